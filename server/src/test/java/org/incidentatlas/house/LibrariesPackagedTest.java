package org.incidentatlas.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The jar as it is shipped. The GeoTools bundle carries an SLF4J, a Guava and more of its own under their original
 * names; found first, its SLF4J silences all logging.
 */
class LibrariesPackagedTest {

    private static final Path PROGRAM = Path.of("target", "incident-atlas.jar");
    private static final Pattern LIBRARY = Pattern.compile("lib/(?<artifact>.+?)-(?<version>\\d.*)\\.jar");

    @Test
    void the_geotools_bundle_comes_last_on_the_class_path() throws IOException {
        List<String> libraries = classPath();

        assertTrue(libraries.size() > 1, libraries::toString);
        assertTrue(libraries.get(libraries.size() - 1).startsWith("lib/geotools-wrapper-"), libraries::toString);
    }

    @Test
    void every_library_on_the_class_path_lies_beside_the_jar() throws IOException {
        Path folder = PROGRAM.toAbsolutePath().getParent();

        assertEquals(
                List.of(),
                classPath().stream()
                        .filter(library -> !Files.isRegularFile(folder.resolve(library)))
                        .toList());
    }

    @Test
    void every_library_is_named_in_the_notice_with_its_version() throws IOException {
        List<String> notice = Files.readAllLines(Path.of("..", "NOTICE"));

        assertEquals(
                List.of(),
                classPath().stream()
                        .filter(library -> !library.contains("-SNAPSHOT"))
                        .filter(library -> notice.stream().noneMatch(line -> names(line, library)))
                        .toList());
    }

    @Test
    void the_logging_interface_comes_from_its_own_jar() throws Exception {
        try (URLClassLoader program = program()) {
            assertEquals("slf4j-api", artifactOf(program.loadClass("org.slf4j.Logger")));
        }
    }

    @Test
    void log_lines_go_to_logback() throws Exception {
        try (URLClassLoader program = program()) {
            assertEquals("logback-classic", artifactOf(loggerFactory(program).getClass()));
        }
    }

    @Test
    void with_the_bundle_first_the_logging_interface_would_be_the_old_one() throws Exception {
        URL bundle = PROGRAM.resolveSibling(classPath().get(classPath().size() - 1))
                .toUri()
                .toURL();
        URL[] wrongOrder = {bundle, PROGRAM.toUri().toURL()};
        try (URLClassLoader program = new URLClassLoader(wrongOrder, ClassLoader.getPlatformClassLoader())) {
            assertEquals("geotools-wrapper", artifactOf(program.loadClass("org.slf4j.Logger")));
        }
    }

    /** Sees what {@code java -jar} sees: the jar, then its manifest's class path in order, and nothing of the tests. */
    private static URLClassLoader program() throws IOException {
        return new URLClassLoader(new URL[] {PROGRAM.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    }

    private static Object loggerFactory(ClassLoader program)
            throws ClassNotFoundException, NoSuchMethodException, IllegalAccessException, InvocationTargetException {
        Class<?> factory = program.loadClass("org.slf4j.LoggerFactory");
        return factory.getMethod("getILoggerFactory").invoke(null);
    }

    private static List<String> classPath() throws IOException {
        try (JarFile jar = new JarFile(PROGRAM.toFile())) {
            String value = jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return Arrays.asList(value.split(" "));
        }
    }

    private static boolean names(String line, String library) {
        Matcher parts = LIBRARY.matcher(library);
        if (!parts.matches()) {
            return false;
        }
        List<String> words = Arrays.asList(line.split("[ ,;]+"));
        return words.contains(parts.group("artifact")) && words.contains(parts.group("version"));
    }

    private static String artifactOf(Class<?> type) throws Exception {
        URI jar = type.getProtectionDomain().getCodeSource().getLocation().toURI();
        return Path.of(jar).getFileName().toString().replaceFirst("-\\d.*", "");
    }
}
