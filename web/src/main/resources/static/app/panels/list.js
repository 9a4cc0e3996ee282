/** The list beside the map: every incident that matches, also those the map has no place for, and every statement of control. */
import { element, fill } from "../element.js";
import { estimatesBySubject } from "../model/estimates.js";
import { countedSections } from "./counted.js";
import { estimateRow } from "./estimate.js";
import { alsoPresent, controlSign, incidentSign, isAttributed, selectionOf, staleMonths } from "../model/signs.js";
import { listOrder } from "../model/select.js";
import { controlSentence, incidentLine, killedSentence, lowBestHigh, plural } from "../model/sentences.js";
import { restsOnWord } from "../model/evidence.js";
import { spanWords } from "../model/dates.js";
import { partyOnDay } from "../model/parties.js";
import { watch } from "../state.js";

export function createList(root, store, book) {
  const body = element("div", { class: "list-body", role: "tabpanel", id: "list-body" });
  const tabs = createTabs(store, body);
  const opened = new Set();
  root.append(tabs.node, body);
  watch(store, ({ view, domain }) => [view.tab, domain.shown, domain.incidents, domain.control, domain.estimates], ({ view, domain }) => {
    tabs.show(view.tab, {
      incidents: `Incidents ${domain.incidents?.length ?? ""}`,
      control: `Control ${domain.shown ? controlRows(domain).length : ""}`,
      numbers: "Numbers",
    });
    if (!domain.shown) return;
    const focused = body.contains(document.activeElement) ? document.activeElement.dataset.id : null;
    fill(body, LISTS[view.tab](store, domain, book, opened));
    if (focused) body.querySelector(`[data-id="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  });
  watch(store, ({ view, domain }) => [view.selected, view.tab, domain.incidents, domain.control, domain.estimates], ({ view }) => {
    for (const row of body.querySelectorAll(".row")) {
      row.setAttribute("aria-current", String(view.selected?.id === row.dataset.id));
    }
  });
}

const LISTS = { incidents: incidentList, control: controlList, numbers: numberList };

function numberList(store, { estimates, counted, shown }) {
  const subjects = estimatesBySubject(estimates ?? [], shown);
  const only = counted ? countedSections(counted, shown) : [];
  if (subjects.length + only.length === 0) return element("p", { class: "empty" }, "No number in this record was reported for these days.");
  const open = (selected) => store.show({ selected });
  return [...only, ...subjects.map(({ subject, estimates: list }) => element("section", { class: "group" },
    element("h3", { dir: "auto" }, subject),
    element("ul", { class: "rows" }, list.map((estimate) => element("li", {}, estimateRow(estimate, open))))))];
}

/** The tabs stay the same nodes, so that the focus stays with them; one of them at a time is a stop for the Tab key. */
function createTabs(store, panel) {
  const names = Object.keys(LISTS);
  const buttons = names.map((name) => element("button", {
    type: "button", role: "tab", class: "tab", id: `tab-${name}`, "aria-controls": panel.id,
    "data-test": `tab-${name}`, onclick: () => store.show({ tab: name }),
  }));
  const node = element("div", { class: "tabs", role: "tablist", "aria-label": "List", onkeydown: move }, buttons);

  function move(event) {
    const at = buttons.indexOf(document.activeElement);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: names.length - 1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    const next = (to + names.length) % names.length;
    buttons[next].focus();
    store.show({ tab: names[next] });
  }

  function show(current, words) {
    names.forEach((name, index) => {
      const isOn = name === current;
      buttons[index].setAttribute("aria-selected", String(isOn));
      buttons[index].tabIndex = isOn ? 0 : -1;
      if (buttons[index].textContent !== words[name].trim()) buttons[index].textContent = words[name].trim();
    });
    panel.setAttribute("aria-labelledby", `tab-${current}`);
  }

  return { node, show };
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
    element("span", { class: "quiet" }, [properties.attribution_sentence, hasFigure ? killedSentence(properties) : null, restsOnWord(properties)]
      .filter(Boolean).join(" · ")))));
}

/** Statements with something to say: one row per statement on a province, so that 390 districts of one rule stay few rows. */
function controlRows({ control }) {
  const rows = provinceRows(control.ADM2);
  for (const level of ["region", "place", "ADM2"]) {
    for (const feature of control[level]) {
      const { status, inherited } = feature.properties;
      if (status && status !== "none" && !inherited) rows.push({ feature, level });
      for (const statement of alsoPresent(feature.properties)) {
        if (!statement.inherited) rows.push({ feature: presenceBeside(feature, statement), level });
      }
    }
  }
  return rows;
}

/** Statements on whole provinces, each with the districts that have their answer from it. */
function provinceRows(units) {
  const rows = new Map();
  for (const unit of units) {
    const { inherited, province, claims } = unit.properties;
    if (!inherited) continue;
    const [id] = claims;
    if (!rows.has(id)) {
      const properties = { ...unit.properties, name: province, inherited: false, claims: [id] };
      rows.set(id, { feature: { id, properties }, level: "province", districts: [] });
    }
    rows.get(id).districts.push(unit);
  }
  return [...rows.values()];
}

/** The row of someone who is present where another is said to hold. */
function presenceBeside({ properties: { name, pcode, province } }, statement) {
  return { id: statement.id, properties: { ...statement, name, pcode, province, class: "presence", claims: [statement.id] } };
}

function controlList(store, domain, book, opened) {
  const rows = controlRows(domain);
  const names = { province: "Whole provinces", region: "Said of a province in part, or of a region", place: "Places", ADM2: "Districts, by statements of their own" };
  const sections = Object.entries(names).map(([level, title]) => {
    const own = rows.filter((row) => row.level === level);
    return own.length === 0 ? null : element("section", { class: "group" },
      element("h3", {}, `${title} `, element("span", { class: "quiet" }, String(own.length))),
      element("ul", { class: "rows" }, own.map((row) => controlRow(row, store, domain, book, opened))));
  });
  const none = rows.length === 0 ? element("p", { class: "empty" }, "No claim in this record holds on this day.") : null;
  return [none, ...sections, changeSection(store, domain, book)];
}

function controlRow({ feature, level, districts }, store, { shown }, book, opened) {
  const { properties } = feature;
  const party = (name) => partyOnDay(book, name, shown.to);
  const stale = staleMonths(properties, shown.to);
  const selected = level === "ADM2" && feature.id === properties.pcode ? { kind: "unit", id: feature.id } : selectionOf([feature]);
  const swatch = element("span", { class: "row-mark row-mark-square" });
  if (properties.holder) swatch.style.background = book.colour(properties.holder);
  return element("li", {}, element("button", {
    type: "button", class: "row", "data-id": selected.id, "data-test": "control-row", "data-sign": controlSign(properties, level),
    onclick: () => store.show({ selected }),
  }, swatch, element("span", { class: "row-words" },
    element("span", { class: "row-place", dir: "auto" }, properties.name),
    element("span", { class: "quiet" }, controlSentence(properties, { party, stale })))),
  districts ? districtList(feature.id, districts, store, opened) : null);
}

/** The districts under a statement on their province: built when opened, and open still when the list is drawn anew. */
function districtList(id, districts, store, opened) {
  const node = element("details", { class: "row-districts", "data-test": "row-districts", open: opened.has(id), ontoggle: draw },
    element("summary", { "data-id": `districts:${id}` }, plural(districts.length, "district")));
  let isDrawn = false;
  function draw() {
    opened[node.open ? "add" : "delete"](id);
    if (isDrawn || !node.open) return;
    isDrawn = true;
    node.append(element("ul", {}, districts.map((unit) => element("li", {}, element("button", {
      type: "button", class: "link", dir: "auto", "data-id": unit.id, "data-test": "district",
      onclick: () => store.show({ selected: { kind: "unit", id: unit.id } }),
    }, unit.properties.name)))));
  }
  if (node.open) draw();
  return node;
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
      element("span", { class: "row-when" }, `${spanWords(change.day, null, change.date_precision)} · ${changeWords(change, book.shortName)}`),
      element("span", { class: "quiet", dir: "auto" }, [change.summary, restsOnWord(change)].filter(Boolean).join(" · "))))))));
}
