package org.incidentatlas.storage.files;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.incidentatlas.boundaries.Allowance;
import org.incidentatlas.boundaries.Allowance.Exceeded;
import org.incidentatlas.boundaries.Finding;
import org.incidentatlas.boundaries.OutlineFeature;
import org.incidentatlas.boundaries.OutlineFile;
import org.incidentatlas.boundaries.OutlineReader;
import org.incidentatlas.geo.Crs;
import org.jspecify.annotations.Nullable;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.Header;

/**
 * Reads FlatGeobuf (version 3), feature by feature; the index is passed over. The tables are those of the FlatGeobuf
 * library, but what they claim is checked against the bytes that are there.
 */
public final class FlatGeobufs implements OutlineReader {

    /** The bytes of the start: {@code fgb}, the version, {@code fgb}, the patch level. */
    private static final int START = 8;

    private static final int VERSION = 3;

    private static final long LARGEST_HEADER = 16L * 1024 * 1024;

    /** A box of four numbers and an offset for each node of the index. */
    private static final int NODE = 40;

    private static final String CUT_OFF = "the file is damaged or cut off";

    /** The content is not what it claims to be. */
    private static final class Damaged extends Exception {

        private static final long serialVersionUID = 1L;

        Damaged() {
            super(CUT_OFF, null, false, false);
        }
    }

    @Override
    public String kind() {
        return "FlatGeobuf (.fgb)";
    }

    @Override
    public boolean reads(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(".fgb");
    }

    @Override
    public boolean recognises(byte[] start) {
        return start.length >= START
                && start[0] == 'f'
                && start[1] == 'g'
                && start[2] == 'b'
                && start[4] == 'f'
                && start[5] == 'g'
                && start[6] == 'b';
    }

    @Override
    public List<OutlineFile> read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            byte[] start = in.readNBytes(START);
            if (!recognises(start) || start[3] != VERSION) {
                return refused(Finding.error(name, "flatgeobuf", "the file is no FlatGeobuf of version " + VERSION));
            }
            return List.of(new Content(name, in, Files.size(file)).read());
        } catch (Exceeded tooMuch) {
            return refused(tooMuch.finding());
        } catch (Damaged
                | EOFException
                | BufferUnderflowException
                | IndexOutOfBoundsException
                | IllegalArgumentException damaged) {
            // The last three come of offsets and texts that point elsewhere, which the library does not check.
            return refused(Finding.error(name, "flatgeobuf", CUT_OFF));
        }
    }

    private static List<OutlineFile> refused(Finding why) {
        return List.of(new OutlineFile(why.file(), null, List.of(), List.of(why)));
    }

    /** One pass over what follows the start of one file. */
    private static final class Content {

        private final String name;
        private final InputStream in;
        private final long size;
        private final Allowance allowance;

        Content(String name, InputStream in, long size) {
            this.name = name;
            this.in = in;
            this.size = size;
            allowance = new Allowance(name);
        }

        OutlineFile read() throws IOException, Exceeded, Damaged {
            ByteBuffer bytes = bytes(LARGEST_HEADER);
            Header header = Header.getRootAsHeader(bytes);
            passIndex(header.featuresCount(), header.indexNodeSize());
            List<OutlineFeature> features = new ArrayList<>();
            List<Finding> findings = new ArrayList<>();
            FlatGeobufFeatures reader = new FlatGeobufFeatures(name, header, allowance, findings);
            while (header.featuresCount() == 0 ? hasMore() : features.size() < header.featuresCount()) {
                allowance.takeFeature();
                ByteBuffer feature = bytes(size);
                features.add(reader.read(Feature.getRootAsFeature(feature), feature.capacity(), features.size() + 1));
            }
            return new OutlineFile(name, system(header), features, findings);
        }

        private boolean hasMore() throws IOException {
            in.mark(1);
            boolean more = in.read() >= 0;
            in.reset();
            return more;
        }

        /** A table with its length before it. */
        private ByteBuffer bytes(long most) throws IOException, Damaged {
            byte[] length = in.readNBytes(4);
            if (length.length < 4) {
                throw new EOFException();
            }
            long claimed = Integer.toUnsignedLong(
                    ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt());
            if (claimed < 8 || claimed > Math.min(most, size)) {
                throw new Damaged();
            }
            byte[] table = in.readNBytes((int) claimed);
            if (table.length < claimed) {
                throw new EOFException();
            }
            return ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN);
        }

        private void passIndex(long features, int nodeSize) throws IOException, Exceeded, Damaged {
            if (features < 0 || features > Allowance.MOST_FEATURES) {
                for (int feature = 0; feature <= Allowance.MOST_FEATURES; feature++) {
                    allowance.takeFeature();
                }
            }
            if (features == 0 || nodeSize == 0) {
                return;
            }
            if (nodeSize < 2) {
                throw new Damaged();
            }
            long level = features;
            long nodes = level;
            while (level > 1) {
                level = (level + nodeSize - 1) / nodeSize;
                nodes += level;
            }
            in.skipNBytes(nodes * NODE);
        }

        private static @Nullable String system(Header header) {
            if (header.crs() == null) {
                return null;
            }
            String code = "EPSG:" + header.crs().code();
            String text = header.crs().wkt();
            String organisation = header.crs().org();
            boolean epsg = organisation == null || organisation.equalsIgnoreCase("EPSG");
            if (text == null || (epsg && Crs.parse(code).isPresent())) {
                return header.crs().code() == 0 ? null : code;
            }
            return text;
        }
    }
}
