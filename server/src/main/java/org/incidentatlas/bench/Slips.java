package org.incidentatlas.bench;

import java.util.Random;

/** Slips of the pen: random single edits of a name, always the same ones for the same seed. */
final class Slips {

    private static final int LETTERS = 26;

    private final Random random;

    Slips(long seed) {
        this.random = new Random(seed);
    }

    /**
     * The name after so many edits, each a letter put in the place of another, left out, put in, or swapped with the next.
     * Every position is as likely as any other, the first included. Never the name itself, and never blank.
     */
    String misspell(String name, int edits) {
        String slipped;
        do {
            slipped = name;
            for (int edit = 0; edit < edits; edit++) {
                slipped = slip(slipped);
            }
        } while (slipped.equals(name) || slipped.isBlank());
        return slipped.strip();
    }

    private String slip(String name) {
        int at = random.nextInt(name.length());
        char letter = (char) ('a' + random.nextInt(LETTERS));
        String before = name.substring(0, at);
        String after = name.substring(at + 1);
        return switch (random.nextInt(4)) {
            case 0 -> before + letter + after;
            case 1 -> name.length() == 1 ? name : before + after;
            case 2 -> before + letter + name.substring(at);
            default -> after.isEmpty() ? name : before + after.charAt(0) + name.charAt(at) + after.substring(1);
        };
    }
}
