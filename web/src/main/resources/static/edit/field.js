/** One field of a form, with its label, hint and fault. Every kind of field answers alike: `node`, `input`, `fault(words)`. */
import { element, fill } from "../app/element.js";

/** `value` is what is in it at first, `onInput(text)` is called with each change; ids begin with `at`. */
export function createField({ name, label, kind, hint, required, narrow, words, empty, list }, { at, value, onInput, test }) {
  const id = `${at}-${name}`;
  const fault = element("p", { class: "field-error", id: `${id}-fault`, "data-test": `${test}-fault`, hidden: true });
  const hintLine = hint ? element("p", { class: "note", id: `${id}-hint` }, hint) : null;
  const described = [`${id}-fault`, hint ? `${id}-hint` : null].filter(Boolean).join(" ");
  const common = { id, class: "typed", "data-test": test, "data-member": name, "aria-describedby": described, "aria-required": required ? "true" : null };
  const input = MAKERS[kind]({ common, value, words, empty, list });
  input.addEventListener(kind === "choice" ? "change" : "input", () => {
    tell(null);
    onInput(input.value);
  });
  const labelNode = element("label", { for: id }, label, required ? element("span", { class: "needed" }, " (needed)") : null);

  function tell(said) {
    fault.textContent = said ?? "";
    fault.hidden = !said;
    if (said) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  }

  return {
    node: element("div", { class: `line line-${kind}${narrow || kind === "count" ? " line-narrow" : ""}` }, labelNode, input, hintLine, fault),
    input, label: labelNode, fault: tell,
    /** Offers other words, keeping what is chosen even where it is none of them. */
    offer(next) {
      fill(input, options(next, input.value, empty));
    },
    show: (text) => (input.value = text),
  };
}

const text = ({ common, value, list }, more) => element("input", { type: "text", autocomplete: "off", dir: "auto", maxlength: 10000, list, ...common, ...more, value });

const MAKERS = {
  text: (made) => text(made, {}),
  count: (made) => text(made, { inputmode: "numeric", size: 7, dir: "ltr" }),
  address: (made) => text(made, { inputmode: "url", dir: "ltr", spellcheck: "false", autocapitalize: "off" }),
  long: ({ common, value }) => element("textarea", { rows: 3, dir: "auto", maxlength: 10000, ...common, value }),
  list: ({ common, value }) => element("textarea", { rows: 2, dir: "auto", ...common, value }),
  choice({ common, value, words, empty }) {
    const select = element("select", common, options(words, value, empty));
    select.value = value;
    return select;
  },
};

/** A value that is none of the words, from an import perhaps, stays and can be seen. */
function options(words, value, empty) {
  const all = Object.entries(words);
  if (value && !Object.hasOwn(words, value)) all.unshift([value, value]);
  const rows = [["", empty ?? "choose …"], ...all];
  return rows.map(([word, said]) => {
    const option = element("option", { value: word }, said === word || word === "" ? said : `${said}`);
    option.selected = word === value;
    return option;
  });
}
