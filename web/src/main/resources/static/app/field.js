import { element } from "./element.js";

/**
 * A text field for a day. `accept(value)` answers null or what is wrong; a wrong day stays in the field with the reason
 * under it, and the page keeps showing the day before.
 */
export function field(test, words, accept, { optional = false, placeholder = "2018-06-30" } = {}) {
  const error = element("span", { class: "field-error", id: `${test}-error`, role: "alert", hidden: true });
  const label = element("span", { class: "field-label" }, words);
  const input = element("input", {
    type: "text", inputmode: "numeric", size: 10, maxlength: 10, placeholder, autocomplete: "off",
    spellcheck: "false", "data-test": test, "aria-describedby": error.id,
    onchange: () => check(),
    onkeydown: (event) => event.key === "Enter" && check(),
  });

  function check() {
    const value = input.value.trim();
    say(optional && value === "" ? accept(null) : accept(value));
  }

  function say(wrong) {
    error.textContent = wrong ?? "";
    error.hidden = !wrong;
    if (wrong) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  }

  return {
    node: element("label", { class: "field" }, label, input, error),
    label,
    show(value) {
      input.value = value ?? "";
      say(null);
    },
  };
}
