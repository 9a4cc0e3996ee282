package org.incidentatlas.app;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;

/**
 * Files that a command writes from pieces: aside first, and in their places when all is done, so that nobody takes half of one
 * for the whole.
 */
final class WrittenFiles implements Handover, AutoCloseable {

    private final Map<String, Path> wanted;
    private final ProgressLine progress;
    private final Map<String, Writer> open = new HashMap<>();

    /**
     * @param wanted where each file belongs; text of others is passed over
     * @param bytes the length of the file that is read, for the line of progress
     */
    WrittenFiles(Map<String, Path> wanted, long bytes) {
        this.wanted = Map.copyOf(wanted);
        this.progress = new ProgressLine(bytes, 0, System.nanoTime());
    }

    @Override
    public void progress(long rows, long bytes) {
        progress.show(rows, bytes);
    }

    @Override
    public void readToTheEnd() {
        progress.end();
    }

    @Override
    public void text(String file, String text) throws IOException {
        Path whole = wanted.get(file);
        if (whole == null) {
            return;
        }
        Writer out = open.get(file);
        if (out == null) {
            out = Files.newBufferedWriter(aside(whole), StandardCharsets.UTF_8);
            open.put(file, out);
        }
        out.write(text);
    }

    private static Path aside(Path whole) {
        return whole.toAbsolutePath().resolveSibling(whole.getFileName() + ".part");
    }

    /** Puts the files in their places. */
    void finish() throws IOException {
        for (Writer each : open.values()) {
            each.close();
        }
        for (String file : open.keySet()) {
            Path whole = wanted.get(file);
            if (whole != null) {
                Files.move(aside(whole), whole.toAbsolutePath(), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        open.clear();
    }

    /** Removes what was not finished. */
    @Override
    public void close() throws IOException {
        progress.end();
        for (Map.Entry<String, Writer> each : open.entrySet()) {
            each.getValue().close();
            Path whole = wanted.get(each.getKey());
            if (whole != null) {
                Files.deleteIfExists(aside(whole));
            }
        }
    }
}
