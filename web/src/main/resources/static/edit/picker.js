/** Finds an incident: by its id, or in a list of those of some days. */
import { element, fill } from "../app/element.js";
import { isAbort } from "../app/api.js";
import { spanWords } from "../app/model/dates.js";
import { windowOf } from "./model/days.js";

const MOST = 60;

/** `onPick({id, words})` is called with the one that is chosen; `without` is an id that is not offered. */
export function createPicker({ api, name, label, around = "", without = null, onPick }) {
  const newest = api.newest();
  const list = element("ul", { class: "picks", "data-test": `${name}-list` });
  const state = element("p", { class: "note", role: "status" });
  const input = element("input", { type: "text", id: name, class: "typed", autocomplete: "off", autocapitalize: "off", spellcheck: "false", value: around,
    "data-test": name, "aria-describedby": `${name}-hint`, onkeydown: (event) => event.key === "Enter" && (event.preventDefault(), find()) });

  async function find() {
    const text = input.value.trim();
    const days = windowOf(text);
    fill(list);
    if (text === "") return void (state.textContent = "Write an id, or a day such as 2021-08-26.");
    if (!days) return onPick({ id: text, words: text });
    try {
      state.textContent = "Looking …";
      const [layer] = await newest.begin()([
        `/api/layers/incidents.geojson?from=${days.from}&to=${days.to}&properties=date_from,date_to,date_precision,place,district,sub_event_type`,
      ]);
      show(layer.features.filter(({ id }) => id !== without), days);
    } catch (cause) {
      if (!isAbort(cause)) state.textContent = cause.message;
    }
    return undefined;
  }

  function show(features, days) {
    state.textContent = features.length === 0 ? `No incident in this record from ${days.from} to ${days.to}.`
      : features.length > MOST ? `${features.length} incidents; the first ${MOST} are shown. Write a single day.` : `From ${days.from} to ${days.to}:`;
    fill(list, features.slice(0, MOST).map(({ id, properties }) => {
      const words = `${spanWords(properties.date_from, properties.date_to, properties.date_precision)} · ${[properties.place, properties.district].filter(Boolean).join(", ")}`;
      return element("li", {}, element("button", { type: "button", class: "link pick", "data-test": "pick", "data-id": id, onclick: () => onPick({ id, words }) },
        element("span", { dir: "auto" }, words), element("span", { class: "quiet" }, ` · ${properties.sub_event_type ?? ""} · ${id}`)));
    }));
  }

  return element("div", { class: "picker" },
    element("label", { for: name }, label),
    element("div", { class: "picker-line" }, input, element("button", { type: "button", class: "button button-plain", "data-test": `${name}-find`, onclick: find }, "Find")),
    element("p", { class: "note", id: `${name}-hint` }, "An id, or a day (2021-08-26), month or year to choose from a list. A day is looked at with the three before and after it."),
    state, list);
}
