package org.incidentatlas.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The first line of an order's body: a JSON object with {@code order} and {@code files}, a list of {@code name} and
 * {@code bytes}. The content of the files follows it, one after the other, and nothing else.
 *
 * @param order what to do
 * @param files what follows
 */
record Announcement(Upkeep.Order order, List<Announced> files) {

    private static final int LONGEST_LINE = 65_536;
    /** In bytes, since that is what disks count. */
    private static final int LONGEST_NAME = 255;

    private static final int MOST_FILES = 100;
    private static final int BUFFER = 65_536;

    /** A file to come; the name is a plain one, without any folder. */
    record Announced(String name, long bytes) {}

    static Announcement read(InputStream body, Upkeep upkeep) throws IOException {
        JsonNode said = JsonBodies.parse(line(body));
        Upkeep.Order order = order(said.path("order"), upkeep);
        List<Announced> files = new ArrayList<>();
        JsonNode list = said.path("files");
        if (!list.isArray()) {
            throw RequestProblem.invalid("files", "It must be a list.");
        }
        for (JsonNode file : list) {
            files.add(announced(file, order));
        }
        if (files.size() > MOST_FILES) {
            throw RequestProblem.tooLarge("An order takes at most " + MOST_FILES + " files.");
        }
        return new Announcement(order, files);
    }

    private static String line(InputStream body) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = body.read(); next >= 0 && next != '\n'; next = body.read()) {
            line.write(next);
            if (line.size() > LONGEST_LINE) {
                throw RequestProblem.tooLarge("The order is longer than " + LONGEST_LINE + " bytes.");
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static Upkeep.Order order(JsonNode order, Upkeep upkeep) {
        if (!order.isObject()) {
            throw RequestProblem.invalid("order", "It must be an object.");
        }
        try {
            return upkeep.order(order.toString());
        } catch (Upkeep.NoOrder none) {
            throw RequestProblem.invalid(none.member(), String.valueOf(none.getMessage()));
        }
    }

    private static Announced announced(JsonNode file, Upkeep.Order order) {
        String name = file.path("name").isTextual() ? file.path("name").textValue() : "";
        JsonNode size = file.path("bytes");
        long bytes = size.isIntegralNumber() && size.canConvertToLong() ? size.longValue() : -1;
        if (!isPlain(name)) {
            throw RequestProblem.invalid(
                    "name", "It must be the plain name of a file, of at most " + LONGEST_NAME + " bytes.");
        }
        if (bytes < 0) {
            throw RequestProblem.invalid("bytes", "It must be the size of the file, a whole number.");
        }
        if (bytes > order.largestFile()) {
            throw RequestProblem.tooLarge("A file for this may have at most " + order.largestFile() + " bytes.");
        }
        return new Announced(name, bytes);
    }

    /** No part of a name may lead out of the folder that the file is put into. */
    static boolean isPlain(String name) {
        boolean readable = !name.isBlank()
                && name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME
                && name.codePoints().noneMatch(sign -> Character.isISOControl(sign) || sign == '/' || sign == '\\')
                && !name.equals(".")
                && !name.equals("..");
        try {
            return readable && Path.of(name).getNameCount() == 1;
        } catch (InvalidPathException noName) {
            return false;
        }
    }

    /** The size of all files together. */
    long bytes() {
        return files.stream().mapToLong(Announced::bytes).sum();
    }

    /** Writes what follows below the folder, each file in a folder of its own, since two may have one name. */
    List<Path> receive(InputStream body, Path folder) throws IOException {
        List<Path> received = new ArrayList<>();
        for (Announced file : files) {
            Path own = Files.createDirectory(folder.resolve(Integer.toString(received.size())));
            received.add(copy(body, file, own.resolve(file.name())));
        }
        if (body.read() >= 0) {
            throw RequestProblem.invalid("body", "More follows than the files that are announced.");
        }
        return received;
    }

    private static Path copy(InputStream body, Announced file, Path target) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(target)) {
            for (long left = file.bytes(); left > 0; ) {
                int read = body.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw RequestProblem.invalid("body", "It ends before the end of " + file.name() + ".");
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
        return target;
    }
}
