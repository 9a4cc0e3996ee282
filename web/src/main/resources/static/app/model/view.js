/**
 * The view: everything that decides what the page shows, and its two-way translation to the address bar. A view read
 * from an address and written again gives the same address, so a copied link replays exactly.
 *
 * A view is `{mode, from, to, known, actor, type, attribution, suspected, by, step, centre, selected, tab}`. In the
 * `range` mode incidents are those of `from`..`to` and control is that of `to`; in the `day` mode `from` equals `to`.
 */
import { isoDay, parseDay, step } from "./dates.js";

export const ATTRIBUTIONS = ["claimed", "acknowledged", "attributed", "suspected", "disputed", "unknown"];
const STEPS = ["day", "month", "year"];
const TABS = ["incidents", "control", "numbers"];
const KINDS = ["incident", "claim", "unit", "estimate", "spot"];

/** The opening view: the last twelve months that the record covers, never today. */
export function openingView(record) {
  const last = parseDay(record.covers_to);
  const first = Math.max(step(last, "year", -1) + 1, parseDay(record.covers_from));
  return {
    mode: "range", from: isoDay(first), to: record.covers_to, known: null,
    actor: [], type: [], attribution: [], suspected: false,
    step: "month", centre: null, selected: null, tab: "incidents",
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
  for (const name of ["actor", "type", "attribution"]) view[name].forEach((value) => query.append(name, value));
  if (view.suspected) query.set("suspected", "yes");
  if (view.step !== "month") query.set("step", view.step);
  if (view.tab !== "incidents") query.set("list", view.tab);
  if (view.centre) query.set("at", [view.centre.zoom, view.centre.lat, view.centre.lon].join("/"));
  if (view.selected) query.set("open", `${view.selected.kind}:${view.selected.id}`);
  return readable(query.toString());
}

/**
 * The view an address asks for, with `problems`: one sentence per part that could not be read. What cannot be read
 * falls back to the opening view, and is said, never dropped silently.
 */
export function fromAddress(text, record) {
  const query = new URLSearchParams(text);
  const view = openingView(record);
  const problems = [];
  readDates(query, view, record, problems);
  for (const name of ["actor", "type"]) view[name] = query.getAll(name);
  view.attribution = query.getAll("attribution").filter((value) => oneOf(value, ATTRIBUTIONS, "attribution", problems));
  view.suspected = query.get("suspected") === "yes";
  view.step = choose(query.get("step"), STEPS, "step", problems) ?? view.step;
  view.tab = choose(query.get("list"), TABS, "list", problems) ?? view.tab;
  view.centre = readCentre(query.get("at"), problems);
  view.selected = readSelected(query.get("open"), problems);
  return { view, problems };
}

function readDates(query, view, record, problems) {
  const day = readDay(query, "day", record, problems);
  const from = readDay(query, "from", record, problems);
  const to = readDay(query, "to", record, problems);
  view.known = readDay(query, "known", null, problems);
  if (day) {
    Object.assign(view, { mode: "day", from: day, to: day });
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

function readCentre(text, problems) {
  if (text === null) return null;
  const [zoom, lat, lon] = text.split("/").map(Number);
  const fits = zoom >= 0 && zoom <= 18 && Math.abs(lat) <= 85 && Math.abs(lon) <= 180;
  if (!fits) problems.push(`The address has at=${text}, which is not a place on the map.`);
  return fits ? { zoom, lat, lon } : null;
}

function readSelected(text, problems) {
  if (text === null) return null;
  const cut = text.indexOf(":");
  const kind = text.slice(0, cut);
  const id = text.slice(cut + 1);
  if (cut > 0 && id && KINDS.includes(kind)) return { kind, id };
  problems.push(`The address has open=${text}, which names nothing that can be opened.`);
  return null;
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
