package org.incidentatlas.intake.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentatlas.intake.records.MappingFile;
import org.incidentatlas.intake.records.Unreadable;
import org.incidentatlas.intake.records.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Holds files that editors hand over: says what would become of their rows, and writes them when somebody who may has seen that.
 * Safe for several threads; one file is received at a time, and one worked on.
 */
public final class ImportDesk implements AutoCloseable {

    private static final int TAG_BYTES = 12;

    private final Workshop workshop;
    private final DeskRules rules;
    private final DeskFolder folder;
    private final Bench bench;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, HeldImport> held = new LinkedHashMap<>();
    private boolean receiving;
    private boolean closed;

    /**
     * @param data the data folder
     * @param turn held by whoever works on an import in this service
     * @param written called after something was written
     */
    public ImportDesk(Workshop workshop, DeskRules rules, Path data, Turn turn, Runnable written) throws IOException {
        this.workshop = workshop;
        this.rules = rules;
        this.folder = new DeskFolder(data);
        this.bench = new Bench(workshop, turn, written, this::removeOld);
        folder.clear();
    }

    public DeskRules rules() {
        return rules;
    }

    /**
     * Takes a file.
     *
     * @param body its bytes
     * @param announced how many they are, or -1
     * @param name its name, a plain one
     * @param mapping how to read it, or null
     * @param by who hands it over
     * @throws Unreadable when the mapping is none
     * @throws IOException when the sender breaks off
     */
    public Receipt receive(
            InputStream body, long announced, String name, @Nullable String mapping, ImportOptions options, String by)
            throws IOException {
        if (mapping != null) {
            MappingFile.check(mapping);
        }
        Optional<Receipt.Refused> stands = begin();
        if (stands.isPresent()) {
            return stands.get();
        }
        try {
            Reception reception = new Reception(folder, rules.largestFile(), workshop.clock());
            Optional<Receipt.Refused> refusal = reception.refusal(announced);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            Path own = folder.create();
            boolean taken = false;
            try {
                Path file = Files.createDirectory(own.resolve("file")).resolve(name);
                Optional<Receipt.Refused> broken = reception.receive(body, announced, file);
                if (broken.isPresent()) {
                    return broken.get();
                }
                HeldImport one =
                        new HeldImport(tag(), new HeldImport.Handed(own, file, Files.size(file), by, now()), options);
                if (mapping != null) {
                    keepMapping(one, mapping);
                }
                taken = enter(one);
                return taken ? new Receipt.Held(one) : stopping();
            } finally {
                if (!taken) {
                    DeskFolder.remove(own);
                }
            }
        } finally {
            end();
        }
    }

    private synchronized Optional<Receipt.Refused> begin() {
        removeOld();
        if (closed) {
            return Optional.of(stopping());
        }
        if (receiving) {
            return Optional.of(new Receipt.Refused(
                    Receipt.Why.BUSY, "Another file is being received; send this one when that is done."));
        }
        if (held.size() >= DeskRules.MOST_HELD) {
            return Optional.of(new Receipt.Refused(
                    Receipt.Why.BUSY,
                    "There are " + held.size() + " files here already; write one, or take one back with DELETE."));
        }
        receiving = true;
        return Optional.empty();
    }

    private synchronized void end() {
        receiving = false;
    }

    private static Receipt.Refused stopping() {
        return new Receipt.Refused(Receipt.Why.UNAVAILABLE, "The service is stopping.");
    }

    private synchronized boolean enter(HeldImport one) {
        if (closed) {
            return false;
        }
        held.put(one.id(), one);
        bench.examine(one, one.attempt());
        return true;
    }

    private String tag() {
        byte[] bytes = new byte[TAG_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private Instant now() {
        return workshop.clock().instant();
    }

    /** All that are held, the oldest first. */
    public synchronized List<HeldImport> all() {
        removeOld();
        return List.copyOf(held.values());
    }

    public synchronized Optional<HeldImport> find(String id) {
        removeOld();
        return Optional.ofNullable(held.get(id));
    }

    /**
     * Has the file read by another mapping, and looked at again; false when it is being written or was.
     *
     * @throws Unreadable when it is no mapping
     */
    public synchronized boolean map(HeldImport one, String mapping) throws IOException {
        MappingFile.check(mapping);
        if (isDecided(one)) {
            return false;
        }
        keepMapping(one, mapping);
        examineAgain(one, one.options(), "");
        return true;
    }

    private void keepMapping(HeldImport one, String mapping) throws IOException {
        Path file = Files.createTempFile(one.handed().folder(), "mapping-", ".json");
        Files.writeString(file, mapping);
        one.map(file, mapping);
    }

    /** Has the file looked at again with other options; false when it is being written or was. */
    public synchronized boolean change(HeldImport one, ImportOptions options) {
        if (isDecided(one)) {
            return false;
        }
        examineAgain(one, options, "");
        return true;
    }

    private static boolean isDecided(HeldImport one) {
        return one.state() instanceof ImportState.Writing || one.state() instanceof ImportState.Done;
    }

    private void examineAgain(HeldImport one, ImportOptions options, String notice) {
        bench.examine(one, one.again(options, notice, now()));
    }

    /** Why somebody may not write what is held; empty when they may. */
    public Optional<String> against(HeldImport one, String by) {
        ImportState state = one.state();
        if (!(state instanceof ImportState.Examined report)) {
            return Optional.of("It is " + state.word() + "; it can be written when it is examined.");
        }
        if (report.examination().tally().of(Verdict.REJECTED) > 0
                && !one.options().skipRejected()) {
            return Optional.of(
                    "Rows are rejected, and a file is taken whole or not at all: who handed it over can have the"
                            + " other rows taken with skip_rejected.");
        }
        return rules.secondReader() && one.handed().by().equals(by)
                ? Optional.of(
                        "Who handed a file over does not write it; somebody else with the role editor or admin must,"
                                + " after reading its report.")
                : Optional.empty();
    }

    /**
     * Begins to write what the report says.
     *
     * @param seen the report that the writer saw
     * @return why it is not written, or empty
     */
    public synchronized Optional<String> write(HeldImport one, ImportState.Examined seen, String by) {
        Optional<String> against = against(one, by);
        if (against.isPresent() || closed) {
            return against.or(() -> Optional.of("The service is stopping."));
        }
        if (!seen.wholeBasis().ground().isSameAs(workshop.ground().get())) {
            String why = "Boundaries or names of places were changed since the report; a new one is made.";
            examineAgain(one, one.options(), why);
            return Optional.of(why);
        }
        long attempt = one.attempt();
        Written progress = new Written(() -> !one.isAt(attempt));
        if (!one.beginWriting(seen, progress, now())) {
            return Optional.of("It is " + one.state().word() + " by now.");
        }
        bench.write(one, attempt, seen, progress, by);
        return Optional.empty();
    }

    /** Takes a file back with all that was found out about it; false while it is written. */
    public synchronized boolean remove(HeldImport one) {
        if (one.isWriting()) {
            return false;
        }
        one.giveUp();
        held.remove(one.id());
        DeskFolder.remove(one.handed().folder());
        return true;
    }

    private synchronized void removeOld() {
        Instant oldest = now().minus(DeskRules.LONGEST_HELD);
        for (HeldImport one : new ArrayList<>(held.values())) {
            if (one.touched().isBefore(oldest)) {
                remove(one);
            }
        }
    }

    /** Ends work that goes on, so that nothing of it is written, and removes all files. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            held.values().forEach(HeldImport::giveUp);
        }
        bench.close();
        synchronized (this) {
            held.clear();
            folder.close();
        }
    }
}
