/** What the record suggests, and a person decides: a list by band, and beside it the proposal that is open. */
import { element, fill } from "../../app/element.js";
import { read } from "../ask.js";
import { BANDS, keyTarget, nextAfter, proposalTitle, proposalWhen } from "../model/proposals.js";
import { createProposal } from "../proposal.js";

const PAGE = 100;
const FILTERS = {
  strong: { title: "Strong", query: "band=strong" }, possible: { title: "Possible", query: "band=possible" },
  same: { title: "Decided: one event", query: "decision=same" }, different: { title: "Decided: two events", query: "decision=different" },
  accepted: { title: "Claims accepted", query: "decision=accepted" }, declined: { title: "Claims declined", query: "decision=declined" },
};

export const proposalsView = { name: "proposals", title: "Proposals", needs: "viewer", show };

function show(root, [asked], context) {
  let filter = "strong";
  let shown = [];
  let next = null;
  let opened = null;
  let left = false;
  const state = element("p", { class: "note", role: "status", "data-test": "proposals-state" });
  const list = element("ul", { class: "proposal-list", "data-test": "proposals", onkeydown: arrows });
  const more = element("button", { type: "button", class: "button button-plain", hidden: true, "data-test": "more-proposals", onclick: () => load(false) }, "More");
  const choice = element("select", { class: "typed", id: "proposal-filter", "data-test": "proposal-filter", onchange: () => {
    filter = choice.value;
    load(true);
  } }, Object.entries(FILTERS).map(([name, { title }]) => element("option", { value: name }, title)));
  const proposal = createProposal(context, { onDecided, onClose: () => focus(opened) });
  fill(root, element("div", { class: "view-head" }, element("h2", { tabindex: -1 }, "What the record suggests")),
    element("p", { class: "note" }, "Nothing happens by itself: a proposal says what speaks for it and against it, and a person decides. J and K, or the arrow keys in the list, move; Enter opens; Escape leads back to the list."),
    element("div", { class: "proposals" },
      element("div", { class: "proposal-side" }, element("label", { for: "proposal-filter" }, "Show"), choice, state, list, more),
      proposal.node));
  document.addEventListener("keydown", letters);
  load(true);
  if (asked) open(asked, true);
  return () => {
    left = true;
    document.removeEventListener("keydown", letters);
  };

  async function load(anew) {
    const mine = filter;
    state.textContent = "Loading …";
    try {
      const after = anew || next === null ? "" : `&after=${encodeURIComponent(next)}`;
      let page = await read(`/api/proposals?${FILTERS[mine].query}&limit=${PAGE}${after}`);
      // A page may hold nothing and still have one behind it.
      while (page.proposals.length === 0 && page.next) page = await read(`/api/proposals?${FILTERS[mine].query}&limit=${PAGE}&after=${encodeURIComponent(page.next)}`);
      if (left || mine !== filter) return;
      const first = anew ? 0 : shown.length;
      shown = anew ? page.proposals : [...shown, ...page.proposals];
      next = page.next;
      draw();
      if (!anew) focus(shown[first]?.id);
    } catch (cause) {
      state.textContent = cause.message;
    }
  }

  function draw() {
    more.hidden = next === null;
    state.textContent = shown.length === 0 ? `Nothing here${filter in BANDS ? " to be decided" : ""}.` : `${shown.length}${next ? " or more" : ""} ${shown.length === 1 && !next ? "proposal" : "proposals"}.`;
    fill(list, shown.map((one) => element("li", {}, element("button", {
      type: "button", class: "proposal-row", "data-test": "proposal-row", "data-id": one.id, "aria-current": one.id === opened ? "true" : null, onclick: () => open(one.id, true),
    }, element("span", { class: "tag" }, one.kind === "same" ? "One event?" : "Claim?"), " ",
      element("span", { class: "quiet" }, proposalWhen(one)), element("span", { class: "proposal-title", dir: "auto" }, proposalTitle(one))))));
  }

  async function open(id, isAsked) {
    opened = id;
    context.settle(`#proposals/${encodeURIComponent(id)}`);
    for (const row of list.querySelectorAll("button")) {
      if (row.dataset.id === id) row.setAttribute("aria-current", "true");
      else row.removeAttribute("aria-current");
    }
    await proposal.open(id, isAsked);
  }

  function focus(id) {
    const row = list.querySelector(`[data-id="${CSS.escape(id ?? "")}"]`) ?? list.querySelector("button");
    (row ?? choice).focus();
  }

  function go(event) {
    const now = document.activeElement?.dataset.id ?? opened;
    const target = keyTarget(event.key, shown.map(({ id }) => id), now);
    if (target === null) return;
    event.preventDefault();
    focus(target);
  }

  function arrows(event) {
    if (event.key.startsWith("Arrow")) go(event);
  }

  /** Letters belong to fields while one is typed in, and to nobody while a dialog is open. */
  function letters(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]") || event.target.closest?.("input, textarea, select")) return;
    if (event.key === "j" || event.key === "k") go(event);
  }

  /** What was decided, or decided no longer, leaves this list; answers what comes next in it. */
  function onDecided(id) {
    const following = nextAfter(shown.map((one) => one.id), id);
    shown = shown.filter((one) => one.id !== id);
    draw();
    const title = shown.find((one) => one.id === following);
    return title ? { words: proposalTitle(title), open: () => open(following, true) } : null;
  }
}
