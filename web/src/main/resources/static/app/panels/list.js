/** The list beside the map: every incident that matches, also those the map has no place for, and every statement of control. */
import { element, fill } from "../element.js";
import { estimatesBySubject } from "../model/estimates.js";
import { estimateRow } from "./estimate.js";
import { incidentSign, controlSign, isAttributed, staleMonths } from "../model/signs.js";
import { listOrder } from "../model/select.js";
import { controlSentence, incidentLine, killedSentence, lowBestHigh, plural } from "../model/sentences.js";
import { longDay } from "../model/dates.js";
import { partyOnDay } from "../model/parties.js";
import { watch } from "../state.js";

export function createList(root, store, book) {
  const tabs = element("div", { class: "tabs", role: "tablist", "aria-label": "List" });
  const body = element("div", { class: "list-body", role: "tabpanel", id: "list-body", "aria-label": "List" });
  root.append(tabs, body);
  watch(store, ({ view, domain }) => [view.tab, domain.shown, domain.incidents, domain.control, domain.estimates], ({ view, domain }) => {
    fill(tabs, tab(store, view, "incidents", `Incidents ${domain.incidents?.length ?? ""}`),
      tab(store, view, "control", `Control ${domain.shown ? controlRows(domain).length : ""}`),
      tab(store, view, "numbers", "Numbers"));
    if (!domain.shown) return;
    const focused = body.contains(document.activeElement) ? document.activeElement.dataset.id : null;
    fill(body, LISTS[view.tab](store, domain, book));
    if (focused) body.querySelector(`[data-id="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  });
  watch(store, ({ view, domain }) => [view.selected, view.tab, domain.incidents, domain.control, domain.estimates], ({ view }) => {
    for (const row of body.querySelectorAll(".row")) {
      row.setAttribute("aria-current", String(view.selected?.id === row.dataset.id));
    }
  });
}

const LISTS = { incidents: incidentList, control: controlList, numbers: numberList };

function numberList(store, { estimates, shown }) {
  const subjects = estimatesBySubject(estimates ?? [], shown);
  if (subjects.length === 0) return element("p", { class: "empty" }, "No number in this record was reported for these days.");
  const open = (selected) => store.show({ selected });
  return subjects.map(({ subject, estimates: list }) => element("section", { class: "group" },
    element("h3", { dir: "auto" }, subject),
    element("ul", { class: "rows" }, list.map((estimate) => element("li", {}, estimateRow(estimate, open))))));
}

function tab(store, view, value, words) {
  const isOn = view.tab === value;
  return element("button", {
    type: "button", role: "tab", class: "tab", "aria-selected": String(isOn), "aria-controls": "list-body",
    "data-test": `tab-${value}`, onclick: () => store.show({ tab: value }),
  }, words.trim());
}

function incidentList(store, { incidents }, book) {
  if (incidents.length === 0) {
    return element("p", { class: "empty", "data-test": "empty" },
      "No report in this record matches. Try a wider range of days or fewer filters. That there is no report does not mean that nothing happened.");
  }
  const ordered = listOrder(incidents);
  const drawn = ordered.filter((one) => incidentSign(one) !== "list");
  const abroad = ordered.filter((one) => one.properties.elsewhere);
  const nowhere = ordered.filter((one) => one.properties.country === null);
  const listed = ordered.filter((one) => incidentSign(one) === "list" && !abroad.includes(one) && !nowhere.includes(one));
  return [
    group("On the map", drawn, store, book),
    group("In Afghanistan, without a place on the map", listed, store, book),
    group("Elsewhere in the world", abroad, store, book),
    group("Country not given", nowhere, store, book),
  ];
}

function group(title, incidents, store, book) {
  if (incidents.length === 0) return null;
  return element("section", { class: "group" },
    element("h3", {}, `${title} `, element("span", { class: "quiet" }, String(incidents.length))),
    element("ul", { class: "rows" }, incidents.map((incident) => incidentRow(incident, store, book))));
}

export function incidentRow({ id, properties }, store, book) {
  const hasFigure = lowBestHigh(properties.killed_low, properties.killed_best, properties.killed_high) !== null;
  const swatch = element("span", { class: isAttributed(properties) ? "row-mark" : "row-mark row-mark-open" });
  if (isAttributed(properties)) swatch.style.background = book.colour(properties.actor);
  return element("li", {}, element("button", {
    type: "button", class: "row", "data-id": id, "data-test": "incident-row",
    onclick: () => store.show({ selected: { kind: "incident", id } }),
    onpointerenter: () => store.learn({ pointed: id }), onpointerleave: () => store.learn({ pointed: null }),
    onfocus: () => store.learn({ pointed: id }), onblur: () => store.learn({ pointed: null }),
  },
  swatch,
  element("span", { class: "row-words" },
    element("span", { class: "row-when" }, incidentLine(properties)),
    element("span", { class: "row-place", dir: "auto" }, properties.place ?? "No place given"),
    element("span", { class: "quiet" }, [properties.attribution_sentence, hasFigure ? killedSentence(properties) : null]
      .filter(Boolean).join(" · ")))));
}

/** Statements with something to say: one row per statement on a province, so that 390 districts of one rule stay one row. */
function controlRows({ control }) {
  const rows = [];
  for (const level of ["region", "place", "ADM2"]) {
    for (const feature of control[level]) {
      const { status, inherited } = feature.properties;
      if (status && status !== "none" && !inherited) rows.push({ feature, level });
    }
  }
  return rows;
}

function controlList(store, domain, book) {
  const rows = controlRows(domain);
  const names = { region: "Said of a province in part, or of a region", place: "Places", ADM2: "Districts, by statements of their own" };
  const sections = Object.entries(names).map(([level, title]) => {
    const own = rows.filter((row) => row.level === level);
    return own.length === 0 ? null : element("section", { class: "group" },
      element("h3", {}, `${title} `, element("span", { class: "quiet" }, String(own.length))),
      element("ul", { class: "rows" }, own.map(({ feature }) => controlRow(feature, level, store, domain, book))));
  });
  const none = rows.length === 0 ? element("p", { class: "empty" }, "No claim in this record holds on this day.") : null;
  return [none, ...sections, changeSection(store, domain, book)];
}

function controlRow(feature, level, store, { shown }, book) {
  const { properties } = feature;
  const party = (name) => partyOnDay(book, name, shown.to);
  const stale = staleMonths(properties, shown.to);
  const unit = level === "ADM2";
  const selected = unit || !properties.claims?.length
    ? { kind: "unit", id: unit ? feature.id : properties.pcode }
    : { kind: "claim", id: properties.claims[0] };
  const swatch = element("span", { class: "row-mark row-mark-square" });
  if (properties.holder) swatch.style.background = book.colour(properties.holder);
  return element("li", {}, element("button", {
    type: "button", class: "row", "data-id": selected.id, "data-test": "control-row", "data-sign": controlSign(properties, level),
    onclick: () => store.show({ selected }),
  }, swatch, element("span", { class: "row-words" },
    element("span", { class: "row-place", dir: "auto" }, properties.name),
    element("span", { class: "quiet" }, controlSentence(properties, { party, stale })))));
}

const CHANGE_WORDS = { begins: "a statement begins", ends: "a statement ends", lost: "lost or left" };

function changeWords({ party, kind, place }, shortName) {
  return `${place ?? "Place not named"}: ${[shortName(party), CHANGE_WORDS[kind] ?? kind].filter(Boolean).join(", ")}`;
}

function changeSection(store, { recent }, book) {
  if (recent.length === 0) return null;
  return element("section", { class: "group" },
    element("h3", {}, "Changes in this record, last 90 days ", element("span", { class: "quiet" }, plural(recent.length, "change"))),
    element("ul", { class: "rows" }, recent.map((change) => element("li", {}, element("button", {
      type: "button", class: "row", "data-id": change.id, "data-test": "change-row",
      onclick: () => store.show({ selected: { kind: "claim", id: change.id } }),
    }, element("span", { class: "row-mark row-mark-change" }), element("span", { class: "row-words" },
      element("span", { class: "row-when" }, `${longDay(change.day)} · ${changeWords(change, book.shortName)}`),
      element("span", { class: "quiet", dir: "auto" }, change.summary)))))));
}
