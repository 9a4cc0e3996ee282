/** The page "Import a file": a file is handed over, its report read, and written by who may. */
import { element, fill } from "../app/element.js";
import { mayEdit } from "../app/model/access.js";
import { createSession } from "../app/session.js";
import * as client from "./client.js";
import { decisionNodes } from "./decision.js";
import { createMapper } from "./mapper.js";
import { allowed, isWorking, licenceWords, lineWords, mayChange, shareDone, sizeWords, stateWords, unsendable } from "./model.js";
import { previewNodes } from "./preview.js";
import { reportNodes } from "./report.js";
import { createUpload } from "./upload.js";

const PAUSE_MS = 600;
const TYPING_MS = 350;

const byId = (id) => document.getElementById(id);
let who = { author: null, role: null };
let held = null;
let largest = 0;
let timer = null;
let typing = null;
let drawn = "";

const upload = createUpload(byId("upload"), hand, (options) => held && mayChange(held, who) && attempt(() => client.change(held.id, { ...allowed(held.options), ...options })));
const mapper = createMapper(byId("mapping"), (mapping) => {
  const { id } = held;
  clearTimeout(typing);
  typing = setTimeout(() => client.map(id, mapping).then((next) => held?.id === id && show(next)).catch((cause) => mapper.refused(cause.message)), TYPING_MS);
});
const session = createSession(byId("sign-in"), signedIn);
session.ready.then(signedIn);

async function signedIn(next) {
  who = next;
  const may = mayEdit(who);
  fill(byId("who"), may ? [] : ["Files are taken in by editors. ", element("button", { type: "button", class: "link", onclick: session.open }, "Sign in"), " with a token of the role editor or admin."]);
  byId("upload").hidden = !may;
  forget();
  if (!may) return fill(byId("list"), []);
  await list();
  const id = new URLSearchParams(location.search).get("id");
  return id ? attempt(() => client.look(id)) : undefined;
}

function forget() {
  clearTimeout(timer);
  clearTimeout(typing);
  held = null;
  drawn = "";
  mapper.forget();
  for (const id of ["status", "mapping", "preview", "report", "decision"]) byId(id).hidden = true;
}

async function list() {
  const told = await client.list().catch(trouble);
  if (!told) return;
  largest = told.largest_file;
  byId("list").hidden = told.imports.length === 0;
  fill(byId("list"), element("h2", {}, "Files that are here"), element("ul", { class: "held" }, told.imports.map((one) => element("li", {},
    element("button", { type: "button", class: "link", "data-test": "held", "aria-current": one.id === held?.id ? "true" : null, onclick: () => open(one.id) }, element("bdi", {}, one.name)),
    element("span", { class: "note" }, ` ${lineWords(one, who)}`)))));
}

function open(id) {
  forget();
  return attempt(() => client.look(id));
}

async function hand(file) {
  const wrong = unsendable(file, largest);
  if (wrong) return trouble(new Error(wrong));
  // What is shown of somebody else's file says nothing of this one.
  const options = held && !mayChange(held, who) ? {} : upload.read();
  forget();
  byId("status").hidden = false;
  const bar = element("progress", { max: 1, value: 0, "aria-label": "Sent" });
  fill(byId("status"), element("p", { role: "status" }, "Sending ", element("bdi", {}, file.name), ` (${sizeWords(file.size)}) …`), bar);
  const taken = await attempt(() => client.send(file, options, (share) => (bar.value = share)));
  if (!taken) byId("status").hidden = true;
  return list();
}

/** Does it and shows what the service answers. */
async function attempt(ask) {
  try {
    const next = await ask();
    trouble(null);
    show(next);
    return next;
  } catch (cause) {
    trouble(cause);
    return null;
  }
}

function trouble(cause) {
  fill(byId("notices"), cause ? element("p", { class: "notice notice-error", "data-test": "trouble" }, cause.message) : []);
}

function show(next) {
  const before = held?.state;
  held = next;
  history.replaceState(null, "", `?id=${held.id}`);
  upload.show(held.options, mayChange(held, who));
  status();
  const mappable = mayChange(held, who) && held.columns.length > 0 && (held.state === "mapping needed" || held.mapping !== null);
  byId("mapping").hidden = !mappable;
  if (mappable) mapper.show(held);
  section("preview", held.preview.length > 0, () => previewNodes(held));
  const known = ["examining", "examined", "writing", "written"].includes(held.state) && held.progress.rows > 0;
  section("report", known, () => reportNodes(held));
  section("decision", true, () => decisionNodes(held, who, { onWrite: write, onTakeBack: takeBack, onUndo: undo }));
  follow();
  if (before !== held.state && !isWorking(held)) list();
}

/** Draws a section anew when what it shows is another, so that nobody loses their place in it. */
function section(id, wanted, nodes) {
  const { progress, tag, ...told } = held;
  const key = JSON.stringify([told, who]);
  byId(id).hidden = !wanted;
  if (wanted && byId(id).dataset.shows !== hash(key)) {
    byId(id).dataset.shows = hash(key);
    fill(byId(id), nodes());
  }
}

function hash(text) {
  let value = 0;
  for (let at = 0; at < text.length; at++) value = (Math.imul(value, 31) + text.charCodeAt(at)) | 0;
  return String(value);
}

function status() {
  const working = isWorking(held);
  byId("status").hidden = false;
  const words = stateWords(held);
  if (drawn !== held.id + held.state) {
    drawn = held.id + held.state;
    fill(byId("status"),
      element("h2", { dir: "auto", "data-test": "name" }, held.name),
      element("p", { class: "note" }, `${sizeWords(held.bytes)}, from ${held.uploaded_by}`, held.format ? `, ${held.format.toUpperCase()}` : ""),
      element("p", { role: "status", "data-test": "state" }),
      working ? element("progress", { max: 1, value: 0, "aria-label": "Read" }) : null,
      held.fault ? element("p", { class: "notice notice-error", dir: "auto", "data-test": "fault" }, faultWords(held.fault)) : null,
      held.notice ? element("p", { class: "notice notice-warn", "data-test": "notice" }, held.notice) : null,
      held.citation ? element("p", { class: "note", dir: "auto", "data-test": "citation" }, `To cite: ${held.citation}`) : null,
      held.options.licence ? element("p", { class: "note", dir: "auto", "data-test": "licence" }, licenceWords(held.options)) : null);
  }
  byId("status").querySelector("[data-test=state]").textContent = words;
  const bar = byId("status").querySelector("progress");
  if (bar) bar.value = shareDone(held);
}

function faultWords({ line, message, remedy }) {
  const where = line > 1 ? `Line ${line}: ` : "";
  return `${where}${message} ${held.state === "mapping needed" ? "" : remedy ?? ""}`;
}

function follow() {
  clearTimeout(timer);
  if (!isWorking(held)) return;
  const { id } = held;
  timer = setTimeout(async () => {
    const next = await client.look(id).catch(trouble);
    if (held?.id !== id) return;
    if (next) show(next);
    else follow();
  }, PAUSE_MS);
}

const write = () => attempt(() => client.write(held.id, held.tag));

async function takeBack() {
  try {
    await client.takeBack(held.id);
  } catch (cause) {
    return trouble(cause);
  }
  forget();
  history.replaceState(null, "", location.pathname);
  upload.show({}, true);
  return list();
}

async function undo(version, reason) {
  if (!reason) return trouble(new Error("Say why it is taken back."));
  try {
    const done = await client.undo(version, reason);
    trouble(null);
    fill(byId("decision"), element("p", { class: "result result-good", role: "status", "data-test": "undone" }, `Version ${done.version} takes back version ${version}.`));
  } catch (cause) {
    trouble(cause);
  }
  return undefined;
}
