/** Start-up: asks for the record and its outlines, builds the parts, and keeps the address in step with the view. */
import { element, fill } from "./element.js";
import { createApi, Problem } from "./api.js";
import { createSession } from "./session.js";
import { createStore } from "./state.js";
import { follow, loadChoices, loadOutlines, loadRecord } from "./load.js";
import { mayEdit } from "./model/access.js";
import { fromAddress, toAddress, versionIn } from "./model/view.js";
import { partyBook } from "./model/parties.js";
import { outlineBook } from "./map/outlines.js";
import { createPatterns } from "./drawings/patterns.js";
import { createMapView } from "./map/view.js";
import { createTimeline } from "./timeline/timeline.js";
import { createAnnouncer, createLines } from "./panels/lines.js";
import { createBoundaryChoice } from "./panels/boundaries.js";
import { createDetail } from "./panels/detail.js";
import { createFilters } from "./panels/filters.js";
import { createLegend } from "./panels/legend.js";
import { createList } from "./panels/list.js";
import { createVersionLine, newestLink } from "./panels/version.js";
import { createVisit } from "./panels/visit.js";

const at = (id) => document.getElementById(id);

async function start() {
  let store = null;
  const asOf = versionIn(location.search);
  const api = createApi(({ stale }) => store && store.get().domain.stale !== stale && store.learn({ stale }), asOf);
  const { record, actors } = await loadRecord(api);
  const book = partyBook(actors);
  const { view, problems } = fromAddress(location.search, record, book.canonical);
  const layers = await loadOutlines(view, (paths) => Promise.all(paths.map((path) => api.ask(path))));
  const outlines = outlineBook(layers);
  store = createStore(view, { record, outlines: layers, loading: {}, problems: {}, stale: false, playing: false });
  const patterns = createPatterns(document.body);

  keepAddress(store, record);
  const { retry } = follow(store, api);
  loadChoices(store, api);
  createLines(store, record, { retry, problems });
  createFilters(at("filters"), store, book);
  createBoundaryChoice(at("filters"), store);
  createLegend(at("filters"), store, { book, patterns });
  createMapView({ container: at("map"), insets: at("insets"), store, outlines, book, patterns });
  createTimeline(at("timeline"), store, record);
  createList(at("list"), store, book);
  createDetail(at("panel"), store, api, book, session.ready);
  createAnnouncer(at("announcer"), store);
  // What is new is told when it is there; without it the map is no less whole.
  if (asOf === null) createVisit(at("visit"), record, api).catch(() => {});
  else createVersionLine(at("visit"), store, api, session.ready);
}

/** Browsers limit how often the address may be written (Safari: 100 times in 30 s), and a dragged thumb moves oftener. */
const ADDRESS_PAUSE_MS = 200;
/** A change after so long a rest is written at once: a reload goes by the address that stood when it was asked for. */
const ADDRESS_REST_MS = 600;
const ARRIVAL_MS = 1000;

/**
 * Keeps the address in step with the view: written at once after a rest, else when changes have paused, and when the
 * page is left. Opening something is a step of the history. Back undoes that step and nothing else, and closing takes it
 * away again, so that Back after closing leads to where it led before the opening.
 */
function keepAddress(store, record) {
  /** How many openings the present entry stands above the one they started from. */
  let depth = history.state?.depth ?? 0;
  let timer = null;
  let changedAt = -ADDRESS_REST_MS;
  let isClosing = false;
  let isReading = false;

  function write(view, method = "replaceState", at = depth) {
    clearTimeout(timer);
    try {
      history[method]({ depth: at }, "", `${location.pathname}?${toAddress(view)}`);
      depth = at;
    } catch {
      // Refused for being too frequent: the next change, or leaving the page, writes it.
    }
  }

  function open(before, view) {
    write(before);
    write(view, "pushState", depth + 1);
  }

  function close() {
    clearTimeout(timer);
    isClosing = true;
    history.go(-depth);
    timer = setTimeout(arrive, ARRIVAL_MS);
  }

  /** Closing is over: at the entry that the openings started from, or nowhere, when the browser no longer keeps so many. */
  function arrive() {
    isClosing = false;
    depth = 0;
    const { view } = store.get();
    if (view.selected) open({ ...view, selected: null }, view);
    else write(view);
  }

  function soon() {
    const rest = performance.now() - changedAt;
    changedAt = performance.now();
    if (rest >= ADDRESS_REST_MS) return write(store.get().view);
    clearTimeout(timer);
    timer = setTimeout(() => write(store.get().view), ADDRESS_PAUSE_MS);
  }

  store.subscribe(({ view }, { view: before }) => {
    // While the history is on its way, writing would hit the wrong entry; its arrival writes the view as it then is.
    if (view === before || isClosing || isReading) return;
    if (view.selected && view.selected !== before.selected) open(before, view);
    else if (before.selected && !view.selected && depth > 0) close();
    else soon();
  });

  addEventListener("popstate", (event) => {
    if (isClosing) return arrive();
    depth = event.state?.depth ?? 0;
    isReading = true;
    store.show({ selected: fromAddress(location.search, record).view.selected });
    isReading = false;
    write(store.get().view);
  });

  addEventListener("pagehide", () => isClosing || write(store.get().view));
  write(store.get().view);
}

/** Who may read is another after signing in or out, so everything is asked anew. */
const session = createSession(at("sign-in"), () => location.reload());
session.ready.then((who) => (at("new-incident").hidden = !mayEdit(who)));

/** Nothing is wrong: this atlas is read by those who have a token. */
function askToSignIn() {
  at("progress").hidden = true;
  fill(at("notices"), element("p", { class: "notice notice-warn", "data-test": "sign-in-first" }, "This atlas is read with a token. ",
    element("button", { type: "button", class: "link", "data-test": "sign-in-here", onclick: session.open }, "Sign in")));
}

function failed(cause) {
  if (cause instanceof Problem && cause.status === 401) return askToSignIn();
  const words = cause instanceof Problem ? cause.message : "The page could not start.";
  const again = element("button", { type: "button", class: "link", onclick: () => location.reload() }, "Try again");
  const newest = versionIn(location.search) ? [" ", newestLink()] : null;
  fill(at("notices"), element("p", { class: "notice notice-error", role: "alert", "data-test": "notice-error" }, `${words} `, again, newest));
  at("progress").hidden = true;
  if (!(cause instanceof Problem)) throw cause;
}

at("progress").hidden = false;
start().catch(failed);
