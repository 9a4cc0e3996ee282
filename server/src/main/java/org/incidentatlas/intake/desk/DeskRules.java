package org.incidentatlas.intake.desk;

import java.time.Duration;

/**
 * What a service takes.
 *
 * @param secondReader whether somebody other than who handed a file over has to write it
 * @param largestFile the largest file, in bytes
 */
public record DeskRules(boolean secondReader, long largestFile) {

    /** Two gibibytes: several times the largest edition of the data sets that are known by their columns. */
    public static final long USUAL_LARGEST_FILE = 2L << 30;

    /** Files that are held at once. */
    static final int MOST_HELD = 8;

    /** How long a file is held after the last thing that was done with it. */
    static final Duration LONGEST_HELD = Duration.ofHours(24);

    /** How long handing one over may take. */
    static final Duration LONGEST_UPLOAD = Duration.ofHours(1);
}
