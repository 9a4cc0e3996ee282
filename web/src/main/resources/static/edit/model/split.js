/** One incident that turns out to be several: parts as short forms, and which statements go to which. Pure. */
import { FIELDS } from "./fields.js";
import { bodyOf, daysOf } from "./form.js";

/** What a part says for itself; everything else it has from the whole. */
export const PART_FIELDS = ["id", "event_type", "sub_event_type", "date_precision", "date_from", "date_to", "place", "place_type", "target", "killed_low", "killed_best", "killed_high", "injured_best", "killed_whom", "summary"]
  .map((name) => FIELDS.find((field) => field.name === name));

export const FEWEST = 2;
export const MOST = 20;

/** A part with what the whole says. `id` is empty but for the one that keeps the old id. */
export function partOf({ fields }, id) {
  const own = Object.fromEntries(PART_FIELDS.map(({ name }) => [name, fields[name]]));
  return { fields: { ...own, id, place_id: fields.place_id }, statements: [] };
}

/** Figures of the whole are those of no part, so that none starts with them. */
export function withoutFigures(part) {
  return { ...part, fields: { ...part.fields, killed_low: "", killed_best: "", killed_high: "", injured_best: "" } };
}

/** A part as it is sent: the whole, with what the part says, and the ids of its statements. */
export function partBody(whole, { fields, statements }) {
  const { reason: _reason, ...rest } = bodyOf({ fields: { ...whole.fields, ...fields, reason: "" }, statements: [] }, fields.id.trim());
  return { ...rest, evidence: statements };
}

/** The part for a preview, which takes statements only as they are written. */
export function previewBody(whole, part) {
  return { ...partBody(whole, part), evidence: [] };
}

/** What is wrong before the service need be asked: `{at, member, message}`, `at` being the number of the part or null. */
export function missingInSplit({ statements }, parts, isNeeded) {
  const faults = [];
  parts.forEach(({ fields }, at) => {
    const tell = (member, message) => faults.push({ at, member, message });
    for (const field of PART_FIELDS) if (field.name === "id" || isNeeded(field, fields)) if (!fields[field.name].trim()) tell(field.name, "It is empty.");
    if (fields.id.trim() && parts.findIndex((other) => other.fields.id.trim() === fields.id.trim()) < at) tell("id", "Another part has this id.");
    if (fields.date_precision === "range" && daysOf(fields.date_from, fields.date_to, "range").to === "") tell("date_to", "A range needs its last day.");
  });
  const given = new Set(parts.flatMap((part) => part.statements));
  const left = statements.map(({ id }) => id).filter((id) => !given.has(id));
  if (left.length > 0) faults.push({ at: null, member: "evidence", message: `These statements go to no part: ${left.join(", ")}. Tick a part for each.` });
  return faults;
}

/** A fault of the service about the whole request, such as `parts[1].date_from`, as one of its part. */
export function ofPart({ member, message }) {
  const named = /^parts\[(\d+)\]\.?(.*)$/.exec(member);
  return named ? { at: Number(named[1]), member: named[2], message } : { at: null, member, message };
}
