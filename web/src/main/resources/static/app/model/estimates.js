/** Numbers reported for periods, as drawn under the timeline: bands of fighters, and yearly counts beside the bars. */
import { parseDay } from "./dates.js";

/** The subject drawn as low–high bands; other subjects stand in the list of estimates only. */
export const FIGHTERS = "ISKP fighters in Afghanistan";

/**
 * Subjects that count what the record counts, and the question that gives the record's own number for the same thing.
 * The reader sees both numbers side by side; they differ because this record is a selection.
 */
export const COUNTED_ALIKE = [
  {
    subject: "ISKP high-profile attacks in Kabul",
    title: "Attacks in Kabul",
    actor: "Islamic State Khorasan Province",
    within: "AF0101",
    outsider: "US count",
  },
];

/** Bands `{id, from, to, low, high, best, open}` in day numbers; `open` says which end of the number was not reported. */
export function fighterBands(estimates) {
  return estimates
    .filter((estimate) => estimate.subject.startsWith(FIGHTERS))
    .map(band)
    .filter((one) => one !== null)
    .sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
}

function band(estimate) {
  const { low, best, high } = estimate;
  const bottom = low ?? best ?? high;
  if (bottom === null || bottom === undefined) return null;
  return {
    id: estimate.id,
    estimate,
    from: parseDay(estimate.period_from),
    to: parseDay(estimate.period_to ?? estimate.period_from),
    low: bottom,
    high: high ?? best ?? low,
    best: best ?? null,
    open: low === null && best === null ? "at most" : high === null && best === null ? "at least" : null,
  };
}

/** Estimates whose period meets the window, by subject in alphabetical order, each subject's newest first. */
export function estimatesBySubject(estimates, { from, to }) {
  const subjects = new Map();
  const inWindow = estimates.filter((one) => one.period_from <= to && (one.period_to ?? one.period_from) >= from);
  for (const one of inWindow.sort(bySubject)) {
    if (!subjects.has(one.subject)) subjects.set(one.subject, []);
    subjects.get(one.subject).push(one);
  }
  return [...subjects].map(([subject, list]) => ({ subject, estimates: list }));
}

function bySubject(a, b) {
  if (a.subject !== b.subject) return a.subject < b.subject ? -1 : 1;
  if (a.period_from !== b.period_from) return a.period_from < b.period_from ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

/** Pairs of the two numbers per period: `{from, to, label, ours, theirs, estimate}`. `histogram` counts by year. */
export function countedAlike(rule, estimates, histogram) {
  const ours = new Map();
  histogram.starts.forEach((start, index) => {
    ours.set(start.slice(0, 4), histogram.series.reduce((sum, series) => sum + series.counts[index], 0));
  });
  return estimates
    .filter((estimate) => estimate.subject === rule.subject && estimate.counts_like_bars)
    .map((estimate) => ({
      id: estimate.id,
      estimate,
      from: parseDay(estimate.period_from),
      to: parseDay(estimate.period_to),
      label: estimate.period_from.slice(0, 4),
      ours: ours.get(estimate.period_from.slice(0, 4)) ?? 0,
      theirs: estimate.best ?? estimate.low ?? estimate.high,
    }));
}
