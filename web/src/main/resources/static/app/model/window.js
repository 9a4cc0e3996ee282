/** Moving the window of the timeline. Days are numbers; `covers` is {first, last} of the record. */
import { clamp, step } from "./dates.js";

/**
 * The window `count` steps on. It keeps its length where months allow, keeps standing on month ends, and stops at the
 * ends of the record; null when it stands at that end already.
 */
export function shift({ from, to }, unit, count, covers) {
  const single = from === to;
  let next = { from: single ? stepEnd(from, unit, count) : step(from, unit, count), to: stepEnd(to, unit, count) };
  if (next.to > covers.last) next = { from: covers.last - (to - from), to: covers.last };
  if (next.from < covers.first) next = { from: covers.first, to: covers.first + (to - from) };
  next = { from: clamp(next.from, covers.first, covers.last), to: clamp(next.to, covers.first, covers.last) };
  return next.from === from && next.to === to ? null : next;
}

/** The last day of a month stays the last day of its month: 30 November + 1 month = 31 December. */
function stepEnd(day, unit, count) {
  if (unit === "day") return day + count;
  const endsMonth = new Date((day + 1) * 86_400_000).getUTCDate() === 1;
  return endsMonth ? step(day + 1, unit, count) - 1 : step(day, unit, count);
}

/** The window set back to the start of the record, for playing again from there. */
export function rewind({ from, to }, covers) {
  return { from: covers.first, to: Math.min(covers.first + (to - from), covers.last) };
}

/** One end moved by its thumb; the other end stays and is never passed. */
export function moveEnd({ from, to }, end, day) {
  return end === "from" ? { from: Math.min(day, to), to } : { from, to: Math.max(day, from) };
}
