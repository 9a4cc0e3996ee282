/** Drafts that this browser keeps: begun here and not sent. */
import { element, fill } from "../../app/element.js";
import { hashOf, kindOf, momentWords, titleOf } from "../model/drafts.js";

export const keptView = { name: "kept", title: "Not sent", needs: "editor", show };

function show(root, path, context) {
  const { keep } = context;
  context.onKeptElsewhere = draw;
  draw();

  function draw() {
    const drafts = keep.all();
    fill(root, element("h2", { tabindex: -1 }, "Begun in this browser and not sent"),
      element("p", { class: "note" }, "Kept in this browser only, for this service, also when you sign out or the browser ends. Whoever uses this browser can read them: discard what must not stay."),
      drafts.length === 0 ? element("p", { class: "empty", "data-test": "none-kept" }, "Nothing is waiting to be sent.")
        : element("ul", { class: "kept" }, drafts.map(row)));
    context.drawNavigation();
  }

  function row(draft) {
    const title = titleOf(draft);
    return element("li", { class: "kept-row", "data-test": "kept-row" },
      element("div", {}, element("a", { href: hashOf(draft), dir: "auto" }, title),
        element("p", { class: "note", dir: "auto" }, draft.id ? `Correction of the ${kindOf(draft)}` : `New ${kindOf(draft)}`, ` · ${momentWords(draft.changed)} · begun by ${draft.author}`)),
      discard(draft, title));
  }

  /** Taking away what was typed takes two presses, the second on a button that says so. */
  function discard(draft, title) {
    const button = element("button", { type: "button", class: "link", "data-test": "discard", "aria-label": `Discard ${title}`, onclick: ask }, "Discard");
    function ask() {
      if (button.dataset.sure) {
        keep.remove(draft.key);
        draw();
        context.tell(`Discarded: ${title}.`);
        root.querySelector("h2").focus();
        return;
      }
      button.dataset.sure = "yes";
      button.textContent = "Press again to discard it";
      button.setAttribute("aria-label", `Press again to discard ${title}`);
    }
    return button;
  }
}
