package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents show can be done as shown: requests are answered, and links lead somewhere. */
class DocumentationTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern REQUEST = Pattern.compile("^curl '?http://127\\.0\\.0\\.1:8080([^' ]+)'?$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

    @Test
    void every_request_in_the_documents_is_answered_and_those_shown_as_errors_are_refused() throws Exception {
        int requests = 0;
        try (RunningService service = RunningService.embedded()) {
            for (Path page : List.of(ROOT.resolve("README.md"), ROOT.resolve("docs/api.md"))) {
                boolean errors = false;
                for (String line : Files.readAllLines(page)) {
                    errors = line.startsWith("## ") ? line.equals("## Errors") : errors;
                    Matcher request = REQUEST.matcher(line);
                    if (request.matches()) {
                        HttpResponse<byte[]> answer = service.get(request.group(1));
                        assertEquals(errors ? 400 : 200, answer.statusCode(), line);
                        requests++;
                    }
                }
            }
        }
        assertTrue(requests >= 30, requests + " requests found");
    }

    @Test
    void every_link_between_the_documents_leads_somewhere() throws IOException {
        List<Path> pages = pages();
        List<String> broken = new ArrayList<>();
        for (Path page : pages) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                Path target = page.resolveSibling(link.group(1)).normalize();
                if (!Files.exists(target)) {
                    broken.add(page + " → " + link.group(1));
                }
            }
        }
        assertFalse(pages.isEmpty());
        assertEquals(List.of(), broken);
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs)
                    .filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }
}
