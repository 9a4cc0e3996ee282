package org.incidentatlas.gazetteer;

/** A name as it is compared, for searches that want the same folding without the matcher. */
public final class FoldedName {

    private FoldedName() {}

    /** The name in signs that both scripts and all common spellings share; empty for a text without letters. */
    public static String key(String name) {
        return Folded.of(name).key();
    }
}
