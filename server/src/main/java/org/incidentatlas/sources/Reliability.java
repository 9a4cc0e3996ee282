package org.incidentatlas.sources;

import org.jspecify.annotations.Nullable;

/**
 * Grading after the NATO Admiralty code (STANAG 2022 as AJP-2.1 describes it). The two are never merged into one.
 *
 * @param source A (completely reliable) to F (cannot be judged), or null while not graded
 * @param information 1 (confirmed) to 6 (cannot be judged), or null while not graded
 */
public record Reliability(
        @Nullable Character source, @Nullable Integer information) {

    /** @throws IllegalArgumentException for a grade outside A-F or 1-6 */
    public Reliability {
        if (source != null && (source < 'A' || source > 'F')) {
            throw new IllegalArgumentException("a source is graded A to F, not " + source);
        }
        if (information != null && (information < 1 || information > 6)) {
            throw new IllegalArgumentException("information is graded 1 to 6, not " + information);
        }
    }

    /** What the letter means in plain words, or null while the source is not graded. */
    public @Nullable String sourceMeans() {
        if (source == null) {
            return null;
        }
        return switch (source) {
            case 'A' -> "completely reliable";
            case 'B' -> "usually reliable";
            case 'C' -> "fairly reliable";
            case 'D' -> "not usually reliable";
            case 'E' -> "unreliable";
            default -> "reliability cannot be judged";
        };
    }

    /** What the number means in plain words, or null while the information is not graded. */
    public @Nullable String informationMeans() {
        if (information == null) {
            return null;
        }
        return switch (information) {
            case 1 -> "confirmed by other sources";
            case 2 -> "probably true";
            case 3 -> "possibly true";
            case 4 -> "doubtful";
            case 5 -> "improbable";
            default -> "truth cannot be judged";
        };
    }
}
