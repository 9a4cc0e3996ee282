package org.incidentatlas.intake.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.incidentatlas.estimates.Estimate;
import org.incidentatlas.intake.Reading;
import org.incidentatlas.sources.Figures;
import org.incidentatlas.sources.Source;

/** Reads numbers reported for periods. */
public final class EstimateRows {

    private static final List<String> COLUMNS =
            List.of("id", "subject", "period_from", "period_to", "low", "best", "high", "unit", "source_publisher");

    private final DataSet dataSet;
    private final SourceBook sources;

    public EstimateRows(DataSet dataSet, SourceBook sources) {
        this.dataSet = dataSet;
        this.sources = sources;
    }

    /** Reads the text of an {@code estimates.csv}. */
    public Reading<Estimate> read(String text) {
        return Table.of("estimates.csv", text, COLUMNS).read(this::estimate);
    }

    /**
     * Reads one that somebody wrote rather than a file: the same columns and besides {@code visibility}.
     *
     * @return the estimate, or every fault
     */
    public Reading<Estimate> written(Map<String, String> fields) {
        return Written.one("estimate", fields, new ArrayList<>(), row -> {
            if (Stream.of("low", "best", "high", "note").allMatch(column -> row.text(column) == null)) {
                row.fault(
                        "best", "missing", "Give a number in low, best or high, or say in note what the source says.");
            }
            return estimate(row);
        });
    }

    private Estimate estimate(Row row) {
        Source source = sources.enter(row);
        return new Estimate(
                row.required("id"),
                row.required("subject"),
                row.span("period_from", "period_to"),
                new Figures(row.count("low"), row.count("best"), row.count("high")),
                row.required("unit"),
                row.text("counted_by"),
                row.yes("counts_like_bars"),
                row.text("note"),
                row.yes("in_brief"),
                dataSet.provenance(row, source),
                row.visibility());
    }
}
