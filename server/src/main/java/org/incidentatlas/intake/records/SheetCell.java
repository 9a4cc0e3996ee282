package org.incidentatlas.intake.records;

/** Text for a table that people open in a spreadsheet, which takes what begins with certain signs for a formula and runs it. */
public final class SheetCell {

    private static final String BEGIN_FORMULAS = "=+-@\t\r";

    private SheetCell() {}

    /** The text, behind an apostrophe where it could be taken for a formula. Not for tables that programs read back. */
    public static String of(String text) {
        return !text.isEmpty() && BEGIN_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
