/** Drafts as this browser keeps them: which entry is one, whose, of which record. Pure. */

export const PREFIX = "atlas.edit.draft.";
const FORM = 1;

export function keyOf(draft) {
  return PREFIX + draft.key;
}

/** A new record has a key of its own until the service has taken it; a correction goes by the record. */
export function keyOfRecord(id) {
  return `incident/${id}`;
}

export function textOf(draft) {
  return JSON.stringify({ form: FORM, ...draft });
}

/** The draft that an entry holds, or null when it is none that this page can read. */
export function draftOf(text) {
  let read;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  const sound = read?.form === FORM && typeof read.key === "string" && isForm(read) && (read.base === null || isForm(read.base));
  return sound ? read : null;
}

function isForm(value) {
  return typeof value?.fields === "object" && value.fields !== null && Object.values(value.fields).every((text) => typeof text === "string")
    && Array.isArray(value.statements) && value.statements.every((one) => typeof one?.key === "string");
}

/** All drafts among the entries `[[key, text]]`, the newest first. */
export function draftsOf(entries) {
  return entries.filter(([key]) => key.startsWith(PREFIX)).map(([, text]) => draftOf(text)).filter(Boolean)
    .sort((one, other) => (other.changed ?? "").localeCompare(one.changed ?? ""));
}

export function titleOf({ id, fields }) {
  const place = fields.place?.trim();
  return id ?? ([fields.date_from?.trim(), place].filter(Boolean).join(", ") || "New incident, without day and place yet");
}

/** The address of a draft within the page. */
export function hashOf({ id, key }) {
  return id ? `#write/incident/${encodeURIComponent(id)}` : `#write/new/${encodeURIComponent(key)}`;
}

/** When, for somebody who looks at the clock beside the screen. */
export function momentWords(iso, { locale, zone } = {}) {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone: zone }).format(new Date(iso));
}
