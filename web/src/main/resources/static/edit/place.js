/**
 * The place: candidates of the geocoder offered while its words are typed, as a combobox (WAI-ARIA, editable, list
 * autocomplete): arrow keys move, Enter chooses, Escape closes and leaves the words as they are.
 */
import { isAbort } from "../app/api.js";
import { element, fill } from "../app/element.js";
import { bandWords, decisionWords, levelWords, pathWords, questionPath, reasonsOf, scoreWords, unaskable, weightWords } from "../places/model.js";
import { wordsAfterChoice } from "./model/where.js";

const PAUSE_MS = 180;

/** `field` is the field of `place`; `name` begins ids, where several stand in one page; `onChoose(candidate)` is called with what is chosen, or null when that is taken back. */
export function createPlace(field, { api, chosen, placeId, onChoose, onLook, name = "place" }) {
  const { input, node } = field;
  const question = api.newest();
  const list = element("ul", { id: `${name}-candidates`, role: "listbox", "aria-label": "Candidates, best first", class: "offers", hidden: true, "data-test": "offers" });
  const state = element("p", { class: "note", role: "status", "data-test": "offers-words" });
  const held = element("div", { class: "held", "data-test": "chosen" });
  let candidates = [];
  let active = -1;
  let timer = null;
  for (const [name, value] of Object.entries({
    role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id, autocapitalize: "off", spellcheck: "false",
  })) input.setAttribute(name, value);
  node.append(list, state, held);

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE_MS);
  });
  input.addEventListener("keydown", move);
  input.addEventListener("blur", close);

  async function look() {
    const text = input.value.trim();
    const wrong = text === "" ? "" : unaskable(text);
    if (text === "" || wrong) {
      question.abort();
      state.textContent = wrong ?? "";
      return close();
    }
    try {
      const [answer] = await question.begin()([questionPath(text)]);
      candidates = answer.candidates;
      const { heading, sentence } = decisionWords(answer);
      state.textContent = `${heading}. ${sentence}`;
      open();
    } catch (cause) {
      if (isAbort(cause)) return;
      state.textContent = `${cause.message} The place can be sent without being chosen.`;
      close();
    }
  }

  function open() {
    if (document.activeElement !== input) return;
    active = -1;
    fill(list, candidates.map(offer));
    list.hidden = candidates.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    input.removeAttribute("aria-activedescendant");
  }

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function offer(candidate, at) {
    return element("li", { id: `${name}-offer-${at}`, role: "option", "aria-selected": "false", class: "offer", "data-test": "offer", "data-id": candidate.id,
      onpointerdown: (event) => event.preventDefault(), onclick: () => choose(at) }, card(candidate));
  }

  function activate(at) {
    active = (at + candidates.length) % candidates.length;
    [...list.children].forEach((one, index) => one.setAttribute("aria-selected", String(index === active)));
    input.setAttribute("aria-activedescendant", `${name}-offer-${active}`);
    list.children[active].scrollIntoView({ block: "nearest" });
    onLook(candidates[active]);
  }

  function move(event) {
    const isOpen = !list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!isOpen) return look();
      return activate(active + (event.key === "ArrowDown" ? 1 : active < 0 ? 0 : -1));
    }
    if (event.key === "Enter") {
      event.preventDefault();
      if (isOpen && active >= 0) choose(active);
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      close();
    }
    return undefined;
  }

  function choose(at) {
    const candidate = candidates[at];
    clearTimeout(timer);
    question.abort();
    close();
    state.textContent = "";
    input.value = wordsAfterChoice(input.value, candidate);
    hold(candidate, candidate.id);
    onChoose(candidate);
  }

  function hold(candidate, id) {
    fill(held, id ? [
      element("p", {}, element("strong", {}, "Placed at: "), candidate ? [element("bdi", {}, candidate.name), `, ${whereWords(candidate)}`] : id),
      candidate ? element("details", {}, element("summary", {}, `Chance that it is right: ${scoreWords(candidate.score)}`),
        element("table", {}, element("tbody", {}, reasonsOf(candidate).map(({ words, weight }) => element("tr", {}, element("td", { dir: "auto" }, words), element("td", {}, weightWords(weight))))))) : null,
      element("button", { type: "button", class: "link", "data-test": "unchoose", onclick: unchoose }, "Take the choice back"),
    ] : []);
  }

  function unchoose() {
    hold(null, "");
    onChoose(null);
    input.focus();
  }

  hold(chosen, placeId);
  return { hold: (words) => hold(null, words) };
}

function card(candidate) {
  const reasons = reasonsOf(candidate).map(({ words }) => words).join("; ");
  return [
    element("span", { class: "offer-head" }, element("strong", { dir: "auto" }, candidate.name), element("span", { class: "offer-score" }, scoreWords(candidate.score))),
    element("span", { class: "quiet" }, whereWords(candidate)),
    element("span", { class: `band band-${candidate.band}` }, bandWords(candidate.band)),
    element("span", { class: "offer-reasons", dir: "auto" }, reasons),
  ];
}

function whereWords(candidate) {
  const up = pathWords(candidate);
  return `${levelWords(candidate)}${up ? ` in ${up}` : ""}${candidate.pcode ? ` · ${candidate.pcode}` : ""}`;
}
