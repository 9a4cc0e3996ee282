/** What is said of an import, in words. Pure. */

export const VERDICTS = [
  ["accepted", "accepted", "a new record"],
  ["corrected", "corrected", "the record is there, and the row is another now"],
  ["needs_review", "needs review", "written as a draft, for a person to decide"],
  ["duplicate", "duplicate", "the record is there with just this row, or the id stands twice"],
  ["rejected", "rejected", "cannot be read"],
];

const WORKING = ["waiting", "examining", "writing"];

export function isWorking({ state }) {
  return WORKING.includes(state);
}

export function sizeWords(bytes) {
  if (bytes < 1024) return `${bytes} bytes`;
  const units = ["KiB", "MiB", "GiB"];
  const power = Math.min(units.length, Math.floor(Math.log2(bytes) / 10));
  const size = bytes / 1024 ** power;
  return `${size >= 100 ? Math.round(size) : size.toFixed(1)} ${units[power - 1]}`;
}

/** What stands against a file before it is sent; null when nothing does. */
export function unsendable(file, largest) {
  if (file.size === 0) return "The file is empty.";
  if (largest && file.size > largest) return `The file has ${sizeWords(file.size)}; this service takes ${sizeWords(largest)}. Divide it, or use ./atlas import.`;
  return null;
}

/** The share of the file that was read, from 0 to 1. */
export function shareDone({ state, progress, bytes }) {
  if (state === "waiting") return 0;
  return bytes > 0 ? Math.min(1, progress.bytes / bytes) : 0;
}

export function stateWords(held) {
  const rows = `${number(held.progress.rows)} rows`;
  switch (held.state) {
    case "waiting": return "Waiting: another file is being worked on, or this one is about to be.";
    case "examining": return `Looking at every row: ${rows} so far. Nothing is written.`;
    case "mapping needed": return "The columns are of no known format. Say below what they mean.";
    case "unreadable": return "The file cannot be read to its end. Nothing of it is taken.";
    case "examined": return `Every row was looked at: ${rows}. Nothing is written yet.`;
    case "writing": return `Writing as one version: ${rows} so far.`;
    case "written": return held.version === null ? "Nothing changed; no version was made." : `Written as version ${held.version} by ${held.written_by}.`;
    default: return "The import failed.";
  }
}

export function number(value) {
  return String(value).replace(/\B(?=(\d{3})+$)/g, "\u202f");
}

/** Where a previewed record would lie. */
export function placeWords(location) {
  if (!location) return "";
  const units = [location.district, location.province].filter(Boolean);
  const where = [...new Set([location.text, ...units].filter(Boolean))].join(", ");
  return `${where || location.elsewhere || "no place"} (${location.place_precision})`;
}

export function daysWords({ date_from: from, date_to: to, date_precision: precision }) {
  if (!from) return "";
  const days = !to || to === from ? from : `${from} to ${to}`;
  return precision && precision !== "day" ? `${days} (${precision})` : days;
}

export function figuresWords(record) {
  if (record.kind === "control") return [record.status, record.holder].filter(Boolean).join(": ");
  const { killed_low: low, killed_best: best, killed_high: high, injured_best: injured } = record;
  const range = low !== null && high !== null && low !== high ? ` (${low}–${high})` : "";
  const dead = best !== null && best !== undefined ? `${best}${range} killed` : low !== null && low !== undefined ? `${low}–${high} killed` : "";
  const whom = dead && record.killed_whom && record.killed_whom !== "not said" ? `, ${record.killed_whom}` : "";
  const hurt = injured !== null && injured !== undefined ? `${injured} injured` : "";
  return [dead + whom, hurt].filter(Boolean).join("; ") || "no figure";
}

export function remarkWords({ message, remedy }) {
  return remedy ? `${message} ${remedy}` : message;
}

/** Whether options or mapping can still be changed, and by whom. */
export function mayChange(held, who) {
  return held.uploaded_by === who?.author && !["writing", "written"].includes(held.state);
}

/** How one of the files in the list is called. */
export function lineWords(held, who) {
  const by = held.uploaded_by === who?.author ? "yours" : `from ${held.uploaded_by}`;
  return `${by}, ${held.state}${held.version === null ? "" : `, version ${held.version}`}`;
}

/** What an administrator said was allowed in writing; other options are changed without it. */
export function allowed({ licence, exportable, visibility }) {
  return licence ? { licence, exportable, visibility } : {};
}

/** The same in words, for whoever decides whether it is written. */
export function licenceWords({ licence, exportable, visibility }) {
  const leave = { yes: "rows may leave the atlas", no: "rows may not leave the atlas" }[exportable];
  const shown = visibility ? `the public sees rows as: ${visibility}` : null;
  return [`Allowed in writing: ${licence}`, leave, shown].filter(Boolean).join("; ");
}
