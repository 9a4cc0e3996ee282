/**
 * The view: everything that decides what the page shows, and its two-way translation to the address bar. A view read
 * from an address and written again gives the same address, so a copied link replays exactly.
 *
 * A view is `{mode, from, to, known, actor, type, attribution, suspected, boundaries, by, step, centre, selected,
 * tab, version}`. In the `range` mode incidents are those of `from`..`to` and control is that of `to`; in the `day` mode `from`
 * equals `to`. `boundaries` is the id of a boundary set, null for the one in use; `version` is the version of the record that
 * is read, null for the newest.
 */
import { isoDay, parseDay, step } from "./dates.js";

export const ATTRIBUTIONS = ["claimed", "acknowledged", "attributed", "suspected", "disputed", "unknown"];
const STEPS = ["day", "month", "year"];
const TABS = ["incidents", "control", "numbers"];
const KINDS = ["incident", "claim", "unit", "estimate", "spot"];
const LISTS = ["actor", "type", "attribution"];
const KEYS = ["day", "from", "to", "known", ...LISTS, "suspected", "boundaries", "step", "list", "at", "open", "version"];

/** How far the map goes: its zoom levels, and its south-western and north-eastern corners as [lat, lon]. */
export const MAP_LIMITS = { zoom: [4, 13], corners: [[20, 48], [46, 88]] };
const WORLD = [[-85, -180], [85, 180]];
const BUILT_IN = "AF";

/** Whether the record is about the country whose towns, insets and limits come with the page. */
export function isBuiltInCountry(record) {
  return (record?.country?.pcode ?? BUILT_IN) === BUILT_IN;
}

/** How far the map reaches: around the built-in country, or anywhere. */
export function mapCorners(record) {
  return isBuiltInCountry(record) ? MAP_LIMITS.corners : WORLD;
}

/** The opening view: the last twelve months that the record covers, never today. */
export function openingView(record) {
  const last = parseDay(record.covers_to);
  const first = Math.max(step(last, "year", -1) + 1, parseDay(record.covers_from));
  return {
    mode: "range", from: isoDay(first), to: record.covers_to, known: null,
    actor: [], type: [], attribution: [], suspected: false, boundaries: null,
    step: "month", centre: null, selected: null, tab: "incidents", version: null,
  };
}

/** The query text of a view, keys in one fixed order; the dates are always written, so that a link outlives new records. */
export function toAddress(view) {
  const query = new URLSearchParams();
  if (view.mode === "day") query.set("day", view.to);
  else {
    query.set("from", view.from);
    query.set("to", view.to);
  }
  if (view.known) query.set("known", view.known);
  for (const name of LISTS) view[name].forEach((value) => query.append(name, value));
  if (view.suspected) query.set("suspected", "yes");
  if (view.boundaries) query.set("boundaries", view.boundaries);
  if (view.step !== "month") query.set("step", view.step);
  if (view.tab !== "incidents") query.set("list", view.tab);
  if (view.centre) query.set("at", [view.centre.zoom, view.centre.lat, view.centre.lon].join("/"));
  if (view.selected) query.set("open", `${view.selected.kind}:${view.selected.id}`);
  if (view.version) query.set("version", view.version);
  return readable(query.toString());
}

/** The version that an address asks for; null for the newest, also where the number cannot be read. */
export function versionIn(text) {
  const given = new URLSearchParams(text).get("version") ?? "";
  return /^[1-9]\d{0,8}$/.test(given) ? Number(given) : null;
}

/**
 * The view an address asks for, with `problems`: one sentence per part that could not be read. What cannot be read
 * falls back to the opening view, and is said, never dropped silently. `canonical(actor)` answers the name that the
 * record uses for an actor named otherwise.
 */
export function fromAddress(text, record, canonical = (actor) => actor) {
  const query = new URLSearchParams(text);
  const view = openingView(record);
  const problems = [];
  sayUnread(query, problems);
  readDates(query, view, record, problems);
  for (const name of LISTS) view[name] = readList(query, name, problems);
  view.actor = [...new Set(view.actor.map(canonical))];
  view.attribution = view.attribution.filter((value) => oneOf(value, ATTRIBUTIONS, "attribution", problems));
  view.suspected = choose(query.get("suspected"), ["yes", "no"], "suspected", problems) === "yes";
  view.boundaries = choose(query.get("boundaries"), (record.boundary_sets ?? []).map((set) => set.id), "boundaries", problems);
  view.step = choose(query.get("step"), STEPS, "step", problems) ?? view.step;
  view.tab = choose(query.get("list"), TABS, "list", problems) ?? view.tab;
  view.centre = readCentre(query.get("at"), record, problems);
  view.selected = readSelected(query.get("open"), problems);
  view.version = versionIn(text);
  if (query.has("version") && view.version === null) problems.push(`The address has version=${query.get("version")}, which is no number of a version; the newest is shown.`);
  return { view, problems };
}

/** Keys of no meaning here, keys given twice of which one value counts, and days beside a single day. */
function sayUnread(query, problems) {
  for (const name of new Set(query.keys())) {
    const count = query.getAll(name).length;
    if (!KEYS.includes(name)) problems.push(`The address has ${name}=${query.get(name)}, which means nothing here; known are ${KEYS.join(", ")}.`);
    else if (count > 1 && !LISTS.includes(name)) problems.push(`The address has ${name} ${count} times; the first is used.`);
  }
}

function readList(query, name, problems) {
  const values = query.getAll(name);
  const named = values.filter((value) => value.trim() !== "");
  if (named.length < values.length) problems.push(`The address has ${name}= without a value, which is left out.`);
  return [...new Set(named)];
}

function readDates(query, view, record, problems) {
  const day = readDay(query, "day", record, problems);
  const from = readDay(query, "from", record, problems);
  const to = readDay(query, "to", record, problems);
  view.known = readDay(query, "known", null, problems);
  if (day) {
    Object.assign(view, { mode: "day", from: day, to: day });
    if (from || to) problems.push(`The address has a single day and a range; the day, ${day}, is used.`);
  } else if (from && to && from > to) {
    problems.push(`The address asks for ${from} to ${to}, which runs backwards.`);
  } else {
    const last = to ?? view.to;
    const first = from ?? (view.from > last ? record.covers_from : view.from);
    Object.assign(view, { from: first > last ? last : first, to: last });
  }
}

function readDay(query, name, record, problems) {
  const text = query.get(name);
  if (text === null) return null;
  if (parseDay(text) === null) {
    problems.push(`The address has ${name}=${text}, which is not a day.`);
    return null;
  }
  if (record && (text < record.covers_from || text > record.covers_to)) {
    problems.push(`The address has ${name}=${text}, outside the days this record covers.`);
    return null;
  }
  return text;
}

function readCentre(text, record, problems) {
  if (text === null) return null;
  const [zoom, lat, lon] = numbers(text, "/") ?? [];
  const [[south, west], [north, east]] = mapCorners(record);
  if (within(zoom, MAP_LIMITS.zoom) && within(lat, [south, north]) && within(lon, [west, east])) return { zoom, lat, lon };
  problems.push(`The address has at=${text}, which is not a place on the map: zoom ${MAP_LIMITS.zoom.join(" to ")}, `
    + `latitude ${south} to ${north} and longitude ${west} to ${east}, as in at=8/34.5/69.2.`);
  return null;
}

/** The three decimal numbers of a text, or null when it does not hold just three. */
function numbers(text, between) {
  const parts = text.split(between);
  return parts.length === 3 && parts.every((part) => /^-?\d+(\.\d+)?$/.test(part)) ? parts.map(Number) : null;
}

function within(value, [low, high]) {
  return value >= low && value <= high;
}

function readSelected(text, problems) {
  if (text === null) return null;
  const cut = text.indexOf(":");
  const kind = text.slice(0, cut);
  const id = text.slice(cut + 1);
  if (cut > 0 && id && KINDS.includes(kind) && (kind !== "spot" || isSpot(id))) return { kind, id };
  problems.push(`The address has open=${text}, which names nothing that can be opened.`);
  return null;
}

/** `lat,lon,km`. */
function isSpot(id) {
  const [lat, lon, km] = numbers(id, ",") ?? [];
  return within(lat, [-90, 90]) && within(lon, [-180, 180]) && km >= 0;
}

function choose(value, allowed, name, problems) {
  return value !== null && oneOf(value, allowed, name, problems) ? value : null;
}

function oneOf(value, allowed, name, problems) {
  if (allowed.includes(value)) return true;
  problems.push(`The address has ${name}=${value}; known are ${allowed.join(", ")}.`);
  return false;
}

/** URLSearchParams escapes more than a query needs; these are safe there and keep a link readable. */
function readable(query) {
  return query.replaceAll("%2F", "/").replaceAll("%3A", ":").replaceAll("%2C", ",");
}
