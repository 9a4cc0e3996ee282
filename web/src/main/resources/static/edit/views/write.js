/** Writing a new incident or a correction. What is typed is kept in this browser until the service has taken it. */
import { element, fill } from "../../app/element.js";
import { ask, read, refusal } from "../ask.js";
import { askWhichCounts } from "../conflict.js";
import { createForm, partyNames } from "../form.js";
import { hashOf, keyOfRecord, momentWords } from "../model/drafts.js";
import { bodyOf, emptyForm, faultsOf, joined, missing, sameForm, typedForm, withoutDerived } from "../model/form.js";
import { decided } from "../model/merge.js";
import { createPicker } from "../picker.js";
import { createPreview } from "../preview.js";
import { showSent } from "../sent.js";
import { createTakeBack } from "../takeback.js";

const KEEP_PAUSE_MS = 400;
const PREVIEW_PAUSE_MS = 900;

export const writeView = { name: "write", title: "Write", needs: "editor", show };

function show(root, [kind, name], context) {
  const desk = kind === "incident" && name ? { root, context, left: false } : null;
  if (desk) {
    fill(root, element("p", { class: "quiet" }, "Loading …"));
    let leave = null;
    openRecord(name, context).then((opened) => {
      if (!desk.left) leave = write(root, opened, context);
    }, (cause) => !desk.left && fill(root, element("p", { class: "notice notice-error plain-line", role: "alert", "data-test": "not-opened" }, cause.message, " ", element("a", { href: "#write" }, "Write a new incident"))));
    return () => {
      desk.left = true;
      leave?.();
    };
  }
  const kept = kind === "new" && name ? context.keep.get(name) : null;
  return write(root, { draft: kept ?? newDraft(kind === "new" && name ? name : null, context), restored: kept !== null }, context);
}

function newDraft(key, context) {
  return { key: key ?? `new-${crypto.getRandomValues(new Uint32Array(2)).join("-")}`, id: null, base: null, revision: null, chosen: null, author: context.who().author, changed: null, ...emptyForm() };
}

/** The record as it is now, and the draft that was begun on it, if there is one. */
async function openRecord(id, context) {
  const kept = context.keep.get(keyOfRecord(id));
  let now;
  try {
    now = await read(`/api/incidents/${encodeURIComponent(id)}/form`);
  } catch (cause) {
    if (!kept) throw cause;
    return { draft: kept, restored: true, notice: `${cause.message} This is the draft that your browser keeps.` };
  }
  const base = typedForm(now.form);
  if (kept) return { draft: kept, restored: true, now, notice: now.revision === kept.revision ? null : `Somebody changed the record since you began: it is at revision ${now.revision}, yours starts from ${kept.revision}. When you send it, both are shown.` };
  const draft = { key: keyOfRecord(id), id, base, revision: now.revision, chosen: null, author: context.who().author, changed: null, ...structuredClone(base) };
  return { draft, restored: false, now, notice: null };
}

function write(root, { draft, restored, now, notice }, context) {
  let keepTimer = null;
  let previewTimer = null;
  let sending = false;
  /** How to leave the form that took the place of this one. */
  let leaveNext = null;
  const keptLine = element("p", { class: "note kept-line", "data-test": "kept-line" });
  const summary = element("div", { class: "fault-summary", tabindex: -1, role: "alert", "data-test": "fault-summary", hidden: true });
  const preview = createPreview(context);
  const form = createForm(draft, { api: context.api, onChange: changed, onPlace: preview.look, tell: context.tell, beside: preview.node });
  const send = element("button", { type: "submit", class: "button", title: "Ctrl+Enter", "aria-keyshortcuts": "Control+Enter", "data-test": "send" }, draft.id ? "Send the correction" : "Send as a draft");
  const check = element("button", { type: "button", class: "button button-plain", "data-test": "check", onclick: () => examine(true) }, "Check it");
  const body = () => bodyOf(draft, idOf());
  const idOf = () => draft.id ?? (draft.fields.id.trim() || form.suggestion());

  fill(root,
    heading(), restored ? element("p", { class: "notice notice-warn", "data-test": "restored" }, `Restored as you left it, ${momentWords(draft.changed)}. `, discardButton()) : null,
    notice ? element("p", { class: "notice notice-warn", "data-test": "moved-on" }, notice) : null,
    now && ["retracted", "merged"].includes(now.action) ? element("p", { class: "notice notice-warn", "data-test": "taken-back" }, `The newest revision of this record is that it was ${now.action}. Sending this brings it back.`) : null,
    summary,
    element("form", { class: "incident-form", novalidate: true, onsubmit: submit, onkeydown: enter },
      form.node, element("div", { class: "send-bar" }, send, check, keptLine)),
    draft.id && now && !["retracted", "merged"].includes(now.action) ? createTakeBack({ api: context.api, id: draft.id, revision: now.revision, day: draft.base.fields.date_from, onDone: taken }) : null);
  preview.start();
  context.api.ask("/api/actors").then(({ actors }) => root.append(partyNames(actors)), () => {});
  context.onKeptElsewhere = (key) => (key === null || key.endsWith(draft.key)) && (keptLine.textContent = "Another window of this browser has this draft open too. What was typed last is what is kept.");
  if (draft.id) document.getElementById("to-map").href = `/?open=incident:${encodeURIComponent(draft.id)}`;
  const flush = () => keepTimer !== null && keepNow();
  addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", flush);
  if (!draft.id && !draft.fields.country) context.api.ask("/api/record").then(({ country }) => form.start("country", country.name), () => {});
  if (draft.id) examine(false);
  else soonPreview();
  return leave;

  function leave() {
    leaveNext?.();
    flush();
    clearTimeout(previewTimer);
    removeEventListener("pagehide", flush);
    document.removeEventListener("visibilitychange", flush);
  }

  function heading() {
    if (!draft.id) {
      return element("div", { class: "view-head" }, element("h2", { tabindex: -1 }, "New incident"),
        element("details", { "data-test": "other" }, element("summary", {}, "Correct a record instead"),
          createPicker({ api: context.api, name: "open-find", label: "Incident", onPick: ({ id }) => context.go(`#write/incident/${encodeURIComponent(id)}`) })));
    }
    return element("div", { class: "view-head" }, element("h2", { tabindex: -1 }, "Correction of ", element("bdi", {}, draft.id)),
      now ? element("p", { class: "note" }, `Revision ${now.revision}, ${now.stage}`) : null, element("a", { href: "#write", "data-test": "new" }, "New incident"));
  }

  /** Enter in a field sends nothing by accident; with Ctrl or Command it does. */
  function enter(event) {
    if (event.key !== "Enter" || event.isComposing) return;
    if (event.ctrlKey || event.metaKey) event.currentTarget.requestSubmit();
    else if (event.target.tagName === "INPUT") event.preventDefault();
  }

  function discardButton() {
    return element("button", { type: "button", class: "link", "data-test": "discard-draft", onclick: () => {
      forget();
      context.go(draft.id ? hashOf(draft) : "#write");
    } }, "Discard it");
  }

  function forget() {
    clearTimeout(keepTimer);
    keepTimer = null;
    context.keep.remove(draft.key);
    context.drawNavigation();
  }

  function changed() {
    clearTimeout(keepTimer);
    keepTimer = setTimeout(keepNow, KEEP_PAUSE_MS);
    soonPreview();
  }

  function keepNow() {
    clearTimeout(keepTimer);
    keepTimer = null;
    draft.changed = new Date().toISOString();
    const trouble = context.keep.put(draft);
    keptLine.textContent = trouble ?? `Kept in this browser, ${momentWords(draft.changed)}`;
    keptLine.classList.toggle("kept-not", trouble !== null);
    if (!draft.id) context.settle(hashOf(draft));
    context.drawNavigation();
  }

  function soonPreview() {
    clearTimeout(previewTimer);
    previewTimer = setTimeout(() => missing(draft, idOf()).filter(({ member }) => member !== "reason").length === 0 && examine(false), PREVIEW_PAUSE_MS);
  }

  /** Has the service look at it without writing. Unasked, nothing is called wrong while somebody still types. */
  async function examine(aloud) {
    try {
      const answer = await preview.ask(body());
      if (answer.ok) form.placedAt(answer.body.location.decision);
      const faults = answer.ok ? [] : answer.status === 400 ? faultsOf(answer.body) : [{ member: "", message: refusal(answer) }];
      if (!aloud) return void (faults.length > 0 && preview.say(`${faults.length} ${faults.length === 1 ? "thing is" : "things are"} still to be mended: press “Check it”.`));
      const all = joined(faults, missing(draft, idOf()));
      if (all.length > 0) return tellFaults(all);
      tellFaults([]);
      context.tell("Nothing is wrong with it.");
      keptLine.textContent = "Nothing is wrong with it. It can be sent.";
    } catch (cause) {
      if (aloud) tellFaults([{ member: "", message: cause.message }]);
    }
    return undefined;
  }

  function tellFaults(faults) {
    const lines = form.showFaults(withoutDerived(faults, draft.fields));
    summary.hidden = lines.length === 0;
    fill(summary, lines.length === 0 ? [] : [
      element("h2", {}, lines.length === 1 ? "One thing is to be mended" : `${lines.length} things are to be mended`),
      element("ul", {}, lines.map(({ words, target }) => element("li", {}, target ? element("a", { href: `#${target.id}`, "data-test": "fault-link", onclick: (event) => {
        event.preventDefault();
        target.focus();
      } }, words) : words)))]);
    if (lines.length > 0) summary.focus();
  }

  async function submit(event) {
    event.preventDefault();
    if (sending) return;
    if (draft.id && draft.base && !now?.action?.match(/retracted|merged/) && sameForm(draft, draft.base)) {
      return tellFaults([{ member: "", message: "Nothing is changed yet, so there is nothing to send." }]);
    }
    keepNow();
    const found = missing(draft, idOf());
    sending = true;
    send.disabled = true;
    try {
      // What the page finds missing is told together with all that the service finds.
      if (found.length > 0) {
        const answer = await ask("POST", "/api/incidents/preview", { body: body() });
        return tellFaults(joined(answer.status === 400 ? faultsOf(answer.body) : [], found));
      }
      await deliver();
    } catch (cause) {
      tellFaults([{ member: "", message: cause.message }]);
    } finally {
      sending = false;
      send.disabled = false;
    }
    return undefined;
  }

  async function deliver() {
    const answer = draft.id
      ? await ask("PUT", `/api/incidents/${encodeURIComponent(draft.id)}`, { body: body(), revision: draft.revision })
      : await ask("POST", "/api/incidents", { body: body() });
    if (answer.ok) return taken(draft.id ? "The correction is a draft." : "The incident is a draft.", answer.body);
    if (answer.status === 412) return bothShown(answer.body);
    if (answer.status === 401) context.signIn();
    const named = answer.status === 400 || (answer.status === 409 && !draft.id);
    return tellFaults(named ? faultsOf(answer.body) : [{ member: "", message: refusal(answer) }]);
  }

  /** The record as it stands now is read anew, so that the choice is made against nothing older. */
  async function bothShown(told) {
    const [theirs, history] = await Promise.all([
      read(`/api/incidents/${encodeURIComponent(draft.id)}/form`), read(`/api/incidents/${encodeURIComponent(draft.id)}/revisions`)]);
    const form = typedForm(theirs.form);
    askWhichCounts({ base: draft.base, mine: draft, theirs: form, told, author: history.revisions.at(-1)?.author, onDecided(choices) {
      Object.assign(draft, decided(draft, form, choices), { base: form, revision: theirs.revision });
      if (choices["field/place_id"] === "theirs") draft.chosen = null;
      keepNow();
      leave();
      context.settle(hashOf(draft));
      leaveNext = write(root, { draft, restored: false, now: theirs, notice: null }, context);
      root.querySelector("form").requestSubmit();
    } });
  }

  function taken(words, written = null) {
    leave();
    forget();
    showSent(root, { words, id: written?.id ?? draft.id, written, go: context.go });
    context.tell(words);
  }
}
