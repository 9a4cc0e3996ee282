package org.incidentatlas.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The page's modules keep the order its README gives, and stay small. */
final class PageModulesTest {

    private static final Path APP = Path.of("..", "web", "src", "main", "resources", "static", "app")
            .toAbsolutePath()
            .normalize();

    /**
     * 80 kB on the wire, all modules together, each packed alone as the service sends it. What makes every statement and every
     * district open by pointer and by keyboard, and keeps the focus where it is, took eight of them; the
     * history of a record and what is new five, signing in two, numbers of what may only be counted two;
     * the ways to the page of editors one, reading an earlier version one.
     */
    private static final int BUDGET = 80 * 1024;

    private static final Path PLACES = APP.resolveSibling("places");

    private static final int PLACES_BUDGET = 12 * 1024;

    private static final Path EDIT = APP.resolveSibling("edit");

    /**
     * Forty for incidents, their drafts and the queue; claims with their effects eleven, proposals nine, splitting and the
     * list of versions eight.
     */
    private static final int EDIT_BUDGET = 68 * 1024;

    private static final Path IMPORTS = APP.resolveSibling("import");

    private static final int IMPORTS_BUDGET = 20 * 1024;

    private static final Pattern IMPORT = Pattern.compile("from\\s+\"([^\"]+)\"");

    /** What a folder may import; the empty name is the folder of the page's own root modules. */
    private static final Map<String, List<String>> MAY_IMPORT = Map.of(
            "model", List.of("model"),
            "", List.of("model", ""),
            "drawings", List.of("model", "", "drawings"),
            "map", List.of("model", "", "drawings", "map"),
            "timeline", List.of("model", "", "timeline"),
            "panels", List.of("model", "", "drawings", "panels"));

    @Test
    void modules_import_only_what_stands_below_them() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path module : modules()) {
            if (module.equals(APP.resolve("main.js"))) {
                continue;
            }
            for (Path imported : imports(module)) {
                if (!MAY_IMPORT.get(folder(module)).contains(folder(imported))) {
                    wrong.add(APP.relativize(module) + " imports " + APP.relativize(imported));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void only_one_module_knows_where_leaflet_lives() throws IOException {
        List<Path> knowing = new ArrayList<>();
        for (Path module : modules()) {
            if (Files.readString(module).contains("/webjars/")) {
                knowing.add(APP.relativize(module));
            }
        }
        assertEquals(List.of(Path.of("map", "leaflet.js")), knowing);
    }

    @Test
    void all_modules_together_stay_within_their_budget() throws IOException {
        int size = 0;
        for (Path module : modules()) {
            size += packed(module);
        }
        int total = size;
        assertTrue(total <= BUDGET, () -> total + " bytes, " + BUDGET + " allowed");
    }

    /** What the page that looks up places adds; the other page never asks for it. */
    @Test
    void the_page_of_places_uses_shared_modules_and_stays_within_its_own_budget() throws IOException {
        List<Path> own = modules(PLACES);
        int size = 0;
        for (Path module : own) {
            size += packed(module);
            for (Path imported : imports(module)) {
                assertTrue(Files.exists(imported), imported.toString());
                boolean allowed = imported.startsWith(PLACES)
                        || List.of("", "model", "map").contains(folder(imported));
                assertTrue(allowed, () -> module + " imports " + imported);
            }
            assertFalse(Files.readString(module).contains("/webjars/"), module.toString());
        }
        int total = size;
        assertTrue(total <= PLACES_BUDGET, () -> total + " bytes, " + PLACES_BUDGET + " allowed");
    }

    /** The page of editors draws places as the page of places does; its own model sees nothing but models. */
    @Test
    void the_page_of_editors_uses_shared_modules_and_stays_within_its_own_budget() throws IOException {
        int size = 0;
        for (Path module : modules(EDIT)) {
            size += packed(module);
            for (Path imported : imports(module)) {
                assertTrue(Files.exists(imported), imported.toString());
                assertTrue(isAllowedToEdit(module, imported), () -> module + " imports " + imported);
            }
            assertFalse(Files.readString(module).contains("/webjars/"), module.toString());
            long lines = Files.readString(module).lines().count();
            assertTrue(lines <= 250, () -> module + " has " + lines + " lines");
        }
        int total = size;
        assertTrue(total <= EDIT_BUDGET, () -> total + " bytes, " + EDIT_BUDGET + " allowed");
    }

    private static boolean isAllowedToEdit(Path module, Path imported) {
        if (module.startsWith(EDIT.resolve("model"))) {
            return imported.startsWith(EDIT.resolve("model")) || imported.startsWith(APP.resolve("model"));
        }
        return imported.startsWith(EDIT)
                || List.of(PLACES.resolve("map.js"), PLACES.resolve("model.js")).contains(imported)
                || (imported.startsWith(APP) && List.of("", "model").contains(folder(imported)));
    }

    /** What the page that takes files in adds; no other page asks for it. */
    @Test
    void the_page_of_imports_uses_shared_modules_and_stays_within_its_own_budget() throws IOException {
        int size = 0;
        for (Path module : modules(IMPORTS)) {
            size += packed(module);
            for (Path imported : imports(module)) {
                assertTrue(Files.exists(imported), imported.toString());
                boolean allowed =
                        imported.startsWith(IMPORTS) || List.of("", "model").contains(folder(imported));
                assertTrue(allowed, () -> module + " imports " + imported);
            }
            assertTrue(Files.readString(module).lines().count() <= 250, module.toString());
        }
        int total = size;
        assertTrue(total <= IMPORTS_BUDGET, () -> total + " bytes, " + IMPORTS_BUDGET + " allowed");
    }

    @Test
    void no_module_is_longer_than_250_lines() throws IOException {
        for (Path module : modules()) {
            long lines = Files.readString(module).lines().count();
            assertTrue(lines <= 250, () -> module + " has " + lines + " lines");
        }
    }

    private static int packed(Path module) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(Files.readAllBytes(module));
        }
        return packed.size();
    }

    private static List<Path> modules() throws IOException {
        return modules(APP);
    }

    private static List<Path> modules(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> modules = files.filter(file -> file.toString().endsWith(".js"))
                    .sorted()
                    .toList();
            assertFalse(modules.isEmpty(), "no modules under " + folder);
            return modules;
        }
    }

    private static List<Path> imports(Path module) throws IOException {
        List<Path> imported = new ArrayList<>();
        Matcher found = IMPORT.matcher(Files.readString(module));
        while (found.find()) {
            if (found.group(1).startsWith(".")) {
                imported.add(module.resolveSibling(found.group(1)).normalize());
            }
        }
        return imported;
    }

    private static String folder(Path module) {
        return APP.equals(module.getParent())
                ? ""
                : String.valueOf(APP.relativize(module).getName(0));
    }
}
