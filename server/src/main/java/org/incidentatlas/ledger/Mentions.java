package org.incidentatlas.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds texts in everything that was ever written: in any revision of any record, and in the reasons of batches. In any case, as
 * {@link Redaction} cuts them.
 *
 * <p>The database narrows the search to what may hold a text, and each of these is read and looked at. It has no index for that and
 * reads all that it holds, which takes a while in a large record.
 */
public final class Mentions {

    private final LedgerStore ledger;
    private final int most;

    /** @param most how many records, and how many reasons, are found at most */
    public Mentions(LedgerStore ledger, int most) {
        this.ledger = ledger;
        this.most = most;
    }

    /**
     * Where texts stand.
     *
     * @param records by kind and id
     * @param batches versions of batches whose reason holds one
     * @param isAll false when there may be more than were looked for
     */
    public record Found(List<Mention> records, List<Long> batches, boolean isAll) {}

    /** Where any of the texts stands, each of which has at least {@link Redaction#LEAST_LETTERS} characters. */
    public Found of(List<String> texts) {
        Redaction cut = new Redaction(texts, 1);
        Set<Mention> records = new LinkedHashSet<>();
        Set<Long> batches = new TreeSet<>();
        boolean isAll = true;
        for (String text : texts) {
            String pattern = pattern(text);
            List<Mention> perhaps = ledger.recordsLike(pattern, most);
            List<Batch> reasons = ledger.reasonsLike(pattern(text), most);
            isAll = isAll && perhaps.size() < most && reasons.size() < most;
            perhaps.stream().filter(each -> holds(each, cut)).forEach(records::add);
            reasons.stream().filter(batch -> cut.isIn(batch.reason())).forEach(batch -> batches.add(batch.version()));
        }
        return new Found(List.copyOf(records), new ArrayList<>(batches), isAll);
    }

    private boolean holds(Mention record, Redaction cut) {
        return ledger.revisions(record.kind(), record.id()).stream()
                .anyMatch(revision -> !cut.cut(revision.document()).equals(revision.document()));
    }

    /**
     * A pattern of SQL's LIKE, with ! before signs that stand for themselves, for lower-cased text. Letters beyond ASCII, which engines
     * turn into lower case by rules of their own, may be any sign, and so may what JSON writes with a backslash.
     */
    private static String pattern(String text) {
        StringBuilder pattern = new StringBuilder("%");
        text.strip().codePoints().forEach(sign -> {
            if (sign < ' ' || sign == '"' || sign == '\\') {
                pattern.append('%');
            } else if (sign > '~' && Character.isLetter(sign)) {
                pattern.append(Character.isSupplementaryCodePoint(sign) ? "%" : "_");
            } else {
                pattern.append(sign == '%' || sign == '_' || sign == '!' ? "!" : "")
                        .appendCodePoint(Character.toLowerCase(sign));
            }
        });
        return pattern.append('%').toString();
    }
}
