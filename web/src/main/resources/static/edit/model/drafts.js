/** Drafts as this browser keeps them: which entry is one, whose, of which record. Pure. */

export const PREFIX = "atlas.edit.draft.";
const FORM = 1;

export function keyOf(draft) {
  return PREFIX + draft.key;
}

/** A new record has a key of its own until the service has taken it; a correction goes by the record. */
export function keyOfRecord(id, kind = "incident") {
  return `${kind}/${id}`;
}

/** What kind of record a draft is of. */
export function kindOf({ kind = "incident" }) {
  return kind;
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
  const sound = read?.form === FORM && Object.hasOwn(VIEWS, read.kind ?? "incident") && typeof read.key === "string" && isForm(read) && (read.base === null || isForm(read.base));
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

export function titleOf({ id, kind, fields }) {
  const place = fields.place?.trim();
  const day = (fields.date_from ?? fields.valid_from ?? "").trim();
  return id ?? ([day, place].filter(Boolean).join(", ") || `New ${kind ?? "incident"}, without day and place yet`);
}

/** The views that write, by kind of record. */
const VIEWS = { incident: "write", claim: "claims" };

/** The address within the page where a record is corrected. */
export function recordHash(kind, id) {
  return `#${VIEWS[kind]}/${kind}/${encodeURIComponent(id)}`;
}

/** The address of a draft within the page. */
export function hashOf({ id, key, kind = "incident" }) {
  return id ? recordHash(kind, id) : `#${VIEWS[kind]}/new/${encodeURIComponent(key)}`;
}

/** When, for somebody who looks at the clock beside the screen. */
export function momentWords(iso, { locale, zone } = {}) {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone: zone }).format(new Date(iso));
}
