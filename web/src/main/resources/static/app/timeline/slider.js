/** The thumbs: native range inputs, two for a range and one for a single day, over the whole record by the day. */
import { element } from "../element.js";
import { isoDay, longDay, parseDay } from "../model/dates.js";
import { moveEnd, shift } from "../model/window.js";
import { watch } from "../state.js";

const ARROWS = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };
const PAGES = { PageDown: -1, PageUp: 1 };

export function createSlider(store, covers) {
  const first = thumb("slider-from", "First day shown", "from");
  const last = thumb("slider-to", "Last day shown", "to");
  const single = thumb("slider-day", "Day shown", "day");
  const band = element("div", { class: "slider-band" });
  const node = element("div", { class: "slider" }, element("div", { class: "slider-track" }, band), first, last, single);

  function thumb(test, label, end) {
    return element("input", {
      type: "range", class: `thumb thumb-${end}`, min: covers.first, max: covers.last, step: 1,
      "data-test": test, "aria-label": label,
      oninput: (event) => move(end, Number(event.target.value)),
      onkeydown: (event) => pressed(event, end),
    });
  }

  function move(end, day) {
    const { view } = store.get();
    const days = { from: parseDay(view.from), to: parseDay(view.to) };
    const next = end === "day" ? { from: day, to: day } : moveEnd(days, end, day);
    store.show({ from: isoDay(next.from), to: isoDay(next.to) });
    show(store.get());
  }

  /** Arrow keys move by the step chosen beside the play button; page keys by a year. Home and End stay the browser's own. */
  function pressed(event, end) {
    const count = ARROWS[event.key] ?? PAGES[event.key];
    if (count === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const day = Number(event.target.value);
    const unit = event.key in PAGES ? "year" : store.get().view.step;
    const next = shift({ from: day, to: day }, unit, count, covers);
    if (next) move(end, next.to);
  }

  function show({ view }) {
    const days = { from: parseDay(view.from), to: parseDay(view.to) };
    set(first, days.from, view.from);
    set(last, days.to, view.to);
    set(single, days.to, view.to);
    const isDay = view.mode === "day";
    first.hidden = last.hidden = isDay;
    single.hidden = !isDay;
    // When both thumbs stand at the far end, the first one must stay on top or neither could be moved.
    first.classList.toggle("thumb-above", days.from > (covers.first + covers.last) / 2);
    const share = (day) => (day - covers.first) / (covers.last - covers.first || 1);
    band.style.left = `${share(days.from) * 100}%`;
    band.style.width = `${(share(days.to) - share(days.from)) * 100}%`;
    band.hidden = isDay;
  }

  watch(store, ({ view }) => [view.from, view.to, view.mode], show);
  return node;
}

function set(input, value, iso) {
  input.value = String(value);
  input.setAttribute("aria-valuetext", longDay(iso));
}
