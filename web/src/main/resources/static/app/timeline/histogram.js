/** Incidents per month over the whole record, with the window shown and the changes of control as ticks below. */
import { svg } from "../element.js";
import { bars, niceTop, yearTicks } from "../model/bars.js";
import { longDay, isoDay, parseDay } from "../model/dates.js";
import { number, plural } from "../model/sentences.js";

const HEIGHT = 66;
const BASE = 50;

/** Draws into an SVG of the given width. `scale(day)` answers pixels; both are shared with the thumbs below. */
export function drawHistogram(node, { width, scale, covers, domain, view }) {
  node.replaceChildren();
  node.setAttribute("viewBox", `0 0 ${width} ${HEIGHT}`);
  node.setAttribute("width", width);
  node.setAttribute("height", HEIGHT);
  if (!domain.histogram) return;
  const all = bars(domain.histogram, covers.last);
  const top = niceTop(Math.max(...all.map((bar) => bar.total), 1));
  const high = (count) => (count / top) * (BASE - 6);
  const [from, to] = [parseDay(view.from), parseDay(view.to) + 1];
  node.append(
    svg("rect", { class: "window", x: scale(from), width: Math.max(scale(to) - scale(from), 1.5), y: 0, height: BASE }),
    svg("line", { class: "axis", x1: scale(covers.first), x2: scale(covers.last + 1), y1: BASE, y2: BASE }),
    svg("text", { class: "axis-text axis-end", x: scale(covers.first) - 6, y: BASE - high(top) + 4 }, String(top)),
    svg("text", { class: "axis-text axis-end", x: scale(covers.first) - 6, y: BASE }, "0"),
  );
  for (const bar of all) if (bar.total > 0) node.append(drawBar(bar, scale, high, from, to));
  for (const { day, label } of yearTicks(covers.first, covers.last)) node.append(yearTick(day, label, scale));
  node.append(...changeTicks(domain.changes ?? [], scale, covers));
}

function drawBar(bar, scale, high, from, to) {
  const inside = bar.to > from && bar.from < to;
  const x = scale(bar.from) + 0.5;
  const width = Math.max(scale(bar.to) - scale(bar.from) - 1, 1);
  return svg("g", { class: inside ? "bar" : "bar bar-outside" },
    svg("title", {}, `${longDay(isoDay(bar.from)).slice(2).trim()}: ${plural(bar.total, "incident")}, ${bar.open} of them suspected, disputed or unknown`),
    svg("rect", { class: "bar-firm", x, width, y: BASE - high(bar.firm), height: high(bar.firm) }),
    svg("rect", { class: "bar-open", x, width, y: BASE - high(bar.total), height: high(bar.open) }));
}

function yearTick(day, label, scale) {
  return svg("g", { class: "year" },
    svg("line", { x1: scale(day), x2: scale(day), y1: BASE, y2: BASE + 5 }),
    svg("text", { class: "axis-text", x: scale(day) + 3, y: HEIGHT - 2 }, label));
}

/** One tick per day with changes of control; its height says nothing, the list does. */
function changeTicks(changes, scale, covers) {
  const days = new Map();
  for (const change of changes) if (change.day) days.set(change.day, (days.get(change.day) ?? 0) + 1);
  return [...days]
    .map(([iso, count]) => [parseDay(iso), iso, count])
    .filter(([day]) => day >= covers.first && day <= covers.last)
    .map(([day, iso, count]) => svg("g", { class: "change-tick" },
      svg("title", {}, `${longDay(iso)}: ${plural(count, "change")} of control in this record`),
      svg("line", { x1: scale(day), x2: scale(day), y1: BASE, y2: BASE + 4 })));
}

/** What the bars count and what they leave out: the country, the world and the unplaced are never added together. */
export function barsCaption({ histogram, changes }) {
  if (!histogram) return "";
  const apart = [["elsewhere in the world", histogram.elsewhere], ["without a country", histogram.placeless]]
    .map(([words, series]) => [words, total(series)])
    .filter(([, count]) => count > 0)
    .map(([words, count]) => `${number(count)} ${words}`);
  const home = histogram.series.reduce((sum, series) => sum + total(series), 0);
  const left = apart.length > 0 ? `; not in them: ${apart.join(", ")}` : "";
  return `Bars: ${plural(home, "incident")} in Afghanistan, by month${left}. ${changes?.length ? "Ticks: changes of control." : ""}`;
}

function total(series) {
  return series?.counts.reduce((sum, count) => sum + count, 0) ?? 0;
}
