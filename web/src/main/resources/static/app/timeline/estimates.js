/** Under the timeline: how many fighters sources reported, and counts of others beside the record's own. */
import { svg } from "../element.js";
import { COUNTED_ALIKE, countedAlike, fighterBands } from "../model/estimates.js";
import { lowBestHigh, number } from "../model/sentences.js";

const BANDS = 42;
const ROW = 30;
const NARROW = 640;

export function drawEstimates(node, { width, scale, covers, domain, open }) {
  node.replaceChildren();
  // On a narrow page the title of a row has no room beside its boxes and stands above them.
  const row = ROW + (width < NARROW ? 14 : 0);
  const height = BANDS + COUNTED_ALIKE.length * row + 2;
  node.setAttribute("viewBox", `0 0 ${width} ${height}`);
  node.setAttribute("width", width);
  node.setAttribute("height", height);
  if (!domain.estimates) return;
  const left = scale(covers.first);
  drawBands(node, { scale, covers, left, bands: fighterBands(domain.estimates), open });
  COUNTED_ALIKE.forEach((rule, index) => {
    if (!domain.alike[index]) return;
    const pairs = countedAlike(rule, domain.estimates, domain.alike[index]);
    drawPairs(node, { rule, pairs, scale, left, y: BANDS + index * row, isNarrow: width < NARROW, open });
  });
}

function drawBands(node, { scale, covers, left, bands, open }) {
  const top = Math.max(...bands.map((band) => band.high), 1);
  // A square root keeps 600 and 10,000 on one strip, both still readable.
  const y = (value) => BANDS - 4 - Math.sqrt(value / top) * (BANDS - 14);
  node.append(
    svg("text", { class: "axis-text row-title", x: left + 2, y: 9 }, "Fighters of ISIS-K, as estimated"),
    svg("text", { class: "axis-text axis-end", x: left - 6, y: y(top) + 4 }, short(top)),
    svg("line", { class: "axis", x1: left, x2: scale(covers.last + 1), y1: BANDS - 4, y2: BANDS - 4 }),
  );
  for (const band of bands) {
    const x = scale(Math.max(band.from, covers.first));
    const wide = Math.max(scale(Math.min(band.to, covers.last) + 1) - x, 3);
    const tall = y(band.low) - y(band.high);
    node.append(pressable(band.estimate, open,
      svg("rect", { class: `band${band.open ? " band-open" : ""}`, x, width: wide, y: y(band.high), height: Math.max(tall, 2.5) })));
  }
}

function drawPairs(node, { rule, pairs, scale, left, y: top, isNarrow, open }) {
  const y = top + (isNarrow ? 14 : 0);
  node.append(
    svg("text", { class: "axis-text row-title", x: left + 2, y: top + 12 }, isNarrow ? `${rule.title}: this record above, ${rule.outsider} below` : rule.title),
    isNarrow ? "" : svg("text", { class: "axis-text", x: left + 2, y: y + 24 }, `${rule.outsider} below`),
  );
  for (const { estimate, from, to, ours, theirs } of pairs) {
    const x = scale(from);
    const width = scale(to + 1) - x;
    node.append(pressable(estimate, open,
      svg("rect", { class: "pair", x: x + 1, width: width - 2, y: y + 1, height: ROW - 4, rx: 2 }),
      ...pairWords(rule, ours, theirs, width).map(([words, dy]) =>
        svg("text", { class: "axis-text pair-text", x: x + width / 2, y: y + dy }, words)),
      svg("title", {}, pairTitle(rule, estimate, ours, theirs))));
  }
}

/** The record's own number stands above the other's; on a narrow strip the numbers alone, in the same order. */
function pairWords(rule, ours, theirs, width) {
  return width > 74
    ? [[`this record ${ours}`, 12], [`${rule.outsider} ${theirs}`, 24]]
    : [[String(ours), 12], [String(theirs), 24]];
}

function pairTitle(rule, estimate, ours, theirs) {
  return `${rule.title} ${estimate.period_from.slice(0, 4)}: this record ${ours}, ${rule.outsider} ${theirs}`;
}

function pressable(estimate, open, ...shapes) {
  const words = `${estimate.subject}: ${lowBestHigh(estimate.low, estimate.best, estimate.high) ?? "no number"}`;
  const hasTitle = shapes.some((shape) => shape.tagName === "title");
  return svg("g", {
    class: "estimate", role: "button", tabindex: 0, "data-test": "estimate", "data-id": estimate.id, "aria-label": words,
    onclick: () => open(estimate.id),
    onkeydown: (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      open(estimate.id);
    },
  }, hasTitle ? null : svg("title", {}, `${words} (${estimate.publisher})`), ...shapes);
}

function short(value) {
  return value >= 1000 ? `${number(Math.round(value / 100) / 10)}k` : number(value);
}
