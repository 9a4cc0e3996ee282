package org.incidentatlas.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the sources to the budget of size, and shows on sources written for it that each rule can fail. */
class SourceRulesTest {

    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Path TESTS = Path.of("src", "test", "java");

    /** The two places that report what nobody expected: one per request, one per command. */
    private static final Set<String> CATCH_EVERYTHING =
            Set.of("org/incidentatlas/http/Problems.java", "org/incidentatlas/app/Main.java");

    @TempDir
    Path folder;

    @Test
    void files_keep_within_their_budget() throws IOException {
        SourceTree tree = SourceTree.under(MAIN);

        assertFalse(tree.files().isEmpty());
        assertEquals(List.of(), new SourceRules(tree).filesTooLong());
    }

    @Test
    void no_file_of_tests_is_over_the_limit() throws IOException {
        SourceTree tree = SourceTree.under(TESTS);

        assertFalse(tree.files().isEmpty());
        assertEquals(List.of(), new SourceRules(tree).filesOverTheLimit());
    }

    @Test
    void methods_keep_within_their_budget() throws IOException {
        SourceTree tree = SourceTree.under(MAIN);

        assertFalse(tree.methods().isEmpty());
        assertEquals(List.of(), new SourceRules(tree).methodsTooLong());
    }

    @Test
    void methods_take_seven_parameters_at_most() throws IOException {
        assertEquals(List.of(), new SourceRules(SourceTree.under(MAIN)).methodsWithTooManyParameters());
    }

    @Test
    void everything_is_caught_only_where_it_is_reported() throws IOException {
        assertEquals(List.of(), new SourceRules(SourceTree.under(MAIN)).catchesOfEverythingOutside(CATCH_EVERYTHING));
    }

    @Test
    void a_file_of_501_lines_is_caught() throws IOException {
        assertEquals(
                List.of("Long.java has 501 lines", "the 90th percentile of files is 501 lines, more than 250"),
                rulesOn("Long", "class Long {\n" + "\n".repeat(499) + "}\n").filesTooLong());
    }

    @Test
    void files_that_are_usually_longer_than_250_lines_are_caught() throws IOException {
        for (int i = 1; i <= 8; i++) {
            write("Short" + i, "class Short" + i + " {}\n");
        }
        write("Middling1", "class Middling1 {\n" + "\n".repeat(249) + "}\n");

        assertEquals(
                List.of("the 90th percentile of files is 251 lines, more than 250"),
                rulesOn("Middling2", "class Middling2 {\n" + "\n".repeat(249) + "}\n")
                        .filesTooLong());
    }

    @Test
    void a_method_of_61_lines_is_caught() throws IOException {
        String source = "class Slow {\n    void run() {\n" + "        run();\n".repeat(59) + "    }\n}\n";

        assertEquals(
                List.of("Slow.java:run has 61 lines", "the 90th percentile of methods is 61 lines, more than 20"),
                rulesOn("Slow", source).methodsTooLong());
    }

    @Test
    void a_method_of_20_lines_is_allowed() throws IOException {
        String source = "class Quick {\n    void run() {\n" + "        run();\n".repeat(18) + "    }\n}\n";

        assertEquals(List.of(), rulesOn("Quick", source).methodsTooLong());
    }

    @Test
    void eight_parameters_are_caught_but_not_in_a_record() throws IOException {
        write("Row", "record Row(int a, int b, int c, int d, int e, int f, int g, int h) {}\n");

        assertEquals(
                List.of("Wide.java:take takes 8"),
                rulesOn(
                                "Wide",
                                "interface Wide { void take(int a, int b, int c, int d, int e, int f, int g, int h); }\n")
                        .methodsWithTooManyParameters());
    }

    @Test
    void catching_everything_is_caught() throws IOException {
        String source = """
                class Deaf {
                    void run() {
                        try {
                            run();
                        } catch (IllegalStateException | Error e) {
                            run();
                        } catch (Exception e) {
                            run();
                        }
                    }
                }
                """;

        assertEquals(
                List.of("Deaf.java:7 catches Exception"),
                rulesOn("Deaf", source).catchesOfEverythingOutside(CATCH_EVERYTHING));
    }

    private SourceRules rulesOn(String name, String source) throws IOException {
        write(name, source);
        return new SourceRules(SourceTree.under(folder));
    }

    private void write(String name, String source) throws IOException {
        Files.writeString(folder.resolve(name + ".java"), source);
    }
}
