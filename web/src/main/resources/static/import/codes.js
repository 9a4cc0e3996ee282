/** A table of what the texts of a column stand for. */
import { element } from "../app/element.js";

const ITSELF = "=";

/** `onCodes(members)` keeps what changed and answers the binding as it is then. */
export function createCodes(field, binding, samples, onCodes) {
  let current = binding;
  const known = [...new Set([...Object.keys(binding.codes ?? {}), ...samples])].slice(0, 60);
  const own = Object.keys(binding.codes ?? {}).length > 0;
  const needed = samples.some((sample) => !field.codes.includes(sample));

  function choice(value, label, extra, onchange) {
    return element("select", { "aria-label": label, onchange: (event) => onchange(event.target.value) },
      [...extra, ...field.codes.map((one) => [one, one])].map(([code, words]) => element("option", { value: code, selected: code === value }, words)));
  }

  function set(text, code) {
    const codes = { ...current.codes };
    if (code === "") delete codes[text];
    else codes[text] = code;
    const otherwise = Object.keys(codes).length === 0 ? "" : current.otherwise ?? "";
    current = onCodes({ codes, otherwise });
  }

  return element("details", { class: "codes", open: own || needed, "data-test": `codes-${field.name}` },
    element("summary", {}, "What its words stand for"),
    element("table", {}, element("tbody", {},
      known.map((text) => element("tr", {},
        element("th", { scope: "row", dir: "auto" }, text),
        element("td", {}, choice(binding.codes?.[text] ?? "", `${text} stands for`, [["", "–"]], (code) => set(text, code))))),
      element("tr", {}, element("th", { scope: "row" }, "any other"),
        element("td", {}, choice(binding.otherwise ?? "", "Any other word stands for", [["", "is rejected"], [ITSELF, "itself"]], (code) => (current = onCodes({ otherwise: code }))))))));
}
