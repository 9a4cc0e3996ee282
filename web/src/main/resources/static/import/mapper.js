/** Says what columns mean: a choice for each field, shown beside samples, with the first rows as records after each change. */
import { element, fill } from "../app/element.js";
import { createCodes } from "./codes.js";
import { fieldsOf } from "./fields.js";
import { bind, documentOf, distinct, formatWords, fromText, guess, missing, refine, samplesOf } from "./mapping.js";

const CONSTANT = "\u0000constant";
const SEVERAL = "\u0000several";
const VISIBILITIES = ["open", "to settlement", "to district", "to province", "hidden"];

/** `onMapping(document)` for each mapping that can be read. */
export function createMapper(container, onMapping) {
  let columns = [];
  let rows = [];
  let mapping = null;
  let shown = null;
  const trouble = element("p", { class: "result", role: "status", "data-test": "mapping-trouble" });
  const head = element("div", { class: "option-grid" });
  const list = element("div", { class: "mapping-fields" });
  const file = element("input", { type: "file", id: "mapping-file", class: "visually-hidden", accept: ".json,application/json", "data-test": "mapping-file", onchange: load });

  function changed(next) {
    mapping = next;
    tell();
  }

  function tell() {
    const lacking = missing(mapping);
    say(lacking.length > 0 ? `Still to say: ${lacking.join(", ")}.` : "", "");
    if (lacking.length === 0) onMapping(documentOf(mapping));
  }

  function say(words, kind) {
    trouble.textContent = words;
    trouble.className = kind ? `result result-${kind}` : "result";
  }

  async function load() {
    const [chosen] = file.files;
    file.value = "";
    if (!chosen) return;
    try {
      mapping = fromText(await chosen.text());
      draw();
      tell();
    } catch (cause) {
      say(cause.message, "bad");
    }
  }

  function save() {
    const text = `${JSON.stringify(documentOf(mapping), null, 2)}\n`;
    const link = element("a", { href: URL.createObjectURL(new Blob([text], { type: "application/json" })), download: `${mapping.dataset || "mapping"}.mapping.json` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  function draw() {
    fill(head,
      text("dataset", "Short name of the data set"), text("publisher", "Publisher"), text("licence", "Licence"), text("citation", "Citation (optional)"),
      select("visibility", "What the public sees", mapping.record === "control" ? ["open"] : VISIBILITIES),
      select("record", "A row tells of", ["incident", "control"], (record) => {
        const fresh = guess(columns, rows, "", record);
        changed({ ...mapping, record, visibility: fresh.visibility, fields: { ...fresh.fields, ...kept(record) } });
        draw();
      }),
      element("label", { class: "check" }, element("input", { type: "checkbox", checked: mapping.exportable, "data-test": "map-exportable", onchange: (event) => changed({ ...mapping, exportable: event.target.checked }) }), " Rows may leave the atlas"));
    fill(list, fieldsOf(mapping.record).map(fieldRow));
  }

  function kept(record) {
    const known = new Set(fieldsOf(record).map(({ name }) => name));
    return Object.fromEntries(Object.entries(mapping.fields).filter(([name]) => known.has(name)));
  }

  function text(member, words) {
    const id = `map-${member}`;
    return element("div", {}, element("label", { for: id }, words),
      element("input", { type: "text", id, dir: "auto", maxlength: 500, autocomplete: "off", value: mapping[member] ?? "", "data-test": id, oninput: (event) => changed({ ...mapping, [member]: event.target.value }) }));
  }

  function select(member, words, choices, onChoose = (value) => changed({ ...mapping, [member]: value })) {
    const id = `map-${member}`;
    return element("div", {}, element("label", { for: id }, words),
      element("select", { id, "data-test": id, onchange: (event) => onChoose(event.target.value) },
        choices.map((one) => element("option", { value: one, selected: one === mapping[member] }, one))));
  }

  function fieldRow(field) {
    const id = `field-${field.name}`;
    const more = element("div", { class: "field-more" });
    const choice = element("select", { id, "data-test": id, onchange: choose }, options(field));
    choice.value = chosen(mapping.fields[field.name]);

    function choose() {
      const from = choice.value === CONSTANT ? { constant: field.codes?.[0] ?? "…" } : choice.value === SEVERAL ? null : { column: choice.value };
      if (from) changed(bind(mapping, field, from, columns, rows));
      drawMore();
    }

    function drawMore() {
      const binding = mapping.fields[field.name];
      fill(more, binding ? details(field, binding) : []);
    }

    drawMore();
    return element("div", { class: `mapping-field${field.needed ? " mapping-needed" : ""}` },
      element("label", { for: id }, field.words, field.needed ? element("span", { class: "quiet" }, " (needed)") : null), choice, more);
  }

  function options(field) {
    const several = mapping.fields[field.name]?.columns;
    return [element("option", { value: "" }, "–"),
      columns.map((column) => element("option", { value: column }, column)),
      element("option", { value: CONSTANT }, "the same for all rows …"),
      several ? element("option", { value: SEVERAL }, `${several.join(" + ")} together`) : null];
  }

  function chosen(binding) {
    if (!binding) return "";
    if (binding.columns) return SEVERAL;
    return binding.column ?? CONSTANT;
  }

  function details(field, binding) {
    if (binding.columns) return [];
    if (!binding.column) return constant(field, binding);
    const samples = samplesOf(binding.column, columns, rows);
    return [
      element("p", { class: "note samples", dir: "auto" }, distinct(samples).slice(0, 3).flatMap((sample, at) => [at > 0 ? " · " : "", element("bdi", {}, sample.length > 60 ? `${sample.slice(0, 60)}…` : sample)])),
      field.date ? dates(field, binding, samples) : null,
      field.codes ? createCodes(field, binding, distinct(samples), (members) => {
        changed(refine(mapping, field.name, members));
        return mapping.fields[field.name];
      }) : null];
  }

  function constant(field, binding) {
    const attributes = { "aria-label": `${field.words}, the same for all rows`, "data-test": `constant-${field.name}` };
    const set = (value) => changed(refine(mapping, field.name, { constant: value }));
    return field.codes
      ? element("select", { ...attributes, onchange: (event) => set(event.target.value) }, field.codes.map((one) => element("option", { value: one, selected: one === binding.constant }, one)))
      : element("input", { ...attributes, type: "text", dir: "auto", value: binding.constant === "…" ? "" : binding.constant ?? "", oninput: (event) => set(event.target.value || "…") });
  }

  function dates(field, binding, samples) {
    const words = element("p", { class: "note", id: `format-words-${field.name}`, dir: "auto", "data-test": `format-words-${field.name}` }, formatWords(samples, binding.format ?? ""));
    const input = element("input", {
      type: "text", value: binding.format ?? "", placeholder: "as it stands", autocomplete: "off", spellcheck: "false", "aria-label": `Format of ${field.words}`, "aria-describedby": words.id, "data-test": `format-${field.name}`,
      oninput: () => {
        changed(refine(mapping, field.name, { format: input.value.trim() }));
        words.textContent = formatWords(samples, input.value.trim());
      },
    });
    return [input, words];
  }

  fill(container, element("h2", {}, "What the columns mean"),
    element("p", { class: "downloads" }, file, element("label", { class: "button button-plain", for: "mapping-file" }, "Load a mapping"), " ",
      element("button", { type: "button", class: "button button-plain", "data-test": "mapping-save", onclick: save }, "Save this one")),
    head, list, trouble);

  return {
    /** Shows the mapping of a file; what somebody is writing stays. */
    show(held) {
      if (shown === held.id) return;
      shown = held.id;
      ({ columns, first_rows: rows } = held);
      mapping = held.mapping ? fromText(JSON.stringify(held.mapping)) : guess(columns, rows, held.name);
      draw();
      say(missing(mapping).length > 0 ? `Still to say: ${missing(mapping).join(", ")}.` : "", "");
    },
    refused: (words) => say(words, "bad"),
    forget: () => (shown = null),
  };
}
