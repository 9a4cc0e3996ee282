package org.incidentatlas.boundaries;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Describes a set by what the operator says of it, else by what its files say. */
final class SetDescription {

    private final OutlineOrigin origin;
    private final StatedSet stated;
    private final Findings findings;

    SetDescription(OutlineOrigin origin, StatedSet stated, Findings findings) {
        this.origin = origin;
        this.stated = stated;
        this.findings = findings;
    }

    /**
     * @param units of the files
     * @param country ISO 3166-1 alpha-3, or null
     * @param today the day the set is taken to speak of when nobody says
     */
    BoundarySet of(List<DraftUnit> units, @Nullable String country, LocalDate today) {
        return new BoundarySet(
                Objects.requireNonNullElseGet(stated.id(), () -> id()),
                Objects.requireNonNullElseGet(stated.title(), () -> origin.names()),
                Objects.requireNonNullElseGet(stated.source(), () -> "Loaded from " + origin.names()),
                Objects.requireNonNullElse(stated.licence(), "As its publisher states; the files do not say"),
                dated(units, today),
                stated.validFrom(),
                stated.validTo(),
                country,
                false,
                origin.checksum(),
                null);
    }

    private LocalDate dated(List<DraftUnit> units, LocalDate today) {
        LocalDate said = stated.dated();
        if (said != null) {
            return said;
        }
        Optional<LocalDate> latest =
                units.stream().flatMap(unit -> parsed(unit.date()).stream()).max(LocalDate::compareTo);
        if (latest.isEmpty()) {
            findings.add(Finding.warning(
                    origin.names(),
                    "date-assumed",
                    "date not known: counted from the day of loading, " + today
                            + "; give --dated to ./atlas boundaries load"));
        }
        return latest.orElse(today);
    }

    /** The day at the start of an ISO 8601 date or date and time. */
    private static Optional<LocalDate> parsed(@Nullable String text) {
        if (text == null || text.length() < 10) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** The first file's name without its ending, and the start of the checksum: the same files, the same id. */
    private String id() {
        return origin.stem() + "-" + origin.checksum().substring(0, 8);
    }
}
