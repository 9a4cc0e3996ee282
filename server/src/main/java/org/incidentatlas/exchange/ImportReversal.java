package org.incidentatlas.exchange;

import java.util.Set;
import org.incidentatlas.sources.Source;

/**
 * How a batch is taken back that rows of a file made. The edition and its source stay: they say what was there, and rows of
 * another file of the same edition may rest on them. The reason tells later imports that no person decided on the records, so
 * that the same file can be taken in again.
 *
 * @param reason the reason of the batch that takes it back
 * @param staying kinds of records that stay
 */
public record ImportReversal(String reason, Set<String> staying) {

    public ImportReversal {
        staying = Set.copyOf(staying);
    }

    /**
     * For any batch: one of an import as above, any other whole.
     *
     * @param version its version
     * @param itsReason its reason
     * @param why why it is taken back; empty when nobody said
     */
    public static ImportReversal of(long version, String itsReason, String why) {
        String behind = why.isEmpty() ? "" : ": " + why;
        return isImport(itsReason)
                ? new ImportReversal(
                        ImportReason.UNDO + "version " + version + behind, Set.of(Edition.KIND, Source.KIND))
                : new ImportReversal("undo of version " + version + behind, Set.of());
    }

    /** Whether the batch with the reason brought rows of a file. */
    public static boolean isImport(String reason) {
        return reason.startsWith(ImportReason.IMPORT);
    }
}
