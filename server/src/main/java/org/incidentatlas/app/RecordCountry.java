package org.incidentatlas.app;

import java.util.Optional;
import org.incidentatlas.boundaries.BoundarySet;
import org.incidentatlas.storage.Stores;
import org.jspecify.annotations.Nullable;

/** Keeps a record on boundaries of its own country. */
final class RecordCountry {

    private final Stores stores;

    RecordCountry(Stores stores) {
        this.stores = stores;
    }

    /**
     * Checks that the set draws the country of the record: that of the set it was shown on so far.
     *
     * @param starter whether an empty record is to get the starter record
     * @throws OperatorError when it draws another
     */
    void check(BoundarySet set, boolean starter) {
        if (stores.ledger().head() == 0) {
            if (starter && !Geography.isBuiltInCountry(set)) {
                throw new OperatorError("the starter record is about Afghanistan, and the boundary set " + set.id()
                        + " draws another country (" + name(set.country())
                        + "); start with --starter no for an empty record of that country");
            }
            return;
        }
        Optional<BoundarySet> before = stores.boundaries()
                .inUse()
                .flatMap(id -> stores.boundaries().sets().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst());
        before.filter(shown -> !shown.isOfCountryOf(set)).ifPresent(shown -> {
            throw new OperatorError("the record here is about " + name(shown.country()) + ", and the boundary set "
                    + set.id() + " draws " + name(set.country())
                    + "; a record of another country needs a data folder or database of its own");
        });
    }

    private static String name(@Nullable String country) {
        return country == null ? "a country that is not named" : country;
    }
}
