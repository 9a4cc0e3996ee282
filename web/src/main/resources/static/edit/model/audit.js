/** The list of versions, and what taking one back would touch. Pure. */

const KINDS = { incident: "incident", control: "control statement", estimate: "estimate", source: "source", proposal: "decision on the proposal" };

/** From which version on a page of the list is asked for: pages go back from `last`, the newest that is to be shown. */
export function pageBefore(last, size) {
  const since = Math.max(0, last - size);
  return { since, limit: Math.max(1, last - since) };
}

/** The newest first, none behind `last`. */
export function newestFirst(batches, last) {
  return batches.filter(({ version }) => version <= last).reverse();
}

/** What would become of one record, and whether a later version stands in the way. */
export function touchedWords({ kind, id, revision, stage, before, newest_version: newest }, version) {
  const name = `${KINDS[kind] ?? kind} ${id}`;
  const what = stage === "published"
    ? before === null ? `The ${name} would be seen by readers no longer.` : `The ${name} would be published again as its revision ${before} has it.`
    : before === null ? `The draft of the ${name} would be retracted.` : `The draft of the ${name} would be what it was at revision ${before}, before revision ${revision}.`;
  return newest > version ? `${what} But version ${newest} changed it since.` : what;
}

/** Why it will be refused, where that can be told already; null when nothing stands in the way of what is listed. */
export function inTheWay(changes, version) {
  const later = [...new Set(changes.map(({ newest_version: newest }) => newest).filter((newest) => newest > version))].sort((a, b) => b - a);
  return later.length === 0 ? null : `It cannot be taken back now: ${later.length === 1 ? `version ${later[0]}` : `versions ${later.join(", ")}`} changed some of it since. Take back the newest first.`;
}
