package org.incidentatlas.exchange;

/** How the reasons of batches begin that come from files, so that they are told apart from the work of editors. */
public final class ImportReason {

    /** A batch of rows from a file. */
    public static final String IMPORT = "import: ";

    /** A batch that takes such a batch back. */
    public static final String UNDO = "import taken back: ";

    private ImportReason() {}

    /** Whether nobody but imports changed a record in a batch with the reason. */
    public static boolean isOfImport(String reason) {
        return reason.startsWith(IMPORT) || reason.startsWith(UNDO);
    }
}
