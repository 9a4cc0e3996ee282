/** What a form begins with: an empty draft, a draft that the browser kept, or the record as it is now. */
import { read } from "./ask.js";
import { keyOfRecord } from "./model/drafts.js";
import { emptyForm, typedForm } from "./model/form.js";

export function newDraft(shape, context, key = `new-${crypto.getRandomValues(new Uint32Array(2)).join("-")}`) {
  return { kind: shape.kind, key, id: null, base: null, revision: null, chosen: null, author: context.who().author, changed: null, ...emptyForm(shape) };
}

/** The record as it is now, and the draft that was begun on it, if there is one. */
export async function openRecord({ shape, api }, id, context) {
  const kept = context.keep.get(keyOfRecord(id, shape.kind));
  let now;
  try {
    now = await read(`${api}/${encodeURIComponent(id)}/form`);
  } catch (cause) {
    if (!kept) throw cause;
    return { draft: kept, restored: true, notice: `${cause.message} This is the draft that your browser keeps.` };
  }
  const base = typedForm(now.form, shape);
  if (kept) return { draft: kept, restored: true, now, notice: now.revision === kept.revision ? null : `Somebody changed the record since you began: it is at revision ${now.revision}, yours starts from ${kept.revision}. When you send it, both are shown.` };
  const draft = { kind: shape.kind, key: keyOfRecord(id, shape.kind), id, base, revision: now.revision, chosen: null, author: context.who().author, changed: null, ...structuredClone(base) };
  return { draft, restored: false, now, notice: null };
}
