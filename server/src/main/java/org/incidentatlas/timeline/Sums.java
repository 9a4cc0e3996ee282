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
        IncidentColumns.Killed killed = rows.killed(row);
        incidents++;
        if (rows.countsFighters(row)) {
            withFighters += killed.best();
            return;
        }
        withDeaths += killed.high() > 0 ? 1 : 0;
        killedLow += killed.low();
        killedBest += killed.best();
        killedHigh += killed.high();
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
