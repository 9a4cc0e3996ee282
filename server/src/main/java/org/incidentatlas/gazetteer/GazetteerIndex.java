package org.incidentatlas.gazetteer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.LevelIndex;
import org.incidentatlas.geo.LonLat;
import org.jspecify.annotations.Nullable;

/**
 * All places and their names, ready to be searched. Immutable; a change of places is a new index with another version.
 *
 * <p>An id that comes twice keeps the unit, then the earlier place. A place that names a district or parent that is not
 * here is kept and simply has a shorter path.
 */
public final class GazetteerIndex {

    /** Counts up when the rules of matching change, so that decisions by other rules carry another version. */
    private static final String RULES = "4";

    private final Map<String, Place> byId;
    private final Map<String, AdminUnit> units;
    private final Map<String, Set<String>> containers = new HashMap<>();
    private final NameIndex names;
    private final NameWords words = new NameWords();
    private final Map<String, Place> byCode = new HashMap<>();
    private final SamePlaces same;
    private final GazetteerContents contents;
    private final NamesElsewhere elsewhere;
    private final NamesApart apart;
    private final OrdinaryNames ordinary = new OrdinaryNames();
    private final Map<AdminLevel, LevelIndex> outlines = new EnumMap<>(AdminLevel.class);
    private final String version;

    private GazetteerIndex(
            Map<String, Place> byId, Map<String, AdminUnit> units, SamePlaces same, GazetteerContents contents) {
        this.byId = byId;
        this.units = units;
        this.same = same;
        this.contents = contents;
        this.elsewhere = new NamesElsewhere(contents.elsewhere(), countryCode(contents.units()));
        this.apart = new NamesApart(contents.apart());
        findContainers();
        for (AdminLevel level : AdminLevel.values()) {
            outlines.put(
                    level,
                    new LevelIndex(units.values().stream()
                            .filter(unit -> unit.level() == level)
                            .toList()));
        }
        this.names = new NameIndex(forms(byId.values()), this::unitsAround);
        this.version = hash(byId.values(), contents);
    }

    private static Optional<String> countryCode(List<AdminUnit> units) {
        return units.stream()
                .filter(unit -> unit.level() == AdminLevel.ADM1)
                .map(AdminUnit::parent)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** An index of units that have no names but those of their boundary set. */
    public static GazetteerIndex build(List<AdminUnit> units, List<Place> places) {
        return build(units, Map.of(), places);
    }

    /**
     * @param units of one boundary set, in any order; every unit becomes a place, and so does their country
     * @param furtherNames other names and spellings of units by P-code, in any script; unknown codes are passed over
     * @param places everything else that has a name
     */
    public static GazetteerIndex build(
            List<AdminUnit> units, Map<String, List<String>> furtherNames, List<Place> places) {
        Map<String, AdminUnit> unitsByCode = new HashMap<>();
        units.forEach(unit -> unitsByCode.put(unit.pcode(), unit));
        Map<String, Place> byId = new LinkedHashMap<>();
        UnitPlaces.of(units, furtherNames).forEach(place -> byId.put(place.id(), place));
        places.forEach(place -> byId.putIfAbsent(place.id(), place));
        return new GazetteerIndex(
                Collections.unmodifiableMap(byId),
                unitsByCode,
                new SamePlaces(List.of()),
                new GazetteerContents(units, List.of(), places));
    }

    /** An index of units and places with all further names that are known for them. */
    public static GazetteerIndex build(GazetteerContents contents) {
        Map<String, AdminUnit> unitsByCode = new HashMap<>();
        contents.units().forEach(unit -> unitsByCode.put(unit.pcode(), unit));
        Map<String, Place> byId = new LinkedHashMap<>();
        UnitPlaces.of(contents.units(), Map.of()).forEach(place -> byId.put(place.id(), place));
        SamePlaces same = new SamePlaces(contents.places());
        same.places().forEach(place -> byId.putIfAbsent(place.id(), place));
        return named(byId, unitsByCode, same, contents, SharedSpellings.spread(contents.units(), contents.aliases()));
    }

    /** The same places with further names; an alias of an unknown id names nothing. */
    public GazetteerIndex withAliases(List<Alias> aliases) {
        return aliases.isEmpty() ? this : named(new LinkedHashMap<>(byId), units, same, contents, aliases);
    }

    private static GazetteerIndex named(
            Map<String, Place> byId,
            Map<String, AdminUnit> unitsByCode,
            SamePlaces same,
            GazetteerContents contents,
            List<Alias> aliases) {
        Map<String, List<PlaceName>> further = new HashMap<>();
        for (Alias alias : aliases) {
            further.computeIfAbsent(alias.placeId(), any -> new ArrayList<>())
                    .add(new PlaceName(alias.text(), alias.kind(), alias.source()));
        }
        further.forEach((id, names) -> byId.computeIfPresent(same.idOf(id), (kept, place) -> place.withNames(names)));
        return new GazetteerIndex(Collections.unmodifiableMap(byId), unitsByCode, same, contents);
    }

    /** A hash of every place and of the rules of matching; equal for equal content in whatever order it came. */
    public String version() {
        return version;
    }

    /** The place with the id; a P-code is the id of its unit. Ids of one settlement in several lists give one place. */
    public Optional<Place> place(String id) {
        return Optional.ofNullable(byId.get(same.idOf(id)));
    }

    /** The place that has the code among its names; in capital letters. */
    Optional<Place> placeOfCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The unit with the P-code, as a place. */
    public Optional<Place> placeOfUnit(String pcode) {
        return place(pcode).filter(place -> place.id().equals(place.pcode()));
    }

    /** All places: the country, units in the order given, then the others. */
    public List<Place> places() {
        return List.copyOf(byId.values());
    }

    /** Names from the country down to the place itself; a region has those of the units that hold all of it. */
    public List<String> path(Place place) {
        List<String> path = new ArrayList<>();
        for (String id : containersOf(place)) {
            Place container = byId.get(id);
            if (container != null) {
                path.add(container.name());
            }
        }
        path.add(place.name());
        return path;
    }

    /** Whether the place is the given unit or place, or lies wholly in it. */
    public boolean liesIn(Place place, String id) {
        return place.id().equals(id) || containersOf(place).contains(id);
    }

    /** The province that the place is or lies in. */
    Optional<Place> provinceOf(Place place) {
        if (place.level() == PlaceLevel.ADM1) {
            return Optional.of(place);
        }
        return containersOf(place).stream()
                .map(byId::get)
                .filter(container -> container != null && container.level() == PlaceLevel.ADM1)
                .findFirst();
    }

    Optional<Place> country() {
        return byId.values().stream()
                .filter(place -> place.level() == PlaceLevel.COUNTRY)
                .findFirst();
    }

    /** The units with their outlines, in no order. */
    Collection<AdminUnit> units() {
        return units.values();
    }

    /** The outlines of the units of a level, to be asked what meets them. */
    LevelIndex outlines(AdminLevel level) {
        return Objects.requireNonNull(outlines.get(level), "every level has its index");
    }

    Optional<AdminUnit> unit(String pcode) {
        return Optional.ofNullable(units.get(pcode));
    }

    NameIndex names() {
        return names;
    }

    NameWords words() {
        return words;
    }

    NamesElsewhere elsewhere() {
        return elsewhere;
    }

    NamesApart apart() {
        return apart;
    }

    OrdinaryNames ordinary() {
        return ordinary;
    }

    /** The ids of all that holds the place, from the country down, without the place itself. */
    Set<String> containersOf(Place place) {
        return containers.getOrDefault(place.id(), Set.of());
    }

    /** The provinces and districts that a place lies in; in their lists it is gone through when the text names them. */
    private List<String> unitsAround(Place place) {
        List<String> around = new ArrayList<>(2);
        for (String id : containersOf(place)) {
            Place container = byId.get(id);
            if (container != null && (container.level() == PlaceLevel.ADM1 || container.level() == PlaceLevel.ADM2)) {
                around.add(id);
            }
        }
        return around;
    }

    /** Places that lie in the same share one set: of a long list of villages there are as many as districts. */
    private void findContainers() {
        Map<List<String>, Set<String>> shared = new HashMap<>();
        for (Place place : byId.values()) {
            List<String> inOrder = findContainers(place);
            containers.put(
                    place.id(),
                    shared.computeIfAbsent(inOrder, ids -> Collections.unmodifiableSet(new LinkedHashSet<>(ids))));
        }
    }

    /** From the country down. */
    private List<String> findContainers(Place place) {
        List<String> up = new ArrayList<>();
        String parent = place.parent();
        for (Place at = parent == null ? null : byId.get(same.idOf(parent));
                at != null && !up.contains(at.id());
                at = at.parent() == null ? null : byId.get(same.idOf(at.parent()))) {
            up.add(at.id());
        }
        up.addAll(unitsAbove(place));
        Collections.reverse(up);
        up.removeIf(place.id()::equals);
        return List.copyOf(new LinkedHashSet<>(up));
    }

    private List<String> unitsAbove(Place place) {
        if (!place.units().isEmpty()) {
            List<String> all = chain(place.units().get(0));
            place.units().forEach(unit -> all.retainAll(chain(unit)));
            return all;
        }
        return chain(place.pcode());
    }

    /** The unit and what holds it, from the smallest up. */
    private List<String> chain(@Nullable String pcode) {
        List<String> chain = new ArrayList<>();
        String at = pcode;
        while (at != null && byId.containsKey(at) && !chain.contains(at)) {
            chain.add(at);
            AdminUnit unit = units.get(at);
            at = unit == null ? null : unit.parent();
        }
        return chain;
    }

    private List<NameForm> forms(Iterable<Place> places) {
        List<NameForm> forms = new ArrayList<>();
        for (Place place : places) {
            Set<String> seen = new LinkedHashSet<>();
            for (PlaceName name : place.names()) {
                if (name.kind() == PlaceName.Kind.CODE) {
                    byCode.put(name.text().toUpperCase(Locale.ROOT), place);
                    continue;
                }
                Folded whole = Folded.of(name.text());
                addForm(forms, seen, new NameForm(place, name, whole, Set.of()));
                Set<String> kinds = words.kinds(whole);
                if (!kinds.isEmpty() && !place.id().equals(place.pcode())) {
                    addForm(forms, seen, new NameForm(place, name, words.core(whole), kinds));
                }
            }
        }
        return forms;
    }

    private static void addForm(List<NameForm> forms, Set<String> seen, NameForm form) {
        if (!form.folded().isEmpty()
                && seen.add(form.folded().key() + form.folded().arabicScript())) {
            forms.add(form);
        }
    }

    private static String hash(Iterable<Place> places, GazetteerContents contents) {
        List<String> lines = new ArrayList<>();
        places.forEach(place -> lines.add(line(place)));
        contents.elsewhere().forEach(name -> lines.add(name.toString()));
        contents.apart().forEach(name -> lines.add(name.toString()));
        Collections.sort(lines);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(RULES.getBytes(StandardCharsets.UTF_8));
            lines.forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** All that a place is, its members kept apart by a character that no name holds. */
    private static String line(Place place) {
        StringBuilder line = new StringBuilder(200);
        for (Object member : new @Nullable Object[] {
            place.id(),
            place.name(),
            place.level(),
            place.kind(),
            place.pcode(),
            place.parent(),
            place.pointBasis(),
            place.tier()
        }) {
            line.append(member).append('\u001f');
        }
        LonLat point = place.point();
        if (point != null) {
            line.append(point.lon()).append('\u001f').append(point.lat());
        }
        place.units().forEach(unit -> line.append('\u001f').append(unit));
        place.names().forEach(name -> line.append('\u001f').append(name.kind()).append(name.text()));
        return line.append('\n').toString();
    }
}
