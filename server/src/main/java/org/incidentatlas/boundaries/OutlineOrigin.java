package org.incidentatlas.boundaries;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.locationtech.jts.io.WKBWriter;

/**
 * Where the outlines of a set were read from.
 *
 * @param names of the files or tables, for people
 * @param stem the first one's name without its ending, for an id: lower-case letters, digits and hyphens
 * @param checksum SHA-256, hexadecimal: of the files one after the other; of tables, of the fields and outlines of all rows
 */
record OutlineOrigin(String names, String stem, String checksum) {

    /** @throws IOException when a file cannot be read from the disk */
    static OutlineOrigin ofFiles(List<Path> files) throws IOException {
        MessageDigest digest = Checksums.sha256();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            for (Path file : files) {
                try (InputStream in = Files.newInputStream(file)) {
                    in.transferTo(out);
                }
            }
        }
        return of(files.stream().map(OutlineOrigin::name).toList(), digest);
    }

    static OutlineOrigin ofLayers(List<OutlineFile> layers) {
        MessageDigest digest = Checksums.sha256();
        WKBWriter binary = new WKBWriter();
        for (OutlineFile layer : layers) {
            for (OutlineFeature feature : layer.features()) {
                digest.update(feature.fields().toString().getBytes(StandardCharsets.UTF_8));
                if (feature.geometry() != null) {
                    digest.update(binary.write(feature.geometry()));
                }
            }
        }
        return of(layers.stream().map(OutlineFile::name).toList(), digest);
    }

    private static OutlineOrigin of(List<String> names, MessageDigest digest) {
        String plain = names.get(0)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\.(?:geojson|json|topojson|zip|gpkg|fgb)$", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return new OutlineOrigin(
                names.stream().collect(Collectors.joining(", ")),
                plain.isEmpty() ? "set" : plain,
                HexFormat.of().formatHex(digest.digest()));
    }

    private static String name(Path file) {
        return String.valueOf(Objects.requireNonNull(file.getFileName()));
    }
}
