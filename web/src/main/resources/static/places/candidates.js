/** The list of candidates: one is chosen at any time; arrow keys, Home and End move, as in any list box. */
import { element, fill } from "../app/element.js";
import { bandWords, levelWords, pathWords, reasonsOf, scoreWords, weightWords } from "./model.js";

const MOVES = { ArrowDown: (at) => at + 1, ArrowUp: (at) => at - 1, Home: () => 0, End: (at, last) => last };

/** Calls `onChoose(candidate, byReader)` for the first of new candidates, and for each that the reader chooses. */
export function createCandidates(container, onChoose) {
  let candidates = [];
  let chosen = 0;
  const list = element("div", { role: "listbox", "aria-label": "Candidates, best first", class: "candidates", onkeydown: move });

  function move(event) {
    const to = MOVES[event.key]?.(chosen, candidates.length - 1);
    if (to === undefined || to < 0 || to >= candidates.length) return;
    event.preventDefault();
    choose(to);
    list.children[to].focus();
  }

  function choose(at, { byReader = true } = {}) {
    chosen = at;
    [...list.children].forEach((option, index) => {
      option.setAttribute("aria-selected", String(index === at));
      option.tabIndex = index === at ? 0 : -1;
      option.querySelector(".reasons").hidden = index !== at;
    });
    onChoose(candidates[at], byReader);
  }

  return {
    show(next) {
      candidates = next;
      chosen = 0;
      fill(list, candidates.map((candidate, index) => option(candidate, index, () => choose(index))));
      fill(container, candidates.length > 0 ? list : []);
      if (candidates.length > 0) choose(0, { byReader: false });
    },
    enter: () => list.children[chosen]?.focus(),
  };
}

function option(candidate, index, onclick) {
  const others = candidate.names.filter((name) => name !== candidate.name).slice(0, 4);
  return element("div", { role: "option", id: `candidate-${index}`, class: "candidate", "data-test": "candidate", "data-id": candidate.id, onclick },
    element("div", { class: "candidate-head" },
      element("span", { class: "candidate-name", dir: "auto" }, candidate.name),
      element("span", { class: "candidate-score" }, scoreWords(candidate.score))),
    element("div", { class: "candidate-path" },
      `${levelWords(candidate)} `, pathWords(candidate) ? ["in ", element("bdi", {}, pathWords(candidate))] : null,
      candidate.pcode ? ` · ${candidate.pcode}` : null),
    element("span", { class: `band band-${candidate.band}` }, bandWords(candidate.band)),
    element("div", { class: "reasons" },
      element("table", {}, element("tbody", {}, reasonsOf(candidate).map(({ words, weight }) => element("tr", {},
        element("td", { dir: "auto" }, words),
        element("td", { title: "log-odds" }, weightWords(weight)))))),
      others.length > 0 ? element("p", { class: "note" }, "Also: ", others.flatMap((name, at) => [at > 0 ? " · " : "", element("bdi", {}, name)])) : null));
}
