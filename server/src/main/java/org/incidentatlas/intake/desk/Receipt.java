package org.incidentatlas.intake.desk;

/** What became of a file that somebody wants to hand over. */
public sealed interface Receipt {

    /** It is held, and will be looked at. */
    record Held(HeldImport held) implements Receipt {}

    /** It is not taken; nothing of it is left. */
    record Refused(Why why, String message) implements Receipt {}

    /** Why a file is not taken. */
    enum Why {
        /** Others are there already. */
        BUSY,
        /** It is too large. */
        TOO_LARGE,
        /** It does not come as it was announced. */
        CUT,
        /** There is no room for it, or the service stops. */
        UNAVAILABLE
    }
}
