/** Mappings: guessed from columns and first rows, changed field by field, and written as the document the service takes. Pure. */
import { fieldsOf } from "./fields.js";

/** Formats in the letters of the service, with what they look like; the first that fits all samples is guessed. */
const FORMATS = [
  { format: "yyyyMMdd", pattern: /^(\d{4})(\d{2})(\d{2})$/, order: [1, 2, 3] },
  { format: "yyyy/M/d", pattern: /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, order: [1, 2, 3] },
  { format: "d/M/yyyy", pattern: /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, order: [3, 2, 1] },
  { format: "M/d/yyyy", pattern: /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, order: [3, 1, 2] },
  { format: "d.M.yyyy", pattern: /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, order: [3, 2, 1] },
  { format: "d-M-yyyy", pattern: /^(\d{1,2})-(\d{1,2})-(\d{4})$/, order: [3, 2, 1] },
  { format: "M-d-yyyy", pattern: /^(\d{1,2})-(\d{1,2})-(\d{4})$/, order: [3, 1, 2] },
];

const UNDERSTOOD = /^\d{4}(-\d{2}(-\d{2})?)?$|^\d{1,2} [A-Za-z]+ \d{4}$/;

/** The day a text means in a format, as YYYY-MM-DD; null when it means none. Without a format it stands as it is. */
export function readDay(text, format) {
  if (!format) return UNDERSTOOD.test(text) ? text : null;
  const known = FORMATS.find((one) => one.format === format || padded(one.format) === format);
  const parts = known?.pattern.exec(text);
  if (!parts) return null;
  const [year, month, day] = known.order.map((at) => Number(parts[at]));
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

function padded(format) {
  return format.replace(/d+/, "dd").replace(/M+/, "MM");
}

/** The formats in which every sample is a day; one empty text stands for days that need none. */
export function formatsFor(samples) {
  const texts = samples.map((text) => text.trim()).filter(Boolean);
  if (texts.length === 0 || texts.every((text) => UNDERSTOOD.test(text))) return [""];
  return FORMATS.filter(({ format }) => texts.every((text) => readDay(text, format))).map(({ format }) => format);
}

/** What is guessed, in words, with the first sample read by it. */
export function formatWords(samples, format) {
  const first = samples.map((text) => text.trim()).find(Boolean);
  if (!first) return "No sample to read.";
  const day = readDay(first, format);
  if (!day) return format ? `“${first}” cannot be shown in this format here; the first rows below tell what becomes of it.` : `“${first}” is no day that is understood without a format.`;
  const others = formatsFor(samples).filter((one) => one !== format);
  const doubt = format && others.length > 0 ? ` It could be ${others.join(" or ")} too: make sure.` : "";
  return `“${first}” is read as ${day}.${doubt}`;
}

export function samplesOf(column, columns, rows) {
  const at = columns.indexOf(column);
  return at < 0 ? [] : rows.map((row) => row[at] ?? "");
}

export function distinct(samples) {
  return [...new Set(samples.map((text) => text.trim()).filter(Boolean))];
}

/** A mapping to begin with. */
export function guess(columns, rows, fileName, record = "incident") {
  const fields = {};
  const taken = new Set();
  for (const field of fieldsOf(record)) {
    const column = columns.find((one) => !taken.has(one) && (field.alike ?? []).includes(one.trim().toLowerCase()));
    if (!column) continue;
    taken.add(column);
    fields[field.name] = { column };
    if (field.date) {
      const [format] = formatsFor(samplesOf(column, columns, rows));
      if (format) fields[field.name].format = format;
    }
  }
  return { dataset: slug(fileName), publisher: "", licence: "", exportable: false, visibility: record === "control" ? "open" : "hidden", record, fields };
}

export function slug(fileName) {
  const name = fileName.toLowerCase().replace(/\.[a-z0-9]+$/, "").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60).replace(/-+$/, "");
  return name || "data-set";
}

/** Fills the field from a column, a constant or nothing. A format is guessed, and codes of another column are forgotten. */
export function bind(mapping, field, from, columns, rows) {
  const fields = { ...mapping.fields };
  delete fields[field.name];
  if (from.column) {
    fields[field.name] = { column: from.column };
    const [format] = field.date ? formatsFor(samplesOf(from.column, columns, rows)) : [];
    if (format) fields[field.name].format = format;
  } else if (from.constant) {
    fields[field.name] = { constant: from.constant };
  }
  return { ...mapping, fields };
}

/** The field with some of its members changed; a member without a value is left out. */
export function refine(mapping, name, members) {
  const binding = { ...mapping.fields[name], ...members };
  for (const [member, value] of Object.entries(binding)) {
    const nothing = value === "" || value === null || (typeof value === "object" && !Array.isArray(value) && Object.keys(value).length === 0);
    if (nothing && member !== "separator") delete binding[member];
  }
  return { ...mapping, fields: { ...mapping.fields, [name]: binding } };
}

/** What is missing for the service to read it; empty when nothing is. */
export function missing(mapping) {
  const words = [];
  if (!/^[a-z0-9][a-z0-9-]{0,59}$/.test(mapping.dataset)) words.push("a short name of small letters, digits and hyphens");
  if (!mapping.publisher.trim()) words.push("the publisher");
  if (!mapping.licence.trim()) words.push("the licence");
  for (const field of fieldsOf(mapping.record)) {
    if (field.needed && !mapping.fields[field.name]) words.push(`“${field.words}”`);
  }
  return words;
}

/** The document as the service takes it and a file keeps it. */
export function documentOf(mapping) {
  const known = new Set(fieldsOf(mapping.record).map(({ name }) => name));
  const fields = Object.fromEntries(Object.entries(mapping.fields).filter(([name]) => known.has(name)));
  const citation = mapping.citation?.trim();
  return { dataset: mapping.dataset, publisher: mapping.publisher, licence: mapping.licence, exportable: Boolean(mapping.exportable), ...(citation ? { citation } : {}), visibility: mapping.visibility, record: mapping.record, fields };
}

/** A mapping from the text of a file; throws an error that says what is wrong with it. */
export function fromText(text) {
  let read;
  try {
    read = JSON.parse(text);
  } catch {
    throw new Error("The file is not JSON.");
  }
  const object = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
  if (!object(read) || !object(read.fields)) throw new Error("The file is no mapping: it has no “fields”.");
  const record = read.record === "control" ? "control" : "incident";
  const textOf = (value) => (typeof value === "string" ? value : "");
  return {
    dataset: textOf(read.dataset), publisher: textOf(read.publisher), licence: textOf(read.licence), citation: textOf(read.citation),
    exportable: read.exportable === true, visibility: textOf(read.visibility) || "hidden", record,
    fields: Object.fromEntries(Object.entries(read.fields).filter(([, binding]) => object(binding))),
  };
}
