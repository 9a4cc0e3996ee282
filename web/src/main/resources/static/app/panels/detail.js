/** The panel over the list: what is open, with its evidence. Loads the record of the selection and hands it to its view. */
import { element, fill } from "../element.js";
import { isAbort } from "../api.js";
import { mayEdit } from "../model/access.js";
import { path } from "../model/requests.js";
import { toAddress } from "../model/view.js";
import { incidentsAround, listOrder } from "../model/select.js";
import { plural } from "../model/sentences.js";
import { claimView, unitView } from "./control.js";
import { estimateView } from "./estimate.js";
import { historyOf } from "./history.js";
import { incidentRow } from "./list.js";
import { incidentView } from "./incident.js";
import { watch } from "../state.js";

const PATHS = {
  incident: (id, { known, boundaries }) => path(`/api/incidents/${encodeURIComponent(id)}`, { known, boundaries }),
  claim: (id, { known, boundaries }) => path(`/api/control/${encodeURIComponent(id)}`, { known, boundaries }),
  unit: (id, { known, boundaries }) => path(`/api/units/${encodeURIComponent(id)}`, { known, boundaries }),
  estimate: (id, { known }) => path("/api/estimates", { known }),
};

const VIEWS = { incident: incidentView, claim: claimView, unit: unitView, estimate: estimateView };

export function createDetail(root, store, api, book, ready) {
  const newest = api.newest();
  let opener = null;
  let cameFrom = null;
  /** The selection that the panel was last drawn or asked for. */
  let drawn = null;
  /** Where the page stands, in another version. */
  const addressAt = (version) => `${location.pathname}?${toAddress({ ...store.get().view, version })}`;
  const close = () => {
    store.show({ selected: null });
    (opener?.isConnected ? opener : document.getElementById("list")).focus({ preventScroll: true });
  };
  root.addEventListener("keydown", (event) => event.key === "Escape" && close());

  /**
   * Shows a title with what belongs under it. The title takes the focus when something new is opened, and when what had
   * it is replaced; a reader who has gone on elsewhere is left there.
   */
  function frame(title, content, isNew) {
    const hadFocus = root.contains(document.activeElement);
    const heading = write(title, content);
    if (isNew || hadFocus) heading.focus({ preventScroll: true });
    if (isNew) root.scrollTop = 0;
  }

  function write(title, content) {
    const heading = element("h2", { tabindex: -1, dir: "auto" }, title);
    fill(root,
      element("div", { class: "panel-head" }, heading,
        cameFrom && element("button", { type: "button", class: "link", onclick: () => store.show({ selected: cameFrom }), "data-test": "panel-back" }, "Back to the several"),
        element("button", { type: "button", class: "round", "aria-label": "Close", "data-test": "panel-close", onclick: close }, "✕")),
      ...content);
    return heading;
  }

  async function show({ view, domain }) {
    const { selected, known, boundaries } = view;
    const isNew = !sameSelection(selected, drawn);
    drawn = selected;
    newest.abort();
    root.hidden = selected === null;
    if (!selected) return fill(root);
    if (document.activeElement?.matches(".row, .estimate")) opener = document.activeElement;
    if (selected.kind === "spot") return showSpot(selected, domain, isNew);
    if (isNew) frame("Loading …", [], true);
    const isStillAsked = () => {
      const { view: now } = store.get();
      return now.known === known && now.boundaries === boundaries && sameSelection(now.selected, selected);
    };
    try {
      const [record] = await newest.begin()([PATHS[selected.kind](selected.id, view)]);
      if (!isStillAsked()) return;
      const { domain: now } = store.get();
      const tools = { book, day: store.get().view.to, known, set: setShown(store.get()), areas: now.control?.region ?? [], open: (next) => store.show({ selected: next }) };
      const { title, content } = VIEWS[selected.kind](record, tools, selected.id);
      frame(title, [content, historyOf(selected, api, addressAt)].filter(Boolean), false);
      root.querySelector("h2").after(...editLink(selected, ready));
    } catch (cause) {
      if (isAbort(cause) || !isStillAsked()) return;
      frame("This could not be opened", [element("p", { class: "notice notice-error", role: "alert" }, cause.message)], false);
    }
  }

  function showSpot(selected, domain, isNew) {
    cameFrom = null;
    const here = listOrder(incidentsAround(domain.incidents ?? [], selected.id));
    frame(`${plural(here.length, "incident")} here`, [
      element("ul", { class: "rows", "data-test": "spot-list" }, here.map((incident) => incidentRow(incident, store, book))),
    ], isNew);
    cameFrom = selected;
  }

  // What is open follows the day of reporting and the boundary set too: figures and evidence hold as known by then, units there.
  watch(store, ({ view, domain }) => [view.selected, view.known, view.boundaries, domain.record.boundary_set.id], (state) => {
    if (state.view.selected?.kind !== "incident" && state.view.selected?.kind !== "spot") cameFrom = null;
    show(state);
  });
  // A list of several follows the days; a single record does not change with them.
  watch(store, ({ domain }) => [domain.incidents], ({ view, domain }) => {
    if (view.selected?.kind === "spot" && domain.incidents) showSpot(view.selected, domain, false);
  });
}

/** The boundary set that the reader looks at. */
function setShown({ view, domain: { record } }) {
  return record.boundary_sets.find((set) => set.id === view.boundaries) ?? record.boundary_set;
}

/** Where records of a kind are corrected. */
const DESKS = { incident: "write/incident", claim: "claims/claim" };

/** Where the record is corrected, for those who may. */
function editLink({ kind, id }, ready) {
  if (!DESKS[kind]) return [];
  const link = element("a", { href: `/edit#${DESKS[kind]}/${encodeURIComponent(id)}`, "data-test": "edit", hidden: true }, "Edit");
  ready.then((who) => (link.hidden = !mayEdit(who)));
  return [link];
}

function sameSelection(a, b) {
  return a?.kind === b?.kind && a?.id === b?.id;
}
