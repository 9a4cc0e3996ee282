/** What waits, in words: one entry for what was changed together, and each member that would be another. Pure. */
import { isoDay, parseDay } from "../../app/model/dates.js";
import { nameOf } from "../../app/model/history.js";

const PATHS = { incident: "incidents", control: "control", estimate: "estimates", source: "sources" };
const KINDS = { incident: "incident", control: "control statement", estimate: "estimate", source: "source" };

/** The word for a kind of record in addresses. */
export function pathOf(kind) {
  return PATHS[kind] ?? kind;
}

/**
 * Entries of the queue: each record that is no source, with the sources and other records that the same version changed.
 * A merger is one entry, the record that goes; sources alone stand for themselves.
 */
export function entriesOf(drafts) {
  const mergers = new Set(drafts.filter(({ action }) => action === "merged").map(({ version }) => version));
  const main = drafts.filter(({ kind, action, version }) => kind !== "source" && (action === "merged" || !mergers.has(version)));
  const versions = new Set(main.map(({ version }) => version));
  const lone = drafts.filter(({ kind, version }) => kind === "source" && !versions.has(version));
  return [...main, ...lone].map((draft) => ({
    ...draft,
    along: drafts.filter((other) => other.version === draft.version && other !== draft),
  })).sort((one, other) => (other.at ?? "").localeCompare(one.at ?? ""));
}

export function whatWords({ kind, action, published }) {
  const word = KINDS[kind] ?? kind;
  if (action === "retracted") return `Retraction of the ${word}`;
  if (action === "merged") return `Merger of the ${word}`;
  return published === null ? `New ${word}` : `Correction of the ${word}`;
}

export function alongWords(along) {
  if (along.length === 0) return null;
  const sources = along.filter(({ kind }) => kind === "source").length;
  const others = along.filter(({ kind }) => kind !== "source").map(({ kind, id }) => `${KINDS[kind] ?? kind} ${id}`);
  const parts = [...others, ...(sources > 0 ? [`${sources} ${sources === 1 ? "source" : "sources"} named for the first time`] : [])];
  return `With it ${along.length === 1 ? "goes" : "go"} ${parts.join(", ")}.`;
}

/** Parts of a record that follow from others, or that nobody wrote. */
const FOLLOWS = [/^provenance(\/|$)/, /^where\/(decision|kind|boundarySet)(\/|$)/, /^id$/, /^evidence\/[^/]+\/(id|recorded)$/];

const NAMES = {
  precision: "day known to the", "where/precision": "place known to the", "when/to": "last day", inBrief: "told of in the first reports", publicSummary: "summary for the public",
  verifiedBy: "compared with", "reliability/source": "grade of the source", "reliability/information": "grade of the information", source: "source", recorded: "recorded",
};

/**
 * A table of what changes: name, before, after. Of a new record `before` is null throughout, and what says nothing is
 * left out.
 */
export function changesOf(differences) {
  return differences.flatMap(({ path, before, after }) => parts(path, before, after))
    .filter(({ path, before, after }) => !(path === "inBrief" && before === null && after === false) && !FOLLOWS.some((pattern) => pattern.test(path)))
    .map(({ path, before, after }) => ({ name: memberWords(path), before: valueWords(before, path), after: valueWords(after, path) }))
    .filter(({ before, after }) => before !== null || after !== null);
}

function memberWords(path) {
  const statement = /^evidence\/([^/]+)\/(.+)$/.exec(path);
  if (statement) return `statement ${statement[1]}: ${memberWords(statement[2])}`;
  const party = /^participants\/.+\/(name|role)$/.exec(path);
  if (party) return party[1] === "name" ? "party" : "its part";
  return NAMES[path] ?? nameOf(path);
}

/** A whole object that came or went is told part by part. */
function parts(path, before, after) {
  const whole = [before, after].find((value) => value && typeof value === "object");
  if (!whole || (before && after)) return [{ path, before, after }];
  if (Array.isArray(whole)) {
    if (!whole.some((value) => typeof value === "object")) return [{ path, before, after }];
    return whole.flatMap((one, at) => parts(`${path}/${one.id ?? at}`, before ? one : null, after ? one : null));
  }
  return Object.keys(whole).flatMap((name) => parts(`${path}/${name}`, before?.[name] ?? null, after?.[name] ?? null));
}

function valueWords(value, path) {
  if (value === null || value === undefined || value === "") return null;
  if (path === "when/to" && parseDay(value) !== null) return isoDay(parseDay(value) - 1);
  if (Array.isArray(value)) return value.length === 0 ? null : value.map((one) => valueWords(one)).join(", ");
  if (typeof value === "object") return value.name ?? value.id ?? JSON.stringify(value);
  return typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
}

/** Why a step was refused, in words that say what to do. */
export function refusalWords(detail) {
  if (/cannot check it/.test(detail)) return `${detail} Two people stand behind everything that is published: ask another editor to look at it here.`;
  if (/must be checked first/.test(detail)) return `${detail} Press “Check” on somebody else's work; then it can be published.`;
  return detail;
}

/** What can be done next with it: the stage, and the word on the button. */
export function nextStep({ stage }) {
  return stage === "draft" ? { stage: "checked", word: "Check" } : { stage: "published", word: "Publish" };
}
