/** Choosing a file, by dropping it, with the keyboard or a dialog, and saying what is known of it. */
import { element, fill } from "../app/element.js";

const TEXTS = [
  ["edition", "Edition", "The data set's release or version"],
  ["accessed", "Obtained on", "YYYY-MM-DD; today when left empty"],
  ["filter", "Filter", "How the file was filtered when it was obtained"],
  ["citation", "Citation", "How the data set asks to be cited"],
];

const TRUTHS = [
  ["skip_rejected", "Take the other rows when some are rejected"],
  ["retract_gone", "Retract records of this data set that the file no longer has"],
];

/** `onFile(file)` for a chosen file; `onOptions(options)` when somebody changed one. */
export function createUpload(container, onFile, onOptions) {
  const input = element("input", { type: "file", id: "file", class: "visually-hidden", accept: ".csv,.tsv,.txt,.json,.geojson,.geojsonl,.geojsons", "data-test": "file", onchange: () => choose(input.files) });
  const drop = element("label", { class: "drop", for: "file", "data-test": "drop" },
    element("strong", {}, "Drop a file here, or choose one"),
    element("span", { class: "note" }, "CSV or GeoJSON: ACLED, UCDP GED, GTD, HXL-tagged tables, open-source maps, or any other through a mapping. Nothing is written before the report was read."));
  const texts = TEXTS.map(([name, words, help]) => [name, textField(name, words, help)]);
  const truths = TRUTHS.map(([name, words]) => [name, check(name, words)]);
  const options = element("fieldset", { class: "options" }, element("legend", {}, "What is known of it"),
    element("div", { class: "option-grid" }, texts.map(([, { node }]) => node)), truths.map(([, { node }]) => node));
  fill(container, input, drop, options);

  for (const name of ["dragover", "dragenter"]) drop.addEventListener(name, (event) => mark(event, true));
  for (const name of ["dragleave", "drop"]) drop.addEventListener(name, (event) => mark(event, false));
  drop.addEventListener("drop", (event) => choose(event.dataTransfer.files));

  function mark(event, over) {
    event.preventDefault();
    drop.classList.toggle("drop-over", over);
  }

  function choose(files) {
    const [file] = files;
    // The same file may be chosen again, such as after it was mended.
    input.value = "";
    if (file) onFile(file);
  }

  function textField(name, words, help) {
    const id = `option-${name}`;
    const field = element("input", { type: "text", id, dir: "auto", maxlength: 2000, autocomplete: "off", "data-test": id, "aria-describedby": `${id}-help`, onchange: () => onOptions(read()) });
    return { field, node: element("div", {}, element("label", { for: id }, words), field, element("p", { class: "note", id: `${id}-help` }, help)) };
  }

  function check(name, words) {
    const field = element("input", { type: "checkbox", id: `option-${name}`, "data-test": `option-${name}`, onchange: () => onOptions(read()) });
    return { field, node: element("label", { class: "check" }, field, ` ${words}`) };
  }

  function read() {
    return Object.fromEntries([
      ...texts.map(([name, { field }]) => [name, field.value.trim() || null]),
      ...truths.map(([name, { field }]) => [name, field.checked])]);
  }

  return {
    read,
    /** Shows the options of a file that is here; a new one can be chosen at any time. */
    show(values, changeable) {
      for (const [name, { field }] of texts) {
        if (document.activeElement !== field) field.value = values[name] ?? "";
        field.disabled = !changeable;
      }
      for (const [name, { field }] of truths) {
        field.checked = Boolean(values[name]);
        field.disabled = !changeable;
      }
    },
  };
}
