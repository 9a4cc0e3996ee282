/** What a claim does to others of its assessor: told while it is written, and seen before it is sent. */
import { element, fill } from "../app/element.js";
import { read } from "./ask.js";
import { effectSentence, effectsKey, recordOf, sideWords, standsSentence } from "./model/effects.js";

/** `send()` sends the claim anew once its effects were seen. */
export function createReview(send) {
  const node = element("section", { class: "form-section effects", "aria-labelledby": "title-effects", "data-test": "effects", hidden: true });
  const heading = element("h2", { id: "title-effects", tabindex: -1 }, "What it does to other claims");
  const named = new Map();
  /** The effects that were read and accepted, and those that the panel shows. */
  let seen = null;
  let shown = null;
  /** Once sending has led here, the button stays while the claim is written on. */
  let asking = false;

  /** Whose claim each effect is about, read from the record itself; where that fails, as this claim says. */
  async function namesOf(effects, body) {
    const own = { assessor: body.assessor, place: body.place };
    return Promise.all(effects.map(async (effect) => {
      const id = recordOf(effect);
      if (!named.has(id)) {
        named.set(id, await read(`/api/control/${encodeURIComponent(id)}/form`).then(({ form }) => ({ assessor: form.assessor, place: form.place }), () => own));
      }
      return named.get(id);
    }));
  }

  async function tell({ stands, effects }, body, done) {
    const names = await namesOf(effects, body);
    const end = standsSentence(stands, body.valid_to);
    return [
      end ? element("p", { dir: "auto", "data-test": "stands" }, end) : null,
      effects.length === 0 ? element("p", { class: "note" }, done ? "No other claim changes with it." : "No other claim would change.")
        : element("ul", { class: "effect-list" }, effects.map((effect, at) => element("li", { "data-test": "effect", "data-id": effect.id },
          element("p", { dir: "auto" }, effectSentence(effect, names[at], done)),
          element("dl", { class: "before-after" }, element("dt", {}, "Before"), element("dd", { dir: "auto" }, sideWords(effect.before)),
            element("dt", {}, "After"), element("dd", { dir: "auto" }, effect.after === null ? "nothing is left of it" : sideWords(effect.after)))))),
    ];
  }

  function isQuiet({ stands, effects }, body) {
    return effects.length === 0 && standsSentence(stands, body.valid_to) === null;
  }

  async function show(answer, body) {
    const key = effectsKey(answer.stands, answer.effects);
    if (shown === key && !node.hidden && asking === Boolean(node.querySelector("button"))) return;
    shown = key;
    const told = await tell(answer, body, false);
    if (shown !== key) return;
    node.hidden = false;
    fill(node, heading, told, asking && !isQuiet(answer, body) ? element("p", {}, element("button", { type: "button", class: "button", "data-test": "send-seen", onclick: () => {
      seen = key;
      send();
    } }, "I have read this: send it")) : null);
  }

  return {
    node,
    /** Tells it while the claim is written. */
    look: show,
    /** Whether what would be done was seen; where not, it is shown, and the reader is led there. */
    async isSeen(answer, body) {
      if (isQuiet(answer, body) || seen === effectsKey(answer.stands, answer.effects)) return true;
      asking = true;
      await show(answer, body);
      heading.focus();
      node.scrollIntoView({ block: "nearest" });
      return false;
    },
    /** What was done, for the page that stands in place of the form; it may be more than was seen, when somebody wrote meanwhile. */
    async written(answer) {
      if (!answer?.effects) return null;
      const other = seen !== null && seen !== effectsKey(answer.stands, answer.effects);
      return element("section", { class: "effects", "data-test": "effects-done" },
        other ? element("p", { class: "notice notice-warn" }, "Another claim was written in between, so this is not what you read before sending: look at it again.") : null,
        answer.effects.length > 0 ? element("p", {}, "With it, as drafts that go on together:") : null,
        await tell(answer, { assessor: "the same assessor", place: "the same ground", valid_to: answer.stands?.valid_to }, true));
    },
  };
}
