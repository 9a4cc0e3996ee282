/** Proposals in words, and two incidents side by side. Pure. */
import { spanWords } from "../../app/model/dates.js";

export const BANDS = { strong: "Strong", possible: "Possible" };

/** What a proposal is about, in a line of a list. */
export function proposalTitle({ kind, incidents, read }) {
  if (kind === "claim") return `${read.party} ${read.change === "gained" ? "took" : "lost or left"} ${read.area ?? incidents[0].place}, as ${incidents[0].id} tells`;
  return incidents.map(({ id }) => id).join(" and ");
}

export function proposalWhen({ incidents: [one, other] }) {
  const days = [one, other].filter(Boolean).map(({ date_from: from, date_to: to, date_precision: precision }) => spanWords(from, to, precision));
  return [...new Set(days)].join(" and ");
}

/** `23`, `20–26, best 23`, or that none is given: low and high are told where they are not the best. */
export function figureWords({ killed_low: low, killed_best: best, killed_high: high }) {
  const ends = [low, high].filter((end) => end !== null && end !== undefined);
  if ((best === null || best === undefined) && ends.length === 0) return "no figure";
  const range = low !== high && ends.length > 0 ? `${low ?? "?"}–${high ?? "?"}` : null;
  if (best === null || best === undefined) return range ?? String(low);
  return range ? `${best} (${range})` : String(best);
}

const ROWS = [
  ["Days", ({ date_from: from, date_to: to, date_precision: precision }) => spanWords(from, to, precision)],
  ["Event", ({ event_type: type, sub_event_type: sub }) => [type, sub].filter(Boolean).join(" · ")],
  ["Party reported responsible", ({ actor }) => actor ?? "nobody named"],
  ["Responsibility", ({ attribution, attributed_to: to, attributed_by: by }) => [attribution, to ? `of ${to}` : null, by ? `by ${by}` : null].filter(Boolean).join(" ")],
  ["Killed", figureWords],
  ["They count", ({ killed_whom: whom }) => whom ?? "not said"],
  ["Injured", ({ injured_best: injured }) => (injured === null || injured === undefined ? "no figure" : String(injured))],
  ["Place", ({ place, pcode }) => [place, pcode].filter(Boolean).join(" · ") || "not placed"],
  ["Place known to", ({ place_precision: precision }) => precision],
  ["Sources", ({ sources }) => [...new Set(sources.map(({ publisher, published }) => [publisher, published].filter(Boolean).join(", ")))].sort().join("; ") || "none named"],
  ["Data set", ({ data_set: set }) => set],
  ["The public sees", ({ visibility }) => (visibility === "open" ? "everything" : visibility)],
  ["Linked with", ({ linked }) => linked.join(", ") || "no other record"],
  ["Summary", ({ summary }) => summary ?? ""],
];

/** Rows of a table of two: name, both sides, and whether they differ. */
export function sideBySide([one, other]) {
  return ROWS.map(([name, words]) => ({ name, one: words(one), other: words(other), differs: words(one) !== words(other) }));
}

/** The same for one incident by itself. */
export function alone(incident) {
  return ROWS.map(([name, words]) => ({ name, one: words(incident) }));
}

/** Which incidents may stand for the event: the two, and those that either is linked with already. */
export function mayBeShown({ incidents }) {
  return [...new Set(incidents.flatMap(({ id, linked }) => [id, ...linked]))];
}

/** What was decided, as a line of a history. */
export function decidedWords({ decision, shown, author }) {
  const what = { same: `one event, told by ${shown}`, different: "two events", accepted: "accepted", declined: "declined", undecided: "taken back" }[decision] ?? decision;
  return `Decided: ${what}${author ? `, by ${author}` : ""}`;
}

/** The next entry when one is gone from the list, or null when it was the last. */
export function nextAfter(ids, gone) {
  const at = ids.indexOf(gone);
  const left = ids.filter((id) => id !== gone);
  return left[Math.min(Math.max(at, 0), left.length - 1)] ?? null;
}

/** Where the keys lead from an entry: J and down to the next, K and up to the one before; null where nothing follows. */
export function keyTarget(key, ids, now) {
  const by = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[key];
  if (!by || ids.length === 0) return null;
  const at = ids.indexOf(now);
  return at < 0 ? ids[0] : ids[at + by] ?? null;
}
