/** The page "Write and check": views by hash, each a module of its own. A further view is a line in `VIEWS`. */
import { createApi } from "../app/api.js";
import { element, fill } from "../app/element.js";
import { isKnown, mayEdit } from "../app/model/access.js";
import { createSession } from "../app/session.js";
import { createKeep } from "./keep.js";
import { auditView } from "./views/audit.js";
import { claimsView } from "./views/claims.js";
import { keptView } from "./views/kept.js";
import { proposalsView } from "./views/proposals.js";
import { queueView } from "./views/queue.js";
import { writeView } from "./views/write.js";

/** Each has `name`, `title`, `needs` ("editor" or "viewer") and `show(root, path, context)`, which may answer how to leave it. */
const VIEWS = [writeView, claimsView, keptView, queueView, proposalsView, auditView];

const at = (id) => document.getElementById(id);
const api = createApi(({ stale }) => fill(at("notices"), stale
  ? element("p", { class: "notice notice-warn" }, "The database does not answer at the moment; what is sent now may be refused.") : []));
let who = null;
let leave = null;

const keep = createKeep((key) => {
  drawNavigation();
  context.onKeptElsewhere?.(key);
});

const session = createSession(at("sign-in"), (next) => {
  who = next;
  show();
});

/** What a view may use. `go` changes the hash; `tell` says something to everybody, aloud too. */
const context = {
  api, keep, signIn: session.open, who: () => who, drawNavigation, tell,
  onKeptElsewhere: null,
  go: (hash) => (location.hash === hash ? show() : (location.hash = hash)),
  /** Writes the hash without leaving the view: a new draft has got its own address. */
  settle: (hash) => history.replaceState(null, "", hash),
};

function tell(words) {
  at("announcer").textContent = words;
}

function drawNavigation() {
  const { view } = asked();
  const drafts = keep.all().length;
  fill(at("views"), VIEWS.map(({ name, title }) => element("a", {
    href: `#${name}`, class: "view-link", "data-test": `view-${name}`, "aria-current": view.name === name ? "page" : null,
  }, name === "kept" && drafts > 0 && mayEdit(who) ? `${title} (${drafts})` : title)));
}

/** The view that the hash names, the first where it names none, and the rest of its path. */
function asked() {
  const [name, ...path] = location.hash.slice(1).split("/").map(decoded);
  return { view: VIEWS.find((one) => one.name === name) ?? VIEWS[0], path };
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function show() {
  leave?.();
  leave = null;
  context.onKeptElsewhere = null;
  const { view, path } = asked();
  drawNavigation();
  at("to-map").href = "/";
  const root = at("view");
  const closed = refusalOf(view);
  if (closed) {
    fill(root, closed);
    return;
  }
  leave = view.show(root, path, context) ?? null;
}

/** The line for those who may not use a view; null for those who may. */
function refusalOf({ needs }) {
  if (!isKnown(who)) {
    return element("p", { class: "notice notice-warn plain-line", "data-test": "sign-in-first" }, "Writing and checking take an editor's token. ",
      element("button", { type: "button", class: "link", "data-test": "sign-in-here", onclick: session.open }, "Sign in"),
      keep.all().length > 0 ? " The drafts that this browser keeps are shown then." : null);
  }
  if (needs === "editor" && !mayEdit(who)) {
    return element("p", { class: "notice notice-warn plain-line", "data-test": "not-an-editor" },
      `You are signed in as ${who.author}, who reads and does not write. Ask whoever runs this atlas for an editor's token; the queue, the proposals and the versions can be read meanwhile.`);
  }
  return null;
}

addEventListener("hashchange", show);
document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault();
  at("view").focus();
});
addEventListener("beforeunload", (event) => keep.isAtRisk() && event.preventDefault());
session.ready.then((told) => {
  who = told;
  show();
});
