/** The timeline: typed days and player above, bars, thumbs and estimates on one common scale below. */
import { element, fill, svg } from "../element.js";
import { createDates } from "./dates.js";
import { createPlayer } from "./play.js";
import { createSlider } from "./slider.js";
import { drawEstimates } from "./estimates.js";
import { barsCaption, drawHistogram } from "./histogram.js";
import { parseDay } from "../model/dates.js";
import { watch } from "../state.js";

/** Room for the axis numbers on the left and half a thumb on either side, as in timeline.css. */
const LEFT = 40;
const RIGHT = 8;

export function createTimeline(root, store, record) {
  const covers = { first: parseDay(record.covers_from), last: parseDay(record.covers_to) };
  const player = createPlayer(store, covers);
  const histogram = svg("svg", { class: "histogram", role: "img", "data-test": "histogram", "aria-label": "Incidents in this record by month" });
  const estimates = svg("svg", { class: "estimates", role: "group", "aria-label": "Numbers reported for periods" });
  const caption = element("p", { class: "bars-caption", "data-test": "bars-caption" });
  const slider = createSlider(store, covers);
  slider.addEventListener("pointerdown", player.stop);
  const chart = element("div", { class: "chart" }, histogram, slider, caption, estimates);
  root.append(element("div", { class: "timeline-bar" }, createDates(store, record, player), player.node), chart);

  const open = (id) => store.show({ selected: { kind: "estimate", id } });
  const sized = (draw) => (state) => {
    const width = chart.clientWidth;
    if (width === 0) return;
    const span = width - LEFT - RIGHT;
    const scale = (day) => LEFT + ((day - covers.first) / (covers.last - covers.first)) * span;
    draw({ width, scale, covers, open, ...state });
  };
  const drawBars = sized((on) => drawHistogram(histogram, on));
  // Drawn apart from the bars: a redraw at every step would take the focus from the estimate being read.
  const drawNumbers = sized((on) => drawEstimates(estimates, on));
  watch(store, ({ view, domain }) => [domain.histogram, domain.changes, view.from, view.to], drawBars);
  watch(store, ({ domain }) => [domain.histogram, domain.changes], ({ domain }) => fill(caption, barsCaption(domain)));
  watch(store, ({ domain }) => [domain.estimates, domain.alike], drawNumbers);
  new ResizeObserver(() => {
    drawBars(store.get());
    drawNumbers(store.get());
  }).observe(chart);
}
