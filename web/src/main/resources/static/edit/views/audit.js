/** Who changed what, version by version; admins take one back as a whole. */
import { element, fill } from "../../app/element.js";
import { ask, read } from "../ask.js";
import { inTheWay, newestFirst, pageBefore, touchedWords } from "../model/audit.js";
import { momentWords } from "../model/drafts.js";
import { reasonField, step } from "../step.js";

const PAGE = 50;
const MOST_NAMED = 20;

export const auditView = { name: "audit", title: "Audit", needs: "viewer", show };

function show(root, path, context) {
  const list = element("ol", { class: "queue audit", reversed: true, "data-test": "batches" });
  const state = element("p", { class: "note", role: "status", "data-test": "audit-state" }, "Loading …");
  const older = element("button", { type: "button", class: "button button-plain", "data-test": "older", hidden: true, onclick: more }, "Older versions");
  let next = 0;
  fill(root, element("div", { class: "view-head" }, element("h2", { tabindex: -1 }, "Every version, newest first"),
    element("button", { type: "button", class: "link", onclick: load, "data-test": "audit-again" }, "Look again")),
    element("p", { class: "note" }, "Each version is one batch of changes: an edit, a step from draft to public, an import, a decision. Nothing is written over; a version that is taken back stays here, and taking it back is a version of its own."), state, list, older);
  load();

  async function load() {
    fill(list);
    try {
      const { version } = await read("/api/record");
      next = version;
      await more();
    } catch (cause) {
      state.textContent = cause.message;
    }
  }

  /** Versions are numbered without gaps, so that a page is a stretch of numbers. The newest page may hold some written just now. */
  async function more() {
    try {
      const { since, limit } = pageBefore(next, PAGE);
      const { batches } = await read(`/api/batches?since=${since}&limit=${limit}`);
      const before = list.lastElementChild;
      list.append(...newestFirst(batches, next).map((batch) => card(batch, context, load)));
      next = since;
      older.hidden = next === 0;
      state.textContent = `${list.childElementCount} ${list.childElementCount === 1 ? "version" : "versions"} shown${next > 0 ? `, the oldest is ${next + 1}` : ", back to the first"}.`;
      if (before) before.nextElementSibling?.querySelector("h3")?.focus();
    } catch (cause) {
      state.textContent = cause.message;
    }
  }
}

function card({ version, author, at, reason, changes }, context, reload) {
  return element("li", { class: "card", value: version, "data-test": "batch", "data-version": version },
    element("h3", { tabindex: -1 }, `Version ${version}`),
    element("p", { class: "note", dir: "auto" }, `${author}, ${momentWords(at)} · ${changes} ${changes === 1 ? "change" : "changes"}`),
    reason ? element("p", { dir: "auto" }, `“${reason}”`) : null,
    element("div", { class: "card-actions" }, element("a", { href: `/?version=${version}`, "data-test": "read-version" }, "Read the atlas as this version had it")),
    context.who().role === "admin" ? undoing({ version }, context, reload) : null);
}

function undoing({ version }, context, reload) {
  const why = reasonField(`undo-reason-${version}`);
  const touched = element("div", { "aria-live": "polite", "data-test": "touched" });
  const send = step("Take it back", "undo", () => ask("POST", `/api/batches/${version}/undo`, { body: { reason: why.value() } }), why, ({ body }) => {
    context.tell(`Version ${version} is taken back, as version ${body.version}.`);
    return reload();
  });
  const node = element("details", { "data-test": "undoing", ontoggle: () => node.open && touched.childElementCount === 0 && tell(version, touched) },
    element("summary", {}, "Take it back"), touched, why.node, send.node);
  return node;
}

/** What it would touch, by name; of long batches the first of them. */
async function tell(version, container) {
  fill(container, element("p", { class: "quiet" }, "Loading …"));
  try {
    const { count, changes } = await read(`/api/batches/${version}/changes?limit=${MOST_NAMED}`);
    const wall = inTheWay(changes, version);
    fill(container, element("p", {}, `${count} ${count === 1 ? "change" : "changes"} would be taken back, all or none:`),
      element("ul", { class: "touched" }, changes.map((one) => element("li", { dir: "auto" }, touchedWords(one, version)))),
      count > changes.length ? element("p", { class: "note" }, `And ${count - changes.length} more. Of an import the edition and its source stay.`) : null,
      wall ? element("p", { class: "notice notice-warn" }, wall) : null);
  } catch (cause) {
    fill(container, element("p", { class: "field-error" }, cause.message));
  }
}
