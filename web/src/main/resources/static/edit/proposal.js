/** One proposal: both sides, what speaks for it and against it, a small map, the decision and the way back. */
import { element, fill } from "../app/element.js";
import { mayEdit } from "../app/model/access.js";
import { ask, read, refusal } from "./ask.js";
import { newDraft } from "./begin.js";
import { CLAIM, typedColumns } from "./model/claim.js";
import { hashOf, momentWords } from "./model/drafts.js";
import { BANDS, alone, decidedWords, mayBeShown, proposalTitle, sideBySide } from "./model/proposals.js";
import { drawingsOf } from "./model/where.js";
import { smallMap } from "./preview.js";
import { reasonField } from "./step.js";

/** `onDecided(id)` answers the next entry of the list, as `{words, open}`, or null; `onClose()` leads back to it. */
export function createProposal(context, { onDecided, onClose }) {
  const node = element("section", { class: "proposal", "data-test": "proposal", onkeydown: (event) => event.key === "Escape" && onClose() },
    element("p", { class: "empty" }, "Choose a proposal from the list."));
  const container = element("div", { class: "map", "data-test": "map" });
  const frame = element("div", { class: "preview-map" }, container);
  let map = null;
  let asked = null;

  async function open(id, isAsked) {
    asked = id;
    fill(node, element("p", { class: "quiet" }, "Loading …"));
    try {
      const answer = await ask("GET", `/api/proposals/${encodeURIComponent(id)}`);
      if (asked !== id) return;
      if (!answer.ok) throw new Error(refusal(answer));
      const heading = show(answer.body, answer.revision, null);
      if (isAsked) heading.focus();
      await draw(answer.body);
    } catch (cause) {
      if (asked === id) fill(node, element("p", { class: "field-error", role: "alert" }, cause.message));
    }
  }

  function show(proposal, revision, told) {
    const { kind, band, incidents, reasons, against, history } = proposal;
    const heading = element("h3", { tabindex: -1, "data-test": "proposal-title", dir: "auto" }, kind === "same" ? "One event, or two?" : proposalTitle(proposal));
    fill(node, heading,
      element("p", { class: "note" }, band ? `${BANDS[band] ?? band} · ` : null, incidents.map(({ id }, at) => [at > 0 ? " and " : null, link(id)])),
      told, history.length > 0 ? past(history) : null,
      sentences("For it", reasons, "for"), sentences("Against it", against, "against"),
      table(kind === "same" ? sideBySide(incidents) : alone(incidents[0]), incidents), frame,
      mayEdit(context.who()) ? deciding(proposal, revision) : element("p", { class: "note" }, "An editor decides."));
    return heading;
  }

  function link(id) {
    return element("a", { href: `/?open=incident:${encodeURIComponent(id)}`, dir: "auto" }, id);
  }

  function sentences(title, all, test) {
    return element("div", { "data-test": `speaks-${test}` }, element("h4", {}, title),
      all.length === 0 ? element("p", { class: "quiet" }, "Nothing.") : element("ul", { class: "speaks" }, all.map((words) => element("li", { dir: "auto" }, words))));
  }

  /** What differs says so in words, not by its colour alone. */
  function table(rows, incidents) {
    return element("div", { class: "changes" }, element("table", { "data-test": "sides", class: "sides" },
      element("thead", {}, element("tr", {}, element("th", { scope: "col" }, element("span", { class: "visually-hidden" }, "Member")),
        incidents.map(({ id }, at) => element("th", { scope: "col", dir: "auto" }, incidents.length > 1 ? `${at + 1} · ${id}` : id)))),
      element("tbody", {}, rows.map(({ name, one, other, differs }) => element("tr", { class: differs ? "differs" : null, "data-row": name },
        element("th", { scope: "row" }, name, differs ? element("span", { class: "tag" }, "differs") : null),
        element("td", { dir: "auto" }, one), other === undefined ? null : element("td", { dir: "auto" }, other))))));
  }

  async function draw({ incidents }) {
    const mine = asked;
    try {
      const records = await Promise.all(incidents.map(({ id }) => read(`/api/incidents/${encodeURIComponent(id)}`)));
      map ??= await smallMap(container, context.api);
      if (asked !== mine) return;
      map?.showAll(drawingsOf(records.map(({ location }) => location)));
    } catch (cause) {
      frame.after(element("p", { class: "note" }, `The map cannot be drawn: ${cause.message}`));
    }
  }

  function past(history) {
    return element("ol", { class: "steps note", "data-test": "decisions" }, history.map((one) => element("li", { dir: "auto" }, `${decidedWords(one)}, ${momentWords(one.at)}: ${one.reason}`)));
  }

  function deciding(proposal, revision) {
    const reason = reasonField("decision-reason");
    const trouble = element("p", { class: "field-error", role: "alert", "data-test": "decision-trouble" });
    const seen = proposal.history.length > 0 ? revision : undefined;
    let shown = proposal.shown ?? proposal.suggested_shown;
    const button = (words, test, decision, plain) => element("button", { type: "button", class: plain ? "button button-plain" : "button", "data-test": test,
      onclick: ({ target }) => decide(target, { decision, ...(decision === "same" ? { shown } : {}) }) }, words);

    async function decide(target, body) {
      trouble.textContent = "";
      if (reason.value() === "") {
        trouble.textContent = "Say why first.";
        return reason.focus();
      }
      target.disabled = true;
      try {
        const answer = await ask("POST", `/api/proposals/${encodeURIComponent(proposal.id)}`, { body: { ...body, reason: reason.value() }, revision: seen });
        if (answer.ok) return await decided(proposal.id, body.decision);
        trouble.textContent = answer.status === 412 || answer.status === 428 ? "Somebody decided this meanwhile. Open it again and look at what was decided." : refusal(answer);
      } catch (cause) {
        trouble.textContent = cause.message;
      }
      target.disabled = false;
      return undefined;
    }

    const isSame = proposal.kind === "same";
    return element("section", { class: "deciding", "aria-label": "Decision" },
      proposal.decision === null ? null : element("p", {}, `${decidedWords(proposal)}. It can be decided otherwise, or taken back.`),
      isSame ? element("fieldset", { class: "conflict-line", "data-test": "shown-choice" }, element("legend", {}, "If it is one event, which record is shown and counted"),
        mayBeShown(proposal).map((id) => element("label", { class: "side-choice" },
          radio(id, id === shown, () => (shown = id)), element("span", { dir: "auto" }, id, id === proposal.suggested_shown ? element("span", { class: "quiet" }, " (suggested)") : null)))) : null,
      reason.node, trouble,
      element("div", { class: "card-actions" },
        isSame ? [button("One event", "decide-same", "same", false), button("Two events", "decide-different", "different", true)] : claimButtons(proposal, button),
        proposal.decision === null ? null : button("Take the decision back", "decide-undecided", "undecided", true)));
  }

  function claimButtons(proposal, button) {
    return [
      element("button", { type: "button", class: "button", "data-test": "write-claim", onclick: () => write(proposal) }, "Write the claim"),
      button("Accept without writing", "decide-accepted", "accepted", true), button("Decline", "decide-declined", "declined", true),
    ];
  }

  /** The form, filled in with what was read; a draft that was begun on the proposal goes on. */
  function write({ id, form }) {
    const key = `proposal-${id}`;
    const draft = context.keep.get(key) ?? begun(id, key, form);
    context.go(hashOf(draft));
  }

  function begun(id, key, form) {
    const draft = { ...newDraft(CLAIM, context, key), proposal: id, untouched: true, changed: new Date().toISOString() };
    Object.assign(draft.fields, typedColumns(form));
    context.keep.put(draft);
    return draft;
  }

  async function decided(id, decision) {
    const following = onDecided(id);
    const answer = await ask("GET", `/api/proposals/${encodeURIComponent(id)}`);
    if (!answer.ok) throw new Error(refusal(answer));
    const next = following ? element("button", { type: "button", class: "link", "data-test": "next-proposal", onclick: following.open }, `Next: ${following.words}`) : null;
    const words = decision === "undecided" ? "The decision is taken back." : "Decided. It counts at once, and can be taken back here.";
    const heading = show(answer.body, answer.revision, element("p", { class: "notice told", "data-test": "decided" }, words, " ", next));
    (next ?? heading).focus();
    context.tell(words);
    await draw(answer.body);
  }

  return { node, open };
}

function radio(id, checked, choose) {
  const input = element("input", { type: "radio", name: "shown", value: id, "data-test": "shown", onchange: choose });
  input.checked = checked;
  return input;
}
