package org.incidentatlas.intake;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of a file.
 *
 * @param accepted the rows that can be taken, in file order
 * @param rejections why others cannot; when there is one, nothing of the file is taken
 */
public record Reading<T>(List<T> accepted, List<Rejection> rejections) {

    public Reading {
        accepted = List.copyOf(accepted);
        rejections = List.copyOf(rejections);
    }

    /**
     * All rows of a file that must be whole.
     *
     * @throws IllegalStateException naming every rejection, when there is one
     */
    public List<T> whole() {
        if (!rejections.isEmpty()) {
            throw new IllegalStateException(
                    rejections.stream().map(Rejection::toString).collect(Collectors.joining("\n")));
        }
        return accepted;
    }
}
