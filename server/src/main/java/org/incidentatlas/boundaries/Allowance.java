package org.incidentatlas.boundaries;

import java.util.Map;

/**
 * What one file may still bring into memory. Small files can claim or unfold to very much; so every reader takes what it
 * keeps from here, before it keeps it. All of it together comes to about a gigabyte.
 */
public final class Allowance {

    /** The most bytes of a file, and of what is unpacked from it. */
    public static final long LARGEST_BYTES = 256L * 1024 * 1024;

    public static final int MOST_FEATURES = 100_000;
    public static final int MOST_POSITIONS = 5_000_000;

    /** Values of all features together, and their characters. */
    static final int MOST_FIELDS = 1_000_000;

    static final int MOST_CHARACTERS = 64_000_000;

    private final String file;
    private int features = MOST_FEATURES;
    private int positions = MOST_POSITIONS;
    private int fields = MOST_FIELDS;
    private int characters = MOST_CHARACTERS;

    /** The file holds too much; ends its reading. */
    public static final class Exceeded extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Finding finding;

        private Exceeded(Finding finding) {
            super(finding.message(), null, false, false);
            this.finding = finding;
        }

        public Finding finding() {
            return finding;
        }
    }

    /** @param file its name, for what is said when it holds too much */
    public Allowance(String file) {
        this.file = file;
    }

    /** For a file that need not be opened. */
    public static Finding tooLarge(String file) {
        return Finding.error(
                file, "too-large", "the file, or what it unpacks to, is larger than 256 MiB: simplify the outlines");
    }

    public void takeFeature() throws Exceeded {
        if (--features < 0) {
            throw exceeded(
                    "too-many-features", "more than " + MOST_FEATURES + " features: give provinces and districts");
        }
    }

    /** How many positions a geometry may have. */
    public int positionsLeft() {
        return positions;
    }

    public void takePositions(long number) throws Exceeded {
        if (number > positions) {
            throw tooManyPositions();
        }
        positions -= (int) number;
    }

    public Exceeded tooManyPositions() {
        return exceeded("too-many-positions", "more than " + MOST_POSITIONS + " positions: simplify the outlines");
    }

    /** Keeps a value of a feature; blank ones need no room. */
    public void put(String name, String value, Map<String, String> into) throws Exceeded {
        if (value.isBlank()) {
            return;
        }
        characters -= value.length();
        if (--fields < 0 || characters < 0) {
            throw exceeded(
                    "too-many-fields", "too much text beside its outlines: leave out fields that are not needed");
        }
        into.put(name, value);
    }

    private Exceeded exceeded(String code, String message) {
        return new Exceeded(Finding.error(file, code, "the file holds " + message));
    }
}
