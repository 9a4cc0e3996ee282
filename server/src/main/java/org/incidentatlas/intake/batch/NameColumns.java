package org.incidentatlas.intake.batch;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table that name its places; at least one.
 *
 * @param province the header of the column with the province, or null
 * @param district the header of the column with the district, or null
 * @param place the header of the column with the place, or null
 */
public record NameColumns(
        @Nullable String province,
        @Nullable String district,
        @Nullable String place) {

    /** @throws IllegalArgumentException when no column is named */
    public NameColumns {
        if (province == null && district == null && place == null) {
            throw new IllegalArgumentException("no column is named");
        }
    }

    /** A table with one column of names. */
    public static NameColumns of(String place) {
        return new NameColumns(null, null, place);
    }

    /** What is wrong with the header for these columns; empty when nothing. */
    Optional<String> fault(List<String> header) {
        List<String> named =
                Stream.of(province, district, place).flatMap(Stream::ofNullable).toList();
        if (named.stream().distinct().count() < named.size()) {
            return Optional.of("one column is named for two parts of the place");
        }
        for (String name : named) {
            long count = header.stream().filter(name::equals).count();
            if (count != 1) {
                return Optional.of(
                        count == 0
                                ? "there is no column '" + name + "'; the header names " + String.join(", ", header)
                                : "there are " + count + " columns '" + name + "'");
            }
        }
        return Optional.empty();
    }
}
