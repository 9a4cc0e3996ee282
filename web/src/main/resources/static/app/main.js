/** Start-up: asks for the record and its outlines, builds the parts, and keeps the address in step with the view. */
import { element, fill } from "./element.js";
import { createApi, Problem } from "./api.js";
import { createStore } from "./state.js";
import { follow, loadChoices, loadOutlines, loadRecord } from "./load.js";
import { fromAddress, toAddress } from "./model/view.js";
import { partyBook } from "./model/parties.js";
import { outlineBook } from "./map/outlines.js";
import { createPatterns } from "./drawings/patterns.js";
import { createMapView } from "./map/view.js";
import { createTimeline } from "./timeline/timeline.js";
import { createAnnouncer, createLines } from "./panels/lines.js";
import { createDetail } from "./panels/detail.js";
import { createFilters } from "./panels/filters.js";
import { createLegend } from "./panels/legend.js";
import { createList } from "./panels/list.js";

const at = (id) => document.getElementById(id);

async function start() {
  let store = null;
  const api = createApi(({ stale }) => store && store.get().domain.stale !== stale && store.learn({ stale }));
  const { record, actors } = await loadRecord(api);
  const outlines = outlineBook(await loadOutlines(api));
  const { view, problems } = fromAddress(location.search, record);
  store = createStore(view, { record, loading: {}, problems: {}, stale: false, playing: false });
  const book = partyBook(actors);
  const patterns = createPatterns(document.body);

  keepAddress(store);
  const { retry } = follow(store, api);
  loadChoices(store, api);
  createLines(store, record, outlines, { retry, problems });
  createFilters(at("filters"), store, book);
  createLegend(at("filters"), store, record, { book, patterns });
  createMapView({ container: at("map"), insets: at("insets"), store, outlines, book, patterns });
  createTimeline(at("timeline"), store, record);
  createList(at("list"), store, book);
  createDetail(at("panel"), store, api, book);
  createAnnouncer(at("announcer"), store, record);
  readBack(store, record);
}

/** The address always holds the view shown; opening something is a step that the Back button undoes. */
function keepAddress(store) {
  const write = (method, view) => history[method](null, "", `${location.pathname}?${toAddress(view)}`);
  write("replaceState", store.get().view);
  store.subscribe(({ view }, before) => {
    if (view === before.view || `?${toAddress(view)}` === location.search) return;
    write(view.selected !== before.view.selected && view.selected ? "pushState" : "replaceState", view);
  });
}

function readBack(store, record) {
  addEventListener("popstate", () => store.show(fromAddress(location.search, record).view));
}

function failed(cause) {
  const words = cause instanceof Problem ? cause.message : "The page could not start.";
  const again = element("button", { type: "button", class: "link", onclick: () => location.reload() }, "Try again");
  fill(at("notices"), element("p", { class: "notice notice-error", role: "alert", "data-test": "notice-error" }, `${words} `, again));
  at("progress").hidden = true;
  if (!(cause instanceof Problem)) throw cause;
}

at("progress").hidden = false;
start().catch(failed);
