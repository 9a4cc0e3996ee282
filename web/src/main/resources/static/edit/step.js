/** A step that needs its reason: the field for it, and the button. */
import { element } from "../app/element.js";
import { refusal } from "./ask.js";

export function reasonField(name) {
  const input = element("input", { type: "text", id: name, class: "typed", dir: "auto", maxlength: 500, autocomplete: "off", "aria-required": "true", "data-test": name });
  return { node: element("div", { class: "line" }, element("label", { for: name }, "Why, for the history (needed)"), input), value: () => input.value.trim(), focus: () => input.focus() };
}

/** A button that needs a reason first and tells a refusal beside it. */
export function step(words, test, send, reason, done) {
  const trouble = element("p", { class: "field-error", role: "alert", "data-test": `${test}-trouble` });
  const button = element("button", { type: "button", class: "button button-plain", "data-test": test, onclick: go }, words);

  async function go() {
    trouble.textContent = "";
    if (reason.value() === "") {
      trouble.textContent = "Say why first.";
      return reason.focus();
    }
    button.disabled = true;
    try {
      const answer = await send();
      if (answer.ok) return done(answer);
      trouble.textContent = answer.status === 412 ? "Somebody changed the record since you opened it. Open it again and look at it before you take it back." : refusal(answer);
    } catch (cause) {
      trouble.textContent = cause.message;
    }
    button.disabled = false;
    return undefined;
  }

  return { node: element("div", {}, trouble, button), say: (text) => (trouble.textContent = text) };
}
