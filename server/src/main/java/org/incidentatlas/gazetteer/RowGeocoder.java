package org.incidentatlas.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentatlas.gazetteer.PlaceRow.Part;
import org.jspecify.annotations.Nullable;

/**
 * Places rows of tables by the hierarchy they give: the province first, the district within it, the place within that.
 *
 * <p>A part that is not found leaves the row in the unit found before it, and the notes say so; a part that is known to
 * lie elsewhere than the row says never moves the row there. Unlike {@link PlaceResolver}, which places the rows of a
 * record, it answers with candidates. Without state and safe for any number of threads.
 */
public final class RowGeocoder {

    private static final int LIMIT = 5;

    private final Geocoder geocoder;
    private final GazetteerIndex index;

    public RowGeocoder(Geocoder geocoder) {
        this.geocoder = geocoder;
        this.index = geocoder.index();
    }

    /** No part may be longer than {@value GeocodeQuery#MAX_TEXT} characters. */
    public RowAnswer geocode(PlaceRow row) {
        return new Steps(row).answer();
    }

    private GeocodeAnswer ask(String text, @Nullable Place within, @Nullable PlaceLevel level) {
        return geocoder.geocode(new GeocodeQuery(text, within == null ? null : within.id(), level, LIMIT));
    }

    /** One row on its way down. */
    private final class Steps {

        private final PlaceRow row;
        private final List<String> notes = new ArrayList<>();
        private @Nullable Place unit;
        private @Nullable GeocodeAnswer found;
        private @Nullable Part resolved;

        Steps(PlaceRow row) {
            this.row = row;
        }

        RowAnswer answer() {
            step(Part.PROVINCE, PlaceLevel.ADM1);
            step(Part.DISTRICT, PlaceLevel.ADM2);
            step(Part.PLACE, null);
            GeocodeAnswer best = found;
            if (best == null) {
                Part smallest = row.smallest();
                best = ask(row.text(smallest), null, level(smallest));
            }
            return new RowAnswer(resolved, best, notes);
        }

        private void step(Part part, @Nullable PlaceLevel level) {
            String text = row.text(part);
            if (text.isEmpty()) {
                return;
            }
            GeocodeAnswer asked = ask(text, unit, level);
            Optional<Candidate> best = asked.answer();
            if (best.isPresent()) {
                resolved = part;
                found = asked;
                unit = part == Part.PLACE ? unit : best.get().place();
            } else if (!namesTheUnitItself(text)) {
                note(part, text, level);
            }
        }

        /** "Achin" in both columns: the place is the district. */
        private boolean namesTheUnitItself(String text) {
            Place at = unit;
            return at != null
                    && ask(
                                    text,
                                    index.provinceOf(at)
                                            .filter(province -> !province.equals(at))
                                            .orElse(null),
                                    at.level())
                            .candidates()
                            .stream()
                            .anyMatch(candidate -> candidate.place().id().equals(at.id()));
        }

        private void note(Part part, String text, @Nullable PlaceLevel level) {
            String said = "no " + part + " “" + text + "” found" + (unit == null ? "" : " in " + unit.name());
            if (unit == null) {
                if (!row.isPlaceOnly()) {
                    notes.add(said);
                }
                return;
            }
            GeocodeAnswer elsewhere = ask(text, null, level);
            String where = elsewhere.outside() == null
                    ? elsewhere.answer().map(this::where).orElse("")
                    : "; it is known to lie in " + elsewhere.outside();
            notes.add(said + where);
        }

        private String where(Candidate candidate) {
            List<String> path = candidate.path();
            return "; there is one in " + path.get(Math.max(0, path.size() - 2));
        }
    }

    private static @Nullable PlaceLevel level(Part part) {
        return switch (part) {
            case PROVINCE -> PlaceLevel.ADM1;
            case DISTRICT -> PlaceLevel.ADM2;
            case PLACE -> null;
        };
    }
}
