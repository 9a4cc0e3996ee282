/** The words of the page: attribution, figures, control and places as sentences, in the wording `docs/wording.md` binds. */
import { restsOnTail, restsOnWord } from "./evidence.js";
import { longDay, shortDay, spanWords } from "./dates.js";
import { killedOtherThanFighters, sides } from "./signs.js";

const WHOM = {
  civilians: "civilians",
  "security forces": "security forces",
  fighters: "fighters",
  mixed: "several groups together",
};

/** `25 (19–25) killed: civilians, as counted by UNAMA`; says so where whom it counts, who counted, or the figure is not known. */
export function killedSentence(properties) {
  const figure = lowBestHigh(properties.killed_low, properties.killed_best, properties.killed_high);
  return figure === null ? "No figure for people killed in this record" : `${figure} killed: ${countedWords(properties)}`;
}

/** `73 killed, 158 injured`, of which one may be missing. */
export function otherFigureWords(figures) {
  const killed = lowBestHigh(figures.killed_low, figures.killed_best, figures.killed_high);
  const injured = lowBestHigh(null, figures.injured_best, null);
  return [killed ? `${killed} killed` : null, injured ? `${injured} injured` : null].filter(Boolean).join(", ");
}

/** Whom a figure counts and who counted. */
export function countedWords({ killed_whom: whom, killed_counted_by: by }) {
  const isSaid = whom && whom !== "not said";
  if (!isSaid && !by) return "who they were, and who counted, is not said";
  return `${isSaid ? WHOM[whom] ?? whom : "who they were is not said"}${by ? `, as counted by ${by}` : "; who counted is not said"}`;
}

/** Why a figure does not size the mark, or null when it does. */
export function sizingNote(properties) {
  if (lowBestHigh(properties.killed_low, properties.killed_best, properties.killed_high) === null) return null;
  if (killedOtherThanFighters(properties) !== null) return null;
  return properties.killed_whom === "mixed"
    ? "The figure counts both sides of a battle: it sizes no mark and enters no total."
    : "Fighters, as counted by one side: this figure sizes no mark and enters no total.";
}

/** `85 (80–97)`, `80–97`, `at least 80`, `at most 2,000`, or null. */
export function lowBestHigh(low, best, high) {
  const [l, b, h] = [low, best, high].map((value) => value ?? null);
  if (b !== null) {
    if ((l === null || l === b) && (h === null || h === b)) return number(b);
    return `${number(b)} (${range(l ?? b, h ?? b)})`;
  }
  if (l !== null && h !== null) return range(l, h);
  if (l !== null) return `at least ${number(l)}`;
  return h !== null ? `at most ${number(h)}` : null;
}

function range(low, high) {
  return low === high ? number(low) : `${number(low)}–${number(high)}`;
}

export function number(value) {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

/** `1 incident`, `2 incidents`. */
export function plural(count, one, many = `${one}s`) {
  return `${number(count)} ${count === 1 ? one : many}`;
}

const PRECISION = {
  site: "a named site",
  locality: "a named settlement",
  near: "near a named place",
  district: "known only to the district",
  province: "known only to the province",
  region: "known only to a region",
  country: "known only to the country",
  unlocated: "no place given",
};

export function placeSentence(properties) {
  const known = properties.elsewhere ? "outside Afghanistan" : (PRECISION[properties.place_precision] ?? "");
  const chain = [properties.place, properties.district, properties.province, properties.country];
  const parts = chain.filter((part, index) => part && !chain.slice(0, index).some((earlier) => earlier?.includes(part)));
  return parts.length ? `${parts.join(", ")} (${known})` : known;
}

/** One line for a tooltip or a list row. */
export function incidentLine(properties) {
  const when = spanWords(properties.date_from, properties.date_to, properties.date_precision);
  return `${when} · ${properties.sub_event_type ?? properties.event_type}`;
}

const STATUS = {
  control: "is said to hold",
  influence: "is said to have influence in",
  presence: "is said to be present in",
};

/** How much of the unit a statement is about; the whole needs no words. */
const SCOPE = {
  most: "most of it",
  parts: "parts of it",
  centre: "its centre",
  roads: "its roads",
  unspecified: "how much of it is not said",
};

/**
 * A control statement in one sentence: the source's word with our class behind it, or ours alone, then scope, age and
 * whose assessment it is. `party` turns a name into the words for the day shown.
 */
export function controlSentence(properties, { party, stale }) {
  const parts = [controlHead(properties, party)];
  const scope = SCOPE[properties.scope];
  if (scope && !(sourceWord(properties) && BRIEF_SCOPE.includes(properties.scope))) parts.push(scope);
  if (properties.inherited) parts.push("from a statement on its whole province");
  if (stale) parts.push(`last confirmed ${plural(stale, "month")} before the day shown`);
  if (properties.assessor) parts.push(`${basisWord(properties.basis)} ${properties.assessor}`);
  if (properties.basis !== "claimed" && restsOnWord(properties)) parts.push(restsOnWord(properties));
  return parts.join("; ");
}

/** Scopes short enough to stand behind our class. */
const BRIEF_SCOPE = ["most", "parts", "centre", "roads"];

/**
 * The source's own word first, then our class with what limits it, as in `stronghold (contested, parts)`; null where the
 * record holds no word of the source.
 */
export function sourceWord({ native_status: word, status, scope, basis }) {
  if (!word) return null;
  const ours = [status, basis === "claimed" ? "claimed" : null, BRIEF_SCOPE.includes(scope) ? scope : null];
  return `${word} (${ours.filter(Boolean).join(", ")})`;
}

/** Who holds it, or who fights for it, in the source's word where there is one, else in ours. */
export function controlHead(properties, party) {
  const { status, holder, name, basis } = properties;
  if (!status || status === "none") return `${name}: No claim in this record`;
  if (status === "differ") return `${name}: sources differ (${differWords(properties, party)})`;
  const parties = sides(properties).map(party);
  if (sourceWord(properties)) {
    const others = holder ? parties.slice(1) : parties;
    const words = [party(holder), sourceWord(properties), others.length > 0 ? `challenged by ${listed(others)}` : null];
    return `${name}: ${words.filter(Boolean).join(", ")}`;
  }
  if (status === "contested") {
    return `${name}: contested${parties.length ? ` (${listed(parties)})` : ", parties not named"}`;
  }
  const claimed = basis === "claimed" ? " (claimed)" : "";
  return `${party(holder) ?? "A party that is not named"} ${STATUS[status] ?? status} ${name}${claimed}`;
}

/** `A`, `A and B`, `A, B and C`. */
function listed(words) {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

function differWords(properties, party) {
  if (!properties.differ?.length) return "both named in the panel";
  return properties.differ.map((view) => `${party(view.holder) ?? "nobody"}: ${view.assessor ?? "assessor not named"}`).join("; ");
}

function basisWord(basis) {
  return { assessed: "assessed by", claimed: "claimed, as printed by" }[basis] ?? "reported by";
}

/** The short words written beside a sign on the map, or null when the sign needs none. */
export function controlLabel(properties, sign, { party, stale }) {
  const age = stale ? `as of ${shortDay(properties.last_confirmed ?? properties.valid_from).slice(-8)}` : null;
  const scope = properties.scope === "unspecified" && !properties.inherited ? "extent not said" : null;
  const word = {
    fill: null,
    claimed: "claimed",
    influence: "influence",
    contested: "contested",
    stripes: "contested",
    differ: "sources differ",
    presence: `${party(properties.holder) ?? ""} ${sourceWord(properties) ?? ourWord(properties)}`.trim(),
    outline: `${properties.name}: ${outlineWords(properties, party)}`,
    place: [shortPlace(properties.name), sourceWord(properties) ?? placeWord(properties)].filter(Boolean).join(": "),
  }[sign];
  const parts = [word, sign === "fill" ? scope : null, age].filter(Boolean);
  if (parts.length === 0) return null;
  const namesItself = ["presence", "outline", "place"].includes(sign);
  return namesItself ? parts.join(", ") : `${properties.name}: ${parts.join(", ")}`;
}

function outlineWords(properties, party) {
  const named = sides(properties).map(party);
  if (properties.status === "contested" && !properties.native_status) {
    if (named.length > 2) return `contested by ${named.length} parties`;
    return named.length > 0 ? `contested (${named.join(", ")})` : "contested";
  }
  return `${named[0] ?? ""} ${sourceWord(properties) ?? ourWord(properties)}`.trim();
}

/** What a place's square says beside its colour; a place simply held needs no word. */
function placeWord({ status, basis }) {
  if (status === "differ") return "sources differ";
  if (status === "contested") return "contested";
  return basis === "claimed" ? "claimed" : status === "influence" ? "influence" : null;
}

/** A place's name without what follows a comma or stands in brackets, for the map only. */
export function shortPlace(name) {
  return name.replace(/\s*\(.*$|,.*$/, "");
}

/** Our word, which never says more than the scope does. */
function ourWord({ status, scope }) {
  if (status === "control") return scope === "parts" ? "said to hold parts" : "said to hold it";
  return status;
}

export function knownSentence(known) {
  return known ? `As reported by sources in this record up to ${longDay(known)}` : "With everything this record holds";
}

/** "73, and 11 more suspected, blamed or disputed" for the actor filter, or null when nothing is left out. */
export function leftOutSentence(matched, leftOut, shown) {
  const more = leftOut?.total ?? 0;
  if (shown) return `${number(matched)} with those suspected, blamed or disputed`;
  return more === 0 ? null : `${number(matched)}, and ${number(more)} more suspected, blamed or disputed`;
}

/** Accessible one-line description of a mark that stands for one or more incidents. */
export function spotSentence(group) {
  const first = group.incidents[0].properties;
  if (group.incidents.length === 1) {
    const place = first.place ?? first.district ?? first.province ?? "";
    return `${place}. ${incidentLine(first)}. ${first.attribution_sentence}.${restsOnTail(first)}`;
  }
  const killed = group.killed ? `, ${plural(group.killed, "person", "people")} killed other than fighters` : "";
  return `${plural(group.incidents.length, "incident")} at ${spotPlace(group)}${killed}`;
}

function spotPlace(group) {
  const { place, district, province } = group.incidents[0].properties;
  if (group.sign === "district") return `${district ?? province} (district)`;
  if (group.sign === "province") return `${province} (province)`;
  const names = new Set(group.incidents.map((incident) => incident.properties.place));
  return names.size === 1 ? place : (district ?? province ?? place);
}
