package org.incidentatlas.timeline;

import org.incidentatlas.sources.Casualties;

/** A {@link Tally} that is added to. Not for several threads. */
final class Sums {

    private int incidents;
    private int withDeaths;
    private int killedLow;
    private int killedBest;
    private int killedHigh;
    private int withFighters;

    void add(IncidentColumns rows, int row) {
        int killed = rows.killed[row];
        incidents++;
        if (rows.countsFighters(row)) {
            withFighters += rows.bestOf[killed];
            return;
        }
        withDeaths += rows.highOf[killed] > 0 ? 1 : 0;
        killedLow += rows.lowOf[killed];
        killedBest += rows.bestOf[killed];
        killedHigh += rows.highOf[killed];
    }

    void add(PlacedIncident placed) {
        Casualties casualties = placed.standing().casualties();
        add(Tally.zero().plus(casualties, placed.incident().countsFighters(casualties)));
    }

    void add(Tally more) {
        incidents += more.incidents();
        withDeaths += more.withDeaths();
        killedLow += more.killedLow();
        killedBest += more.killedBest();
        killedHigh += more.killedHigh();
        withFighters += more.withFightersBest();
    }

    Tally tally() {
        return new Tally(incidents, withDeaths, killedLow, killedBest, killedHigh, withFighters);
    }
}
