/** The left column: filters, the "as reported by" day, and the legend under them. */
import { element, fill } from "../element.js";
import { field } from "../field.js";
import { dayError } from "../model/dates.js";
import { ATTRIBUTIONS } from "../model/view.js";
import { killedSums } from "../model/select.js";
import { knownSentence, leftOutSentence, number, plural } from "../model/sentences.js";
import { watch } from "../state.js";

const NAMES = { actor: "Reported responsible", type: "Kind of event", attribution: "Attribution" };

export function createFilters(root, store, book) {
  const known = field("date-known", "As reported by", setKnown, { optional: true, placeholder: "any day" });
  const knownWords = element("p", { class: "note", "data-test": "known-words" });
  const leftOut = element("div", { class: "left-out", "data-test": "left-out" });
  const sums = element("div", { class: "sums", "data-test": "sums" });
  const groups = element("div", { class: "filter-groups" });
  root.append(
    element("details", { class: "block", open: matchMedia("(min-width: 60rem)").matches },
      element("summary", {}, "Filters"),
      groups, leftOut,
      element("div", { class: "known" }, known.node, knownWords)),
    sums,
  );

  function setKnown(value) {
    const wrong = value === null ? null : dayError(value, null);
    if (!wrong) store.show({ known: value });
    return wrong;
  }

  watch(store, ({ view, domain }) => [view.actor, view.type, view.attribution, domain.choices], ({ view, domain }) => {
    const hadFocus = groups.contains(document.activeElement) ? document.activeElement.dataset.choice : null;
    fill(groups, Object.keys(NAMES).map((name) => filterGroup(store, name, choicesOf(name, domain, view), view[name], groups, book)));
    if (hadFocus) groups.querySelector(`[data-choice="${CSS.escape(hadFocus)}"]`)?.focus();
  });
  watch(store, ({ view }) => [view.known], ({ view }) => known.show(view.known));
  watch(store, ({ domain }) => [domain.shown, domain.controlCounts, domain.incidents], ({ domain }) => {
    if (!domain.shown) return;
    fill(knownWords, knownWordsOf(domain), domain.shown.known && element("button", {
      type: "button", class: "link", "data-test": "known-clear", onclick: () => store.show({ known: null }),
    }, "Show everything"));
    fill(sums, sumsOf(domain.incidents));
    fill(leftOut, leftOutOf(store, domain));
  });
}

function choicesOf(name, domain, view) {
  const known = name === "attribution" ? ATTRIBUTIONS : (domain.choices?.[name] ?? []).map((choice) => choice.value);
  const counts = new Map((domain.choices?.[name] ?? []).map((choice) => [choice.value, choice.count]));
  return [...new Set([...known, ...view[name]])].map((value) => ({ value, count: counts.get(value) ?? 0 }));
}

function filterGroup(store, name, choices, chosen, groups, book) {
  const wasOpen = groups.querySelector(`details[data-filter="${name}"]`)?.open ?? false;
  const only = name === "actor" ? book.shortName(chosen[0]) : chosen[0];
  const summary = chosen.length === 0 ? "all" : chosen.length === 1 ? only : `${chosen.length} chosen`;
  return element("details", { class: "filter", "data-filter": name, "data-test": `filter-${name}`, open: wasOpen },
    element("summary", {}, element("span", {}, NAMES[name]), element("span", { class: "filter-value", dir: "auto" }, summary)),
    element("div", { class: "filter-choices", role: "group", "aria-label": NAMES[name] },
      choices.map(({ value, count }) => choiceLine(store, name, value, count, chosen)),
      chosen.length > 0 && element("button", {
        type: "button", class: "link", "data-test": `filter-${name}-clear`, onclick: () => store.show({ [name]: [] }),
      }, "Show all")));
}

function choiceLine(store, name, value, count, chosen) {
  const toggle = (event) => {
    const rest = chosen.filter((one) => one !== value);
    store.show({ [name]: event.target.checked ? [...rest, value] : rest });
  };
  return element("label", { class: "choice" },
    element("input", {
      type: "checkbox", checked: chosen.includes(value), onchange: toggle,
      "data-choice": `${name}:${value}`, "data-test": "filter-choice", value,
    }),
    element("span", { dir: "auto" }, value),
    element("span", { class: "choice-count" }, number(count)));
}

function knownWordsOf({ shown, controlCounts }) {
  const later = Object.values(controlCounts).reduce((sum, counts) => sum + counts.published_later, 0);
  const tail = later > 0 ? ` ${laterWords(later, shown.known !== null)}` : "";
  return `${knownSentence(shown.known)}.${tail} `;
}

function laterWords(later, isLimited) {
  const statements = plural(later, "statement");
  return isLimited
    ? `${statements} on this day ${later === 1 ? "was" : "were"} published later and ${later === 1 ? "is" : "are"} not shown.`
    : `${statements} shown for this day ${later === 1 ? "was" : "were"} published after it.`;
}

function leftOutOf(store, { shown, incidentCounts }) {
  if (shown.actor.length === 0) return [];
  const words = leftOutSentence(incidentCounts.matched, incidentCounts.left_out, shown.suspected);
  return [
    words ? element("p", {}, words) : null,
    words || shown.suspected ? element("label", { class: "choice" },
      element("input", {
        type: "checkbox", checked: shown.suspected, "data-test": "suspected",
        onchange: (event) => store.show({ suspected: event.target.checked }),
      }),
      element("span", {}, "Add those suspected, blamed or disputed")) : null,
  ];
}

function sumsOf(features) {
  const { home, abroad, nowhere } = killedSums(features);
  return [
    sumLine("In Afghanistan", home),
    abroad.incidents > 0 ? sumLine("Abroad", abroad) : null,
    nowhere.incidents > 0 ? sumLine("Country not given", nowhere) : null,
  ];
}

function sumLine(where, sum) {
  const range = sum.low === sum.high ? number(sum.best) : `${number(sum.best)} (${number(sum.low)}–${number(sum.high)})`;
  const without = [
    sum.withoutFigure > 0 ? `${number(sum.withoutFigure)} without a figure` : null,
    sum.fightersOnly > 0 ? `${number(sum.fightersOnly)} counting fighters or both sides, left out of the sum` : null,
  ].filter(Boolean);
  return element("p", {},
    element("strong", {}, `${where}: `),
    `${plural(sum.incidents, "incident")}, ${range} people killed other than fighters`,
    without.length > 0 ? element("span", { class: "quiet" }, ` (${without.join("; ")})`) : null,
    ".");
}
