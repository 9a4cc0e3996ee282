package org.incidentatlas.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The budget of size, and where everything may be caught. Each method gives what breaks the rule, one line each. */
record SourceRules(SourceTree tree) {

    static final int LONGEST_FILE = 500;
    static final int USUAL_FILE = 250;
    static final int LONGEST_METHOD = 60;
    static final int USUAL_METHOD = 20;
    static final int MOST_PARAMETERS = 7;

    /** Files that are too long, or usually are. */
    List<String> filesTooLong() {
        List<String> found = filesOverTheLimit();
        addUnlessUsual(found, "files", USUAL_FILE, tree.files().stream().mapToInt(SourceTree.File::lines));
        return found;
    }

    /** What tests are held to, whose data in sight makes them longer than what they test. */
    List<String> filesOverTheLimit() {
        List<String> found = new ArrayList<>();
        for (SourceTree.File file : tree.files()) {
            if (file.lines() > LONGEST_FILE) {
                found.add(file.path() + " has " + file.lines() + " lines");
            }
        }
        return found;
    }

    List<String> methodsTooLong() {
        List<String> found = new ArrayList<>();
        for (SourceTree.Method method : tree.methods()) {
            if (method.lines() > LONGEST_METHOD) {
                found.add(method.name() + " has " + method.lines() + " lines");
            }
        }
        IntStream lengths =
                tree.methods().stream().filter(SourceTree.Method::hasBody).mapToInt(SourceTree.Method::lines);
        addUnlessUsual(found, "methods", USUAL_METHOD, lengths);
        return found;
    }

    List<String> methodsWithTooManyParameters() {
        return tree.methods().stream()
                .filter(method -> method.parameters() > MOST_PARAMETERS)
                .map(method -> method.name() + " takes " + method.parameters())
                .toList();
    }

    /** Clauses that catch everything outside the given files, which are named by their path below the folder. */
    List<String> catchesOfEverythingOutside(Set<String> allowed) {
        return tree.broadCatches().stream()
                .filter(clause -> !allowed.contains(clause.path()))
                .map(clause -> clause.path() + ":" + clause.line() + " catches " + clause.type())
                .toList();
    }

    private static void addUnlessUsual(List<String> found, String what, int limit, IntStream lengths) {
        int ninetieth = ninetiethPercentile(lengths.sorted().toArray());
        if (ninetieth > limit) {
            found.add("the 90th percentile of " + what + " is " + ninetieth + " lines, more than " + limit);
        }
    }

    /** By nearest rank: the smallest length that at least nine in ten do not exceed. */
    private static int ninetiethPercentile(int[] sorted) {
        if (sorted.length == 0) {
            return 0;
        }
        int rank = (sorted.length * 9 + 9) / 10;
        return sorted[rank - 1];
    }
}
