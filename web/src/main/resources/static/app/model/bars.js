/** The histogram as numbers: stacked bars in day and count units, ready to be scaled. */
import { parseDay } from "./dates.js";

/** Stack order: what a party stands behind at the bottom, the doubtful on top in grey. */
export const STACK = [
  ["firm", ["claimed", "acknowledged", "attributed"], "Claimed, acknowledged or attributed"],
  ["open", ["suspected", "disputed", "unknown"], "Suspected, disputed or unknown"],
].map(([id, keys, title]) => ({ id, keys, title }));

/** Bars `{from, to, firm, open, total}`: day numbers, `to` exclusive. */
export function bars(histogram, lastDay) {
  const starts = histogram.starts.map(parseDay);
  return starts.map((from, index) => {
    const bar = { from, to: starts[index + 1] ?? lastDay + 1, total: 0 };
    for (const { id, keys } of STACK) {
      bar[id] = histogram.series
        .filter((series) => keys.includes(series.key))
        .reduce((sum, series) => sum + series.counts[index], 0);
      bar.total += bar[id];
    }
    return bar;
  });
}

/** A round number at or above the greatest, for the axis. */
export function niceTop(greatest) {
  if (greatest <= 4) return 4;
  const power = 10 ** Math.floor(Math.log10(greatest));
  return [1, 2, 5, 10].map((factor) => factor * power).find((top) => top >= greatest);
}

/** First days of the years within the span, as day numbers with their label. */
export function yearTicks(first, last) {
  const ticks = [];
  for (let year = new Date(first * 86_400_000).getUTCFullYear(); ; year += 1) {
    const day = parseDay(`${year}-01-01`);
    if (day > last) return ticks;
    if (day >= first) ticks.push({ day, label: String(year) });
  }
}
