package org.incidentatlas.fetch;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in a Git repository in place of a large file: its checksum and size (Git LFS specification, version 1).
 *
 * @param sha256 64 hexadecimal digits, lower case
 * @param bytes the file's size
 */
record LfsPointer(String sha256, long bytes) {

    static final int LARGEST = 1_024;

    private static final Pattern FORM = Pattern.compile(
            "version https://git-lfs\\.github\\.com/spec/v1\n(?:ext-[^\n]*\n)*oid sha256:([0-9a-f]{64})\nsize (\\d{1,15})\n*");
    private static final Pattern RAW_ON_GITHUB = Pattern.compile("https://github\\.com/([^/?#]+/[^/?#]+)/raw/([^?#]+)");

    /** The pointer that a text is, if it is one. */
    static Optional<LfsPointer> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new LfsPointer(form.group(1), Long.parseLong(form.group(2))))
                : Optional.empty();
    }

    /** Where GitHub gives the pointer itself for a download link that gives the file. */
    static Optional<URI> address(URI file) {
        Matcher link = RAW_ON_GITHUB.matcher(file.toString());
        return link.matches()
                ? Optional.of(URI.create("https://raw.githubusercontent.com/" + link.group(1) + "/" + link.group(2)))
                : Optional.empty();
    }
}
