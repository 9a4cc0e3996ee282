/** Playing and stepping: moves the window by the chosen step, and waits for the map before the next one. */
import { element } from "../element.js";
import { isoDay, parseDay } from "../model/dates.js";
import { rewind, shift } from "../model/window.js";
import { watch } from "../state.js";

const BEAT_MS = 650;

export function createPlayer(store, covers) {
  let timer = null;
  const back = button("step-back", "Step back", "‹", () => stepOnce(-1));
  const play = button("play", "Play", "▶", toggle);
  const on = button("step-forward", "Step forward", "›", () => stepOnce(1));
  const unit = element("select", {
    "data-test": "step-unit", "aria-label": "Step", onchange: (event) => store.show({ step: event.target.value }),
  }, ["day", "month", "year"].map((value) => element("option", { value }, `by ${value}`)));

  function stepOnce(count) {
    stop();
    advance(count);
  }

  function advance(count) {
    const { view } = store.get();
    const next = shift({ from: parseDay(view.from), to: parseDay(view.to) }, view.step, count, covers);
    if (next) store.show({ from: isoDay(next.from), to: isoDay(next.to) });
    return next !== null;
  }

  function toggle() {
    if (timer !== null) return stop();
    const { view } = store.get();
    if (parseDay(view.to) >= covers.last) {
      const start = rewind({ from: parseDay(view.from), to: parseDay(view.to) }, covers);
      store.show({ from: isoDay(start.from), to: isoDay(start.to) });
    }
    label(true);
    store.learn({ playing: true });
    timer = setTimeout(beat, BEAT_MS);
  }

  function beat() {
    const { loading } = store.get().domain;
    const moved = loading?.layers ? true : advance(1);
    if (moved) timer = setTimeout(beat, loading?.layers ? BEAT_MS / 4 : BEAT_MS);
    else stop();
  }

  function stop() {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    label(false);
    store.learn({ playing: false });
  }

  function label(playing) {
    play.textContent = playing ? "❚❚" : "▶";
    play.setAttribute("aria-label", playing ? "Pause" : "Play");
    play.setAttribute("aria-pressed", String(playing));
  }

  watch(store, ({ view }) => [view.step], ({ view }) => (unit.value = view.step));
  return { node: element("div", { class: "player", role: "group", "aria-label": "Move through time" }, back, play, on, unit), stop };
}

function button(test, label, text, onclick) {
  return element("button", { type: "button", class: "round", "data-test": test, "aria-label": label, title: label, onclick }, text);
}
