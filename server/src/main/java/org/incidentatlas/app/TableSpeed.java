package org.incidentatlas.app;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;

/** Times the geocode command itself on a large table, from a file to a file. */
final class TableSpeed {

    private TableSpeed() {}

    /**
     * Seconds for the table, reading and writing included, without the start of the virtual machine.
     *
     * @param folder an empty folder for the files, and for data that nobody serves
     */
    static double seconds(List<String> texts, Path folder) throws IOException {
        Path table = folder.resolve("names.csv");
        try (CsvWriter csv = CsvWriter.builder().build(table)) {
            csv.writeRecord("id", "place", "note");
            for (int row = 0; row < texts.size(); row++) {
                csv.writeRecord(Integer.toString(row), texts.get(row), "kept as it is");
            }
        }
        Path placed = folder.resolve("placed.csv");
        String data = Files.createDirectory(folder.resolve("data")).toString();
        long started = System.nanoTime();
        int code = new CommandLine(new GeocodeCommand())
                .execute("--in", table.toString(), "--column", "place", "--out", placed.toString(), "--data", data);
        double took = (System.nanoTime() - started) / 1e9;
        if (code != 0) {
            throw new IOException("the geocode command ended with " + code);
        }
        return took;
    }
}
