package org.incidentatlas.boundaries;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Polygonal;

/** Finds the reader for a file, by its name and by how it starts, and reads the layers that hold provinces or districts. */
public final class OutlineFiles {

    /** Enough to tell the kinds apart. */
    private static final int START = 64;

    private final List<OutlineReader> readers;

    /** @param readers one for each kind of file that is understood */
    public OutlineFiles(List<OutlineReader> readers) {
        this.readers = List.copyOf(readers);
    }

    /**
     * @return the layers that can be judged further; none when the file was refused, and the findings say why
     * @throws IOException when the file cannot be read from the disk
     */
    List<OutlineFile> read(Path path, Findings findings) throws IOException {
        String name = String.valueOf(path.getFileName());
        Optional<Finding> refusal = Files.isRegularFile(path)
                ? refusal(name, Files.size(path))
                : Optional.of(Finding.error(name, "not-found", "there is no such file"));
        if (refusal.isPresent()) {
            findings.add(refusal.get());
            return List.of();
        }
        byte[] start = start(path);
        Optional<OutlineReader> named =
                readers.stream().filter(reader -> reader.reads(name)).findFirst();
        Optional<OutlineReader> recognised =
                readers.stream().filter(reader -> reader.recognises(start)).findFirst();
        if (named.isEmpty() || (recognised.isPresent() && !named.get().recognises(start))) {
            findings.add(unknown(name, recognised));
            return List.of();
        }
        return usable(name, named.get().read(path), findings);
    }

    private static Optional<Finding> refusal(String name, long size) {
        if (size == 0) {
            return Optional.of(Finding.error(name, "empty-file", "the file is empty"));
        }
        return size > Allowance.LARGEST_BYTES ? Optional.of(Allowance.tooLarge(name)) : Optional.empty();
    }

    private static byte[] start(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(START);
        }
    }

    private Finding unknown(String name, Optional<OutlineReader> recognised) {
        return recognised
                .map(reader -> Finding.error(
                        name,
                        "wrong-extension",
                        "the file's name does not say what it holds: it starts as " + reader.kind() + "; rename it"))
                .orElseGet(() -> Finding.error(
                        name,
                        "unknown-format",
                        "a file of outlines is one of "
                                + readers.stream().map(OutlineReader::kind).collect(Collectors.joining(", "))));
    }

    /** The layers to go on with; of several, those that hold no provinces or districts are passed over, and named. */
    static List<OutlineFile> usable(String name, List<OutlineFile> layers, Findings findings) {
        layers.forEach(layer -> findings.addAll(layer.findings()));
        if (layers.stream().flatMap(layer -> layer.findings().stream()).anyMatch(OutlineFiles::isError)) {
            return List.of();
        }
        if (layers.isEmpty()
                || layers.stream().allMatch(layer -> layer.features().isEmpty())) {
            findings.add(Finding.error(name, "no-features", "the file holds no features"));
            return List.of();
        }
        List<OutlineFile> usable = new ArrayList<>();
        for (OutlineFile layer : layers) {
            if (layers.size() == 1 || holdsUnits(layer)) {
                usable.add(layer);
            } else {
                findings.add(Finding.note(
                        layer.name(), "layer-passed-over", "the layer holds no outlines of provinces or districts"));
            }
        }
        if (usable.isEmpty()) {
            findings.add(Finding.error(
                    name,
                    "no-layer",
                    "none of the layers holds outlines of provinces or districts: see the field names"));
        }
        return usable;
    }

    private static boolean isError(Finding finding) {
        return finding.severity() == Finding.Severity.ERROR;
    }

    private static boolean holdsUnits(OutlineFile layer) {
        return FieldNames.isOfUnits(layer)
                && layer.features().stream().anyMatch(feature -> feature.geometry() instanceof Polygonal);
    }
}
