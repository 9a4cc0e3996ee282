/** Typed days: the ends of the window and the "as reported by" day, checked as they are entered. */
import { element } from "../element.js";
import { field } from "../field.js";
import { dayError } from "../model/dates.js";
import { watch } from "../state.js";

export function createDates(store, record, player) {
  const covers = { from: record.covers_from, to: record.covers_to };
  const from = field("date-from", "From", (value) => set("from", value));
  const to = field("date-to", "To", (value) => set("to", value));
  const mode = element("div", { class: "segmented", role: "radiogroup", "aria-label": "Show" },
    choice("range", "Range"), choice("day", "Single day"));

  function choice(value, words) {
    const input = element("input", {
      type: "radio", name: "mode", value, "data-test": `mode-${value}`, onchange: () => changeMode(value),
    });
    return element("label", {}, input, element("span", {}, words));
  }

  function changeMode(value) {
    const { view } = store.get();
    if (value === "day") return store.show({ mode: "day", from: view.to });
    const year = `${Number(view.to.slice(0, 4)) - 1}${view.to.slice(4)}`;
    return store.show({ mode: "range", from: year < covers.from ? covers.from : year });
  }

  function set(end, value) {
    const { view } = store.get();
    const wrong = dayError(value, covers);
    if (wrong) return wrong;
    if (view.mode === "day") store.show({ from: value, to: value });
    else if (end === "from" && value > view.to) return "The first day must not come after the last.";
    else if (end === "to" && value < view.from) return "The last day must not come before the first.";
    else store.show({ [end]: value });
    return null;
  }

  watch(store, ({ view }) => [view.from, view.to, view.mode], ({ view }) => {
    const isDay = view.mode === "day";
    mode.querySelectorAll("input").forEach((input) => (input.checked = input.value === view.mode));
    from.node.hidden = isDay;
    to.label.textContent = isDay ? "Day" : "To";
    from.show(view.from);
    to.show(view.to);
  });
  // Playing would write over what is being typed.
  for (const typed of [from, to]) typed.node.addEventListener("focusin", player.stop);
  return element("div", { class: "dates" }, mode, from.node, to.node);
}
