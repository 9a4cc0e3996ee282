/** Finds a record: by its id, or in a list of those of some days or of a unit. */
import { element, fill } from "../app/element.js";
import { isAbort } from "../app/api.js";
import { spanWords } from "../app/model/dates.js";
import { windowOf } from "./model/days.js";

const MOST = 60;

/**
 * `look(text)` answers null where the text is an id, else `{path, none, few, many, rows(answer)}`: what to ask and how to tell the answer,
 * whose rows are `{id, words, more}`.
 */
function picker({ api, name, label, hint, start, look, example, onPick }) {
  const newest = api.newest();
  const list = element("ul", { class: "picks", "data-test": `${name}-list` });
  const state = element("p", { class: "note", role: "status" });
  const input = element("input", { type: "text", id: name, class: "typed", autocomplete: "off", autocapitalize: "off", spellcheck: "false", value: start,
    "data-test": name, "aria-describedby": `${name}-hint`, onkeydown: (event) => event.key === "Enter" && (event.preventDefault(), find()) });

  async function find() {
    const text = input.value.trim();
    const question = look(text);
    fill(list);
    if (text === "") return void (state.textContent = example);
    if (!question) return onPick({ id: text, words: text });
    try {
      state.textContent = "Looking …";
      const [answer] = await newest.begin()([question.path]);
      show(question.rows(answer), question);
    } catch (cause) {
      if (!isAbort(cause)) state.textContent = cause.message;
    }
    return undefined;
  }

  function show(rows, { none, few, many }) {
    state.textContent = rows.length === 0 ? none : rows.length > MOST ? `${rows.length} records; the first ${MOST} are shown. ${many}` : few;
    fill(list, rows.slice(0, MOST).map(({ id, words, more }) => element("li", {},
      element("button", { type: "button", class: "link pick", "data-test": "pick", "data-id": id, onclick: () => onPick({ id, words }) },
        element("span", { dir: "auto" }, words), element("span", { class: "quiet" }, ` · ${more} · ${id}`)))));
  }

  return element("div", { class: "picker" },
    element("label", { for: name }, label),
    element("div", { class: "picker-line" }, input, element("button", { type: "button", class: "button button-plain", "data-test": `${name}-find`, onclick: find }, "Find")),
    element("p", { class: "note", id: `${name}-hint` }, hint),
    state, list);
}

/** `onPick({id, words})` is called with the incident that is chosen; `without` is an id that is not offered. */
export function createPicker({ api, name, label, around = "", without = null, onPick }) {
  return picker({ api, name, label, start: around, onPick, example: "Write an id, or a day such as 2021-08-26.",
    hint: "An id, or a day (2021-08-26), month or year to choose from a list. A day is looked at with the three before and after it.",
    look(text) {
      const days = windowOf(text);
      return days && {
        path: `/api/layers/incidents.geojson?from=${days.from}&to=${days.to}&properties=date_from,date_to,date_precision,place,district,sub_event_type`,
        none: `No incident in this record from ${days.from} to ${days.to}.`, few: `From ${days.from} to ${days.to}:`, many: "Write a single day.",
        rows: ({ features }) => features.filter(({ id }) => id !== without).map(({ id, properties }) => ({
          id, more: properties.sub_event_type ?? "",
          words: `${spanWords(properties.date_from, properties.date_to, properties.date_precision)} · ${[properties.place, properties.district].filter(Boolean).join(", ")}`,
        })),
      };
    } });
}

/** The same for a claim or a change: by its id, or among all that is said of a unit. */
export function claimPicker({ api, onPick }) {
  return picker({ api, name: "open-find", label: "Claim", start: "", onPick, example: "Write an id, or the P-code of a unit such as AF0615.",
    hint: "An id, or the P-code of a district or province (AF0615) to choose among the claims on it and on places in it.",
    look: (text) => (/^[A-Za-z]{2}\d{2,}$/.test(text) ? {
      path: `/api/units/${text.toUpperCase()}`, none: "No claim in this record on that unit.", few: "Claims on it, and on places in it:", many: "Write the id.",
      rows: ({ control, places, changes, name }) => [...control, ...places, ...changes].map((claim) => {
        const from = claim.valid_from ?? claim.day;
        return { id: claim.id, more: claim.assessor ?? "",
          words: [claim.valid_to ? spanWords(from, claim.valid_to, claim.date_precision) : `From ${spanWords(from, null, claim.date_precision)}`, claim.place ?? name,
            [claim.status ?? "lost", claim.holder ?? claim.party].filter(Boolean).join(", ")].join(" · ") };
      }),
    } : null) });
}
