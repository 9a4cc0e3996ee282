/** The history of a record in words: what each revision changed. Pure. */

/** Members whose path alone would not tell a reader what they are; others are named by the last parts of their path. */
const NAMES = {
  "casualties/killed/low": "killed, low",
  "casualties/killed/best": "killed, best",
  "casualties/killed/high": "killed, high",
  "casualties/injured": "injured",
  "casualties/whom": "whom the figures count",
  "casualties/countedBy": "who counted",
  "attribution/kind": "attribution",
  "attribution/to": "party suspected or blamed",
  "attribution/by": "who says so",
  "when/from": "first day",
  "when/to": "day after the last",
  "eventType": "event",
  "subEventType": "kind of event",
  "where/text": "place, as written",
  "where/pcode": "unit",
  "where/placeId": "place",
};

/** Parts of a record that follow from others and say nothing new to a reader. */
const FOLLOWS = ["provenance/", "where/decision/", "where/kind"];

const MOST = 12;

/** One line for each revision, newest first; null when there is nothing to tell of but the first. */
export function historyLines({ revisions }) {
  return [...revisions].reverse().map((revision) => ({
    revision: revision.revision,
    at: revision.at ? revision.at.slice(0, 10) : null,
    what: whatWords(revision),
    reason: revision.reason,
    author: revision.author,
    version: standsThen(revision) ? revision.version : null,
    changes: changes(revision.differences ?? []),
  }));
}

/** Whether readers of that version find the record as the revision has it: not while it is a draft, nor once it is gone. */
function standsThen({ stage, action, withheld }) {
  return !withheld && stage === "published" && action !== "retracted" && action !== "merged";
}

function whatWords({ action, stage, withheld }) {
  if (withheld) return "not public then";
  return stage === "published" ? action : `${action}, ${stage}`;
}

function changes(differences) {
  const told = differences.filter(({ path }) => !FOLLOWS.some((start) => path.startsWith(start)));
  const lines = told.slice(0, MOST).map(({ path, before, after }) => `${nameOf(path)}: ${valueWords(before)} → ${valueWords(after)}`);
  return told.length > MOST ? [...lines, `and ${told.length - MOST} more`] : lines;
}

export function nameOf(path) {
  if (NAMES[path]) return NAMES[path];
  const [first, second, ...rest] = path.split("/");
  if (first === "evidence" && second) return ["statement", second, ...rest.map((part) => NAMES[part] ?? part)].join(" ");
  return path.replaceAll("/", " ");
}

const LONGEST = 80;

function valueWords(value) {
  if (value === null || value === undefined) return "nothing";
  const words = typeof value === "object" ? (value.summary ?? value.note ?? value.id ?? "…") : String(value);
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}

/** What came since the reader's last visit, in one sentence; null when nothing did, or when it is the first. */
export function sinceWords(changes, more) {
  const counts = new Map();
  for (const { kind, change } of changes) {
    if (kind === "source") continue;
    const key = `${change} ${kind === "control" ? "control statement" : kind}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  if (counts.size === 0) return null;
  const parts = [...counts].map(([key, count]) => {
    const [change, ...kind] = key.split(" ");
    return `${count} ${kind.join(" ")}${count === 1 ? "" : "s"} ${change}`;
  });
  return `Since your last visit: ${parts.join(", ")}${more ? " and more" : ""}.`;
}
