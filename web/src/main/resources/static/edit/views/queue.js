/** What waits to be checked and published, with who wrote it and what of it would be another. */
import { element, fill } from "../../app/element.js";
import { mayEdit } from "../../app/model/access.js";
import { ask, read, refusal } from "../ask.js";
import { momentWords, recordHash } from "../model/drafts.js";
import { alongWords, changesOf, entriesOf, nextStep, pathOf, refusalWords, whatWords } from "../model/queue.js";
import { reasonField, step } from "../step.js";

const MOST = 200;

/** Kinds of records that have a form here, by the ledger's word for them. */
const WRITTEN = { incident: "incident", control: "claim" };

export const queueView = { name: "queue", title: "Queue", needs: "viewer", show };

function show(root, path, context) {
  const list = element("ul", { class: "queue", "data-test": "queue" });
  const state = element("p", { class: "note", role: "status", "data-test": "queue-state" }, "Loading …");
  fill(root, element("div", { class: "view-head" }, element("h2", { tabindex: -1 }, "What waits"),
    element("button", { type: "button", class: "link", onclick: load, "data-test": "queue-again" }, "Look again")),
    element("p", { class: "note" }, "A change is checked by an editor who did not write it, then published. Until then readers see what was published before."), state, list);
  load();

  async function load() {
    try {
      const { drafts } = await read(`/api/drafts?limit=${MOST}`);
      const entries = entriesOf(drafts);
      state.textContent = entries.length === 0 ? "Nothing waits." : `${entries.length} ${entries.length === 1 ? "change waits" : "changes wait"}.${drafts.length === MOST ? " There are more than are shown." : ""}`;
      fill(list, entries.map((entry) => card(entry, context, load)));
    } catch (cause) {
      state.textContent = cause.message;
    }
  }
}

function card(entry, context, reload) {
  const { kind, id, stage, reason, writers, along } = entry;
  const own = writers.includes(context.who().author);
  const details = element("div", { class: "changes", "aria-live": "polite" });
  const more = element("details", { "data-test": "changes", ontoggle: () => more.open && details.childElementCount === 0 && showAll([entry, ...along], details) },
    element("summary", {}, entry.published === null ? "What it says" : "What would be another"), details);
  const actions = element("div", { class: "card-actions" });
  const trouble = element("p", { class: "field-error", role: "alert", "data-test": "refused" });
  const node = element("li", { class: "card", "data-test": "entry", "data-id": id },
    element("h3", {}, whatWords(entry), " ", element("bdi", {}, id)),
    element("p", { class: "note", dir: "auto" }, element("span", { class: `tag tag-${stage}`, "data-test": "stage" }, stage), ` written by ${writers.join(", ")}${own ? " (you)" : ""}, ${momentWords(entry.at)}`),
    reason ? element("p", { dir: "auto" }, `“${reason}”`) : null,
    alongWords(along) ? element("p", { class: "note" }, alongWords(along)) : null,
    more, trouble, actions, undoing());
  drawActions();
  return node;

  /** Admins may take back all that one version wrote; what was there before it is the newest again. */
  function undoing() {
    if (context.who().role !== "admin") return null;
    const why = reasonField(`undo-reason-${entry.version}`);
    const send = step("Take it back", "undo", () => ask("POST", `/api/batches/${entry.version}/undo`, { body: { reason: why.value() } }), why, reload);
    return element("details", { "data-test": "undoing" }, element("summary", {}, `Take version ${entry.version} back as a whole`), why.node, send.node);
  }

  function drawActions() {
    const editable = entry.action !== "retracted" && entry.action !== "merged";
    fill(actions,
      mayEdit(context.who()) && kind !== "source" ? element("button", { type: "button", class: "button", "data-test": "advance", onclick: advance }, nextStep(entry).word) : null,
      mayEdit(context.who()) && WRITTEN[kind] ? element("a", { href: recordHash(WRITTEN[kind], id), "data-test": "edit-draft" }, editable ? "Correct it first" : "Bring it back") : null,
      kind === "source" ? element("span", { class: "note" }, "It goes on with the first incident that names it.") : null,
      own && stage === "draft" && kind !== "source" ? element("span", { class: "note" }, "You wrote this: another editor has to check it.") : null);
  }

  async function advance(event) {
    const { stage: to } = nextStep(entry);
    event.target.disabled = true;
    trouble.textContent = "";
    try {
      const answer = await ask("POST", `/api/${pathOf(kind)}/${encodeURIComponent(id)}/stage`, { body: { stage: to }, revision: entry.revision });
      if (answer.ok) return to === "published" ? published() : checked();
      trouble.textContent = answer.status === 409 ? refusalWords(answer.body.detail ?? "")
        : answer.status === 412 ? "Somebody changed it since this list was made. Look again, and at what it says now." : refusal(answer);
    } catch (cause) {
      trouble.textContent = cause.message;
    }
    event.target.disabled = false;
    return undefined;
  }

  async function checked() {
    context.tell(`${id} is checked.`);
    await reload();
    document.querySelector(`[data-test=entry][data-id="${CSS.escape(id)}"] .button`)?.focus();
  }

  function published() {
    const gone = ["retracted", "merged"].includes(entry.action);
    const words = gone ? `Published: readers no longer see ${id}.` : `Published: readers see ${id} now.`;
    const heading = element("p", { tabindex: -1, "data-test": "published" }, words, " ",
      !gone && WRITTEN[kind] ? element("a", { href: `/?open=${WRITTEN[kind]}:${encodeURIComponent(id)}`, "data-test": "on-map" }, "Show it on the map") : null);
    fill(node, heading);
    heading.focus();
    context.tell(words);
  }
}

/** What waits of the record, and of all that goes with it: a source that is named for the first time is read too. */
async function showAll(drafts, container) {
  fill(container, element("p", { class: "quiet" }, "Loading …"));
  try {
    const all = await Promise.all(drafts.map(({ kind, id }) => read(`/api/drafts/${pathOf(kind)}/${encodeURIComponent(id)}`)));
    fill(container, all.map((draft, at) => [at > 0 ? element("h4", {}, whatWords(draft), " ", element("bdi", {}, draft.id)) : steps(draft), changes(draft)]));
  } catch (cause) {
    fill(container, element("p", { class: "field-error" }, cause.message));
  }
}

function steps({ steps: all }) {
  return element("ol", { class: "steps note" }, all.map(({ stage, author, at, reason }) => element("li", { dir: "auto" },
    `${stage === "draft" ? "written" : stage} by ${author}, ${momentWords(at)}: ${reason}`)));
}

function changes({ differences, published }) {
  const rows = changesOf(differences);
  return rows.length === 0 ? element("p", {}, "Nothing of what it says would be another.") : table(rows, published === null);
}

function table(changes, isNew) {
  return element("table", { "data-test": "change-table" },
    element("thead", {}, element("tr", {}, element("th", { scope: "col" }, "Member"), isNew ? null : element("th", { scope: "col" }, "Published"), element("th", { scope: "col" }, isNew ? "Says" : "Would be"))),
    element("tbody", {}, changes.map(({ name, before, after }) => element("tr", {}, element("th", { scope: "row", dir: "auto" }, name),
      isNew ? null : element("td", { dir: "auto" }, before ?? "nothing"), element("td", { dir: "auto" }, after ?? "nothing")))));
}
