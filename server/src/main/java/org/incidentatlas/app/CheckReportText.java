package org.incidentatlas.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.incidentatlas.boundaries.CheckReport;
import org.incidentatlas.boundaries.CheckReport.Gap;
import org.incidentatlas.boundaries.CheckReport.Level;
import org.incidentatlas.boundaries.CheckReport.NotCovered;
import org.incidentatlas.boundaries.CheckReport.Overlap;
import org.incidentatlas.boundaries.CheckReport.Straddling;
import org.incidentatlas.boundaries.Finding;
import org.jspecify.annotations.Nullable;

/** A report on boundary files for people, and for programs. */
final class CheckReportText {

    /** So many of a kind are written out for people; programs get all. */
    private static final int SHOWN = 10;

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final StringBuilder text = new StringBuilder();

    private CheckReportText() {}

    /** {@code rejected}, then the members of {@link CheckReport}. */
    static String json(CheckReport report) {
        ObjectNode whole = JSON.createObjectNode().put("rejected", report.rejected());
        whole.setAll((ObjectNode) JSON.valueToTree(report));
        try {
            return JSON.writeValueAsString(whole) + "\n";
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(fault);
        }
    }

    static String text(CheckReport report) {
        CheckReportText written = new CheckReportText();
        report.layers().forEach(written::layer);
        report.levels().forEach(written::level);
        written.nesting(report.nesting());
        written.findings(report.findings());
        written.line(
                "%s",
                report.rejected()
                        ? "With these errors the files would be refused."
                        : "No errors: the outlines can be used.");
        return written.text.toString();
    }

    private void layer(CheckReport.Layer layer) {
        line("%s", layer.name());
        line("  features: %d", layer.features());
        line("  reference system: %s", layer.crs() == null ? "none stated, taken as WGS 84" : layer.crs());
        layer.fields().forEach((meaning, field) -> line("  %s: %s", meaning, field));
        line("");
    }

    private void level(Level level) {
        line(
                "%s: %d units, %.1f km²%s",
                title(level),
                level.units(),
                level.squareKilometres(),
                level.withoutOutline() == 0 ? "" : ", " + level.withoutOutline() + " without a usable outline");
        if (level.complete()) {
            list("gaps", level.gaps(), Gap::squareKilometres, CheckReportText::gap);
            list("overlaps", level.overlaps(), Overlap::squareKilometres, CheckReportText::overlap);
        } else {
            line("  gaps and overlaps: too many overlaps to be counted");
        }
        line("");
    }

    private static String title(Level level) {
        return switch (level.level()) {
            case COUNTRY -> "Country (ADM0)";
            case ADM1 -> "Provinces (ADM1)";
            case ADM2 -> "Districts (ADM2)";
        };
    }

    private static String gap(Gap gap) {
        return text(
                        "%.4f km² at %.5f, %.5f",
                        gap.squareKilometres(), gap.at().lon(), gap.at().lat())
                + (gap.between().isEmpty() ? "" : " between " + String.join(", ", gap.between()));
    }

    private static String overlap(Overlap overlap) {
        return text(
                "%.4f km² in both %s and %s (%.2f %% of the smaller)",
                overlap.squareKilometres(), overlap.one(), overlap.other(), 100 * overlap.share());
    }

    private void nesting(CheckReport.@Nullable Nesting nesting) {
        if (nesting == null) {
            return;
        }
        line("Nesting of %d districts in provinces", nesting.districts());
        list(
                "districts not in one province alone",
                nesting.outside(),
                Straddling::squareKilometresOutside,
                CheckReportText::straddling);
        list(
                "provinces not covered by districts",
                nesting.notCovered(),
                NotCovered::squareKilometres,
                blank -> text(
                        "%.2f km² (%.1f %%) of %s", blank.squareKilometres(), 100 * blank.share(), blank.province()));
        line("");
    }

    private static String straddling(Straddling found) {
        String elsewhere = found.elsewhere().stream()
                .map(share -> text("%.1f %% in %s", 100 * share.share(), share.province()))
                .collect(Collectors.joining(", "));
        return text(
                "%s: %.1f %% in %s%s, %.2f km² outside%s",
                found.unit(),
                100 * found.inside(),
                found.province().isEmpty() ? "any" : found.province(),
                found.stated() ? ", to which it belongs" : "",
                found.squareKilometresOutside(),
                elsewhere.isEmpty() ? "" : " (" + elsewhere + ")");
    }

    private <T> void list(String what, List<T> all, Function<T, Double> area, Function<T, String> words) {
        if (all.isEmpty()) {
            line("  %s: none", what);
            return;
        }
        line(
                "  %s: %d, %.4f km² in all",
                what, all.size(), all.stream().mapToDouble(area::apply).sum());
        all.stream().limit(SHOWN).forEach(one -> line("    %s", words.apply(one)));
        if (all.size() > SHOWN) {
            line("    and %d smaller; --json lists them", all.size() - SHOWN);
        }
    }

    private void findings(List<Finding> findings) {
        for (Finding finding : findings) {
            String feature = finding.feature() == null ? "" : " feature " + finding.feature();
            String field = finding.field() == null ? "" : " " + finding.field();
            line(
                    "%s: %s%s%s: %s",
                    finding.severity().name().toLowerCase(Locale.ROOT),
                    finding.file(),
                    feature,
                    field,
                    finding.message());
        }
        if (!findings.isEmpty()) {
            line("");
        }
    }

    private void line(String format, Object... values) {
        text.append(text(format, values)).append('\n');
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
