/** Writing control claims: new ones, corrections, confirmations and retractions. */
import { element } from "../../app/element.js";
import { ask, refusal } from "../ask.js";
import { createConfirm } from "../confirm.js";
import { showDesk } from "../desk.js";
import { CLAIM } from "../model/claim.js";
import { claimPicker } from "../picker.js";
import { createReview } from "../review.js";
import { createRetraction } from "../takeback.js";

const TRADE = {
  shape: CLAIM, api: "/api/control", view: "claims",
  newTitle: "New claim", otherTitle: "Correct, confirm or retract a claim instead", againWords: "Write another claim",
  picker: ({ api }, onPick) => claimPicker({ api, onPick }),
  review: createReview,
  lists, below, afterwards,
};

export const claimsView = { name: "claims", title: "Claims", needs: "editor", show: (root, path, context) => showDesk(TRADE, root, path, context) };

/** The assessors of the record, and the boundary sets that are loaded. */
function lists(root, { api }, form) {
  api.ask("/api/timeline?from=1900-01-01&to=1900-01-01").then(({ dictionaries }) => root.append(
    element("datalist", { id: "assessors" }, (dictionaries.assessor ?? []).filter(Boolean).sort().map((name) => element("option", { value: name })))), () => {});
  api.ask("/api/boundaries").then(({ sets }) => form.offer("boundary_set", Object.fromEntries(sets.map(({ id, title, dated }) => [id, `${title}, ${dated.slice(0, 4)}`]))), () => {});
}

function below({ draft, now, onDone }) {
  const isClaim = draft.base.fields.status !== "lost";
  return element("div", {},
    isClaim ? createConfirm({ id: draft.id, revision: now.revision, lastConfirmed: draft.base.fields.last_confirmed, onDone }) : null,
    createRetraction({ api: "/api/control", id: draft.id, revision: now.revision, onDone,
      note: isClaim ? "Days that earlier claims lost to it go back to them, unless these were changed since. What became of them is told once the draft is written." : null }));
}

/** A claim written from a proposal says so there: it is accepted. */
async function afterwards({ proposal }, written) {
  if (!proposal || !written) return null;
  const answer = await ask("POST", `/api/proposals/${encodeURIComponent(proposal)}`, { body: { decision: "accepted", reason: `written as ${written.id}` } }).catch((cause) => ({ ok: false, status: 0, body: { detail: cause.message } }));
  return answer.ok ? element("p", { "data-test": "proposal-accepted" }, "The proposal it came from is accepted.")
    : element("p", { class: "notice notice-warn" }, `The claim is written, but the proposal it came from could not be marked as accepted: ${refusal(answer)} `, element("a", { href: `#proposals/${encodeURIComponent(proposal)}` }, "Decide it there"));
}
