/** The page "Look up a place": a name is typed, the service answers, and the answer is shown as list and map. */
import { createApi, isAbort } from "../app/api.js";
import { element, fill } from "../app/element.js";
import { path } from "../app/model/requests.js";
import { createSession } from "../app/session.js";
import { createCandidates } from "./candidates.js";
import { createCorrection } from "./correction.js";
import { createPlacesMap } from "./map.js";
import { canBeName, decisionWords, questionPath, unaskable } from "./model.js";

const PAUSE_MS = 180;

const byId = (id) => document.getElementById(id);
const input = byId("name");
const api = createApi(({ stale }) => fill(byId("notices"), stale
  ? element("p", { class: "notice notice-warn" }, "The database does not answer; names recorded lately may be missing.") : []));
const question = api.newest();
let map = null;
let answer = null;
let answered = "";
let chosen = null;
let version = null;
let timer = null;

const candidates = createCandidates(byId("candidates"), (candidate, byReader) => {
  chosen = candidate;
  map?.show(answer.candidates, chosen, answer.location);
  if (byReader) correction.offer(answered, offered());
});
const correction = createCorrection(byId("correction"), async (name, since) => {
  version = since;
  input.value = name;
  await ask(name, { keepResult: true });
});

const session = createSession(byId("sign-in"), changed);
session.ready.then(correction.signedIn);

/** Names are the same for all, so a name being typed stays; only what could not be read at all is asked anew. */
function changed(who) {
  correction.signedIn(who);
  if (!map) location.reload();
}

function signInFirst() {
  return [element("p", { class: "notice notice-warn", "data-test": "sign-in-first" }, "This atlas is read with a token. ",
    element("button", { type: "button", class: "link", onclick: session.open }, "Sign in"))];
}

input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => ask(input.value), PAUSE_MS);
});
input.addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown" && answer?.candidates.length) {
    event.preventDefault();
    candidates.enter();
  } else if (event.key === "Enter") {
    clearTimeout(timer);
    ask(input.value);
  }
});

async function ask(text, { keepResult = false } = {}) {
  const name = text.trim();
  mirror(name);
  if (name === "") return nothing([]);
  const wrong = unaskable(text);
  if (wrong) return nothing(element("p", { class: "quiet" }, wrong));
  try {
    const [next] = await question.begin()([questionPath(name, version)]);
    show(name, next, keepResult);
  } catch (cause) {
    if (!isAbort(cause)) nothing(element("p", { class: "result result-bad" }, cause.message));
  }
  return undefined;
}

function nothing(words) {
  question.abort();
  answer = null;
  chosen = null;
  fill(byId("answer"), words);
  candidates.show([]);
  correction.offer("", null);
  map?.show([], null, null);
}

function show(name, next, keepResult) {
  answer = next;
  answered = name;
  chosen = null;
  const { heading, sentence } = decisionWords(next);
  const abstains = canBeName(next) && next.candidates[0]?.band !== "accept";
  fill(byId("answer"), element("h2", { "data-test": "decision" }, heading), element("p", {}, sentence),
    abstains ? element("button", { type: "button", class: "link", "data-test": "record-elsewhere", onclick: () => elsewhere(name) },
      `You know which place “${name}” is? Look that up, and record the name for it.`) : null);
  byId("index").textContent = `Index of names: ${next.index}`;
  candidates.show(next.candidates);
  if (next.candidates.length === 0) {
    map?.show([], null, next.location);
    correction.offer(name, null);
  } else {
    correction.offer(name, offered(), { keepResult });
  }
}

/** The chosen candidate, unless the text says more than a name. */
function offered() {
  return canBeName(answer) ? chosen : null;
}

/** The name is to be recorded for a place that is looked up next, by another name. */
function elsewhere(name) {
  correction.keep(name);
  input.value = "";
  nothing(element("p", { class: "quiet" }, `Look up the place that “${name}” stands for.`));
  mirror("");
  input.focus();
}

/** The name stands in the address, so that an answer can be sent to somebody. */
function mirror(name) {
  history.replaceState(null, "", name ? `?${new URLSearchParams({ q: name })}` : location.pathname);
}

async function start() {
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) {
    input.value = asked.slice(0, input.maxLength);
    ask(input.value);
  }
  input.focus({ preventScroll: true });
  try {
    const levels = ["COUNTRY", "ADM1", "ADM2"];
    const sets = await Promise.all(levels.map((level) => api.ask(path("/api/layers/boundaries.geojson", { level, detail: "low" }))));
    const outlines = Object.fromEntries(levels.map((level, at) => [level, sets[at]]));
    map = createPlacesMap(byId("map"), outlines);
    const set = outlines.ADM2.boundary_set;
    byId("boundaries").textContent = set ? `Boundaries: ${set.title}` : "";
    if (answer) map.show(answer.candidates, chosen, answer.location);
  } catch (cause) {
    fill(byId("notices"), cause.status === 401 ? signInFirst() : element("p", { class: "notice notice-error" }, `The map cannot be drawn: ${cause.message}`));
  }
}

start();
