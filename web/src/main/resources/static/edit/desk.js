/**
 * Writing a new record of some kind, or a correction. What is typed is kept in this browser until the service has taken it.
 *
 * A `trade` says what the kind needs: `shape` (its fields), `api` (its path, as in `/api/incidents`), the titles `newTitle`,
 * `otherTitle` and `sentWords(isNew)`, `picker(context, onPick)`, and where it wants them `lists(root, context)` for what fields offer,
 * `start(form, context)` for a new one, `review` (what must be seen before it is sent) and `below(tools)`, which stands under the form.
 */
import { element, fill } from "../app/element.js";
import { ask, read, refusal } from "./ask.js";
import { newDraft, openRecord } from "./begin.js";
import { askWhichCounts } from "./conflict.js";
import { createForm, partyNames } from "./form.js";
import { hashOf, momentWords, recordHash } from "./model/drafts.js";
import { bodyOf, faultsOf, joined, missing, sameForm, typedForm, withoutDerived } from "./model/form.js";
import { decided } from "./model/merge.js";
import { createPreview } from "./preview.js";
import { showSent } from "./sent.js";

const KEEP_PAUSE_MS = 400;
const PREVIEW_PAUSE_MS = 900;
const GONE = ["retracted", "merged"];

/** Shows the desk of the trade; answers how to leave it. */
export function showDesk(trade, root, [kind, name], context) {
  const desk = kind === trade.shape.kind && name ? { root, context, left: false } : null;
  if (desk) {
    fill(root, element("p", { class: "quiet" }, "Loading …"));
    let leave = null;
    openRecord(trade, name, context).then((opened) => {
      if (!desk.left) leave = write(trade, root, opened, context);
    }, (cause) => !desk.left && fill(root, element("p", { class: "notice notice-error plain-line", role: "alert", "data-test": "not-opened" }, cause.message, " ", element("a", { href: `#${trade.view}` }, trade.newTitle))));
    return () => {
      desk.left = true;
      leave?.();
    };
  }
  const kept = kind === "new" && name ? context.keep.get(name) : null;
  return write(trade, root, { draft: kept ?? newDraft(trade.shape, context, kind === "new" && name ? name : undefined), restored: kept !== null && !kept.untouched }, context);
}

function write(trade, root, { draft, restored, now, notice }, context) {
  const { shape, api } = trade;
  let keepTimer = null;
  let previewTimer = null;
  let sending = false;
  /** How to leave the form that took the place of this one. */
  let leaveNext = null;
  const keptLine = element("p", { class: "note kept-line", "data-test": "kept-line" });
  const summary = element("div", { class: "fault-summary", tabindex: -1, role: "alert", "data-test": "fault-summary", hidden: true });
  const preview = createPreview(context, `${api}/preview`);
  const review = trade.review?.(() => root.querySelector("form").requestSubmit()) ?? null;
  const form = createForm(draft, shape, { api: context.api, onChange: changed, onPlace: preview.look, tell: context.tell, beside: preview.node });
  const send = element("button", { type: "submit", class: "button", title: "Ctrl+Enter", "aria-keyshortcuts": "Control+Enter", "data-test": "send" }, draft.id ? "Send the correction" : "Send as a draft");
  const check = element("button", { type: "button", class: "button button-plain", "data-test": "check", onclick: () => examine(true) }, "Check it");
  const body = () => bodyOf(draft, idOf(), shape);
  const lacking = () => missing(draft, idOf(), shape);
  const idOf = () => draft.id ?? (draft.fields.id.trim() || form.suggestion());

  fill(root,
    heading(), restored ? element("p", { class: "notice notice-warn", "data-test": "restored" }, `Restored as you left it, ${momentWords(draft.changed)}. `, discardButton()) : null,
    notice ? element("p", { class: "notice notice-warn", "data-test": "moved-on" }, notice) : null,
    now && GONE.includes(now.action) ? element("p", { class: "notice notice-warn", "data-test": "taken-back" }, `The newest revision of this record is that it was ${now.action}. Sending this brings it back.`) : null,
    summary,
    element("form", { class: "incident-form", novalidate: true, onsubmit: submit, onkeydown: enter },
      form.node, review?.node, element("div", { class: "send-bar" }, send, check, keptLine)),
    draft.id && now && !GONE.includes(now.action) ? trade.below({ draft, now, context, onDone: taken }) : null);
  preview.start();
  context.api.ask("/api/actors").then(({ actors }) => root.append(partyNames(actors)), () => {});
  context.onKeptElsewhere = (key) => (key === null || key.endsWith(draft.key)) && (keptLine.textContent = "Another window of this browser has this draft open too. What was typed last is what is kept.");
  trade.lists?.(root, context, form);
  if (draft.id) document.getElementById("to-map").href = `/?open=${shape.kind}:${encodeURIComponent(draft.id)}`;
  const flush = () => keepTimer !== null && keepNow();
  addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", flush);
  if (!draft.id) trade.start?.(form, context);
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
      return element("div", { class: "view-head" }, element("h2", { tabindex: -1 }, trade.newTitle),
        element("details", { "data-test": "other" }, element("summary", {}, trade.otherTitle),
          trade.picker(context, ({ id }) => context.go(recordHash(shape.kind, id)))));
    }
    return element("div", { class: "view-head" }, element("h2", { tabindex: -1 }, "Correction of ", element("bdi", {}, draft.id)),
      now ? element("p", { class: "note" }, `Revision ${now.revision}, ${now.stage}`) : null, element("a", { href: `#${trade.view}`, "data-test": "new" }, trade.newTitle));
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
      context.go(draft.id ? hashOf(draft) : `#${trade.view}`);
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
    draft.untouched = false;
    const trouble = context.keep.put(draft);
    keptLine.textContent = trouble ?? `Kept in this browser, ${momentWords(draft.changed)}`;
    keptLine.classList.toggle("kept-not", trouble !== null);
    if (!draft.id) context.settle(hashOf(draft));
    context.drawNavigation();
  }

  function soonPreview() {
    clearTimeout(previewTimer);
    previewTimer = setTimeout(() => lacking().filter(({ member }) => member !== "reason").length === 0 && examine(false), PREVIEW_PAUSE_MS);
  }

  /** Has the service look at it without writing. Unasked, nothing is called wrong while somebody still types. */
  async function examine(aloud) {
    try {
      const answer = await preview.ask(body());
      if (answer.ok) {
        form.placedAt(answer.body.location);
        await review?.look(answer.body, body());
      }
      const faults = answer.ok ? [] : answer.status === 400 ? faultsOf(answer.body) : [{ member: "", message: refusal(answer) }];
      if (!aloud) return void (faults.length > 0 && preview.say(`${faults.length} ${faults.length === 1 ? "thing is" : "things are"} still to be mended: press “Check it”.`));
      const all = joined(faults, lacking());
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
    const lines = form.showFaults(withoutDerived(faults, draft.fields, shape));
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
    const found = lacking();
    sending = true;
    send.disabled = true;
    try {
      // What the page finds missing is told together with all that the service finds.
      if (found.length > 0) {
        const answer = await ask("POST", `${api}/preview`, { body: body() });
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

  /** What must be seen first is shown; whoever has seen it sends it from there. */
  async function isSeen() {
    if (!review) return true;
    const answer = await preview.ask(body());
    if (!answer.ok) {
      tellFaults(answer.status === 400 ? faultsOf(answer.body) : [{ member: "", message: refusal(answer) }]);
      return false;
    }
    tellFaults([]);
    return review.isSeen(answer.body, body());
  }

  async function deliver() {
    if (!await isSeen()) return undefined;
    const answer = draft.id
      ? await ask("PUT", `${api}/${encodeURIComponent(draft.id)}`, { body: body(), revision: draft.revision })
      : await ask("POST", api, { body: body() });
    if (answer.ok) return taken(draft.id ? "The correction is a draft." : `The ${shape.word} is a draft.`, answer.body);
    if (answer.status === 412) return bothShown(answer.body);
    if (answer.status === 401) context.signIn();
    const named = answer.status === 400 || (answer.status === 409 && !draft.id);
    return tellFaults(named ? faultsOf(answer.body) : [{ member: "", message: refusal(answer) }]);
  }

  /** The record as it stands now is read anew, so that the choice is made against nothing older. */
  async function bothShown(told) {
    const [theirs, history] = await Promise.all([
      read(`${api}/${encodeURIComponent(draft.id)}/form`), read(`${api}/${encodeURIComponent(draft.id)}/revisions`)]);
    const form = typedForm(theirs.form, shape);
    askWhichCounts({ shape, base: draft.base, mine: draft, theirs: form, told, author: history.revisions.at(-1)?.author, onDecided(choices) {
      Object.assign(draft, decided(draft, form, choices, shape), { base: form, revision: theirs.revision });
      if ([choices["field/place_id"], choices["field/pcode"]].includes("theirs")) draft.chosen = null;
      keepNow();
      leave();
      context.settle(hashOf(draft));
      leaveNext = write(trade, root, { draft, restored: false, now: theirs, notice: null }, context);
      root.querySelector("form").requestSubmit();
    } });
  }

  async function taken(words, written = null) {
    leave();
    forget();
    const at = location.hash;
    const more = [await review?.written(written), await trade.afterwards?.(draft, written)];
    if (location.hash !== at) return;
    showSent(root, { trade, words, id: written?.id ?? draft.id, written, more, go: context.go });
    context.tell(words);
  }
}
