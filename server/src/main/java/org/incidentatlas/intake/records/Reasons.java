package org.incidentatlas.intake.records;

/** How the batches of imports, and those that take them back, begin the reason they give. */
final class Reasons {

    static final String IMPORT = "import: ";
    static final String UNDO = "import taken back: ";

    private Reasons() {}
}
