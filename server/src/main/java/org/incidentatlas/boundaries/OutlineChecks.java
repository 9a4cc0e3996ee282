package org.incidentatlas.boundaries;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.incidentatlas.geo.Crs;
import org.incidentatlas.geo.Degrees;
import org.incidentatlas.geo.GeometryFault;
import org.incidentatlas.geo.Mending;
import org.incidentatlas.geo.Outlines;
import org.incidentatlas.geo.Reprojection;
import org.incidentatlas.geo.Validity;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

/** Takes the outlines of one file to WGS 84 and says which cannot be outlines of units of the country. */
final class OutlineChecks {

    /** How far a file's outlines may reach beyond the country's own, in degrees. */
    private static final double MARGIN = 1;

    /** Share of the box around a file's outlines that must lie in the box around the country. */
    private static final double SHARE_IN_COUNTRY = 0.5;

    /** The most that mending an outline may change its area, absolutely and as a share of it. */
    private static final double MENDABLE_SQUARE_KILOMETRES = 0.01;

    private static final double MENDABLE_SHARE = 1e-4;

    private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);

    private final OutlineFile file;
    private final @Nullable Envelope country;
    private final Findings findings;

    /** @param country in whose box the outlines must lie; null when they may lie anywhere */
    OutlineChecks(OutlineFile file, @Nullable Envelope country, Findings findings) {
        this.file = file;
        this.country = country == null ? null : new Envelope(country);
        if (this.country != null) {
            this.country.expandBy(MARGIN);
        }
        this.findings = findings;
    }

    /** The units with outlines in degrees; without those whose outline had to be refused. */
    List<DraftUnit> check(List<DraftUnit> units) {
        Optional<Reprojection> reprojection = file.crs() == null ? Optional.of(Optional::of) : Crs.parse(file.crs());
        if (reprojection.isEmpty()) {
            findings.add(Finding.error(
                    file.name(),
                    "crs-unknown",
                    "the file's reference system is not understood: " + shortened(file.crs())
                            + "; save it in WGS 84 (EPSG:4326) or name an EPSG code"));
            return List.of();
        }
        List<DraftUnit> sound = new ArrayList<>();
        for (DraftUnit unit : units) {
            Geometry outline = unit.outline();
            if (outline == null || outline.isEmpty()) {
                findings.add(unit.warning("no-geometry", unit.title() + " has no geometry: it will have no outline"));
                sound.add(unit.withOutline(null));
            } else if (outline instanceof Polygonal) {
                placed(unit, outline, reprojection.get()).ifPresent(sound::add);
            } else {
                findings.add(unit.error(
                        "not-a-polygon",
                        "an outline is a Polygon or MultiPolygon, not a " + outline.getGeometryType()));
            }
        }
        if (country != null) {
            checkPlace(sound, country);
        }
        return sound;
    }

    private Optional<DraftUnit> placed(DraftUnit unit, Geometry outline, Reprojection reprojection) {
        if (file.crs() == null && !WORLD.contains(outline.getEnvelopeInternal())) {
            Coordinate beyond = beyondWorld(outline);
            findings.add(unit.error(
                    "crs-undeclared",
                    "coordinates such as " + beyond.x + ", " + beyond.y
                            + " are not longitude and latitude, and the file names no reference system:"
                            + " save it in WGS 84 (EPSG:4326), or with its .prj or crs member"));
            return Optional.empty();
        }
        Optional<Geometry> inDegrees = reprojection.toWgs84(outline);
        if (inDegrees.isEmpty() || !WORLD.contains(inDegrees.get().getEnvelopeInternal())) {
            findings.add(unit.error(
                    "out-of-range",
                    "the outline reaches beyond where the declared reference system holds: is it the right one?"));
            return Optional.empty();
        }
        return valid(unit, inDegrees.get());
    }

    /** Published files have spikes and crossings of the size of rounding; these are mended, and reported. */
    private Optional<DraftUnit> valid(DraftUnit unit, Geometry outline) {
        List<GeometryFault> faults = Validity.faults(outline);
        if (faults.isEmpty()) {
            return Optional.of(unit.withOutline(outline));
        }
        if (faults.get(0).code().equals(Validity.TOO_INTRICATE)) {
            findings.add(unit.error(
                    Validity.TOO_INTRICATE,
                    unit.title() + ": " + faults.get(0).message() + "; simplify the outline in a GIS program"));
            return Optional.empty();
        }
        Optional<Geometry> mended = Mending.mended(outline);
        if (mended.isPresent() && isNearly(mended.get(), outline)) {
            findings.add(unit.warning(
                    "mended",
                    String.format(
                            Locale.ROOT,
                            "%s: %s; mended, which changed its area by %.0f m²",
                            unit.title(),
                            faults.get(0).message(),
                            1e6 * changedSquareKilometres(mended.get(), outline))));
            return mended.map(unit::withOutline);
        }
        String elsewhere = mended.isEmpty() ? ", and in too many other places to be mended" : "";
        for (GeometryFault fault : faults) {
            findings.add(unit.error(
                    fault.code(),
                    unit.title() + ": " + fault.message() + elsewhere + "; repair the outline in a GIS program"));
        }
        return Optional.empty();
    }

    private static boolean isNearly(Geometry mended, Geometry outline) {
        double changed = changedSquareKilometres(mended, outline);
        return mended instanceof Polygonal
                && !mended.isEmpty()
                && changed <= MENDABLE_SQUARE_KILOMETRES
                && changed <= MENDABLE_SHARE * Outlines.squareKilometres(outline)
                && mended.isValid();
    }

    private static double changedSquareKilometres(Geometry mended, Geometry outline) {
        return Math.abs(Outlines.squareKilometres(mended) - Outlines.squareKilometres(outline));
    }

    private void checkPlace(List<DraftUnit> units, Envelope country) {
        Envelope all = new Envelope();
        units.forEach(unit -> all.expandToInclude(box(unit)));
        if (all.isNull()) {
            return;
        }
        if (country.intersection(all).getArea() < SHARE_IN_COUNTRY * all.getArea()) {
            findings.add(Finding.error(
                    file.name(),
                    "far-from-country",
                    "the outlines lie around " + Degrees.text(all.centre().x) + ", " + Degrees.text(all.centre().y)
                            + ", outside the country" + hint(all, country)));
            return;
        }
        for (DraftUnit unit : units) {
            if (unit.outline() != null && !country.intersects(box(unit))) {
                findings.add(
                        unit.error("far-from-country", unit.title() + " lies more than a degree outside the country"));
            }
        }
    }

    private static String hint(Envelope all, Envelope country) {
        Envelope swapped = new Envelope(all.getMinY(), all.getMaxY(), all.getMinX(), all.getMaxX());
        return country.intersection(swapped).getArea() >= SHARE_IN_COUNTRY * all.getArea()
                ? ": latitude stands before longitude; longitude must come first"
                : ": is this the right file, and in the reference system it declares?";
    }

    private static Envelope box(DraftUnit unit) {
        return unit.outline() == null ? new Envelope() : unit.outline().getEnvelopeInternal();
    }

    private static Coordinate beyondWorld(Geometry outline) {
        for (Coordinate vertex : outline.getCoordinates()) {
            if (!WORLD.contains(vertex)) {
                return vertex;
            }
        }
        throw new IllegalStateException("every vertex is on Earth");
    }

    private static String shortened(@Nullable String crs) {
        return crs == null || crs.length() <= 80 ? String.valueOf(crs) : crs.substring(0, 80) + "…";
    }
}
