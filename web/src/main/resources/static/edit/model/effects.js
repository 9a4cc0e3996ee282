/** What a claim does to others of its assessor, in sentences with before and after. Pure. */
import { longDay } from "../../app/model/dates.js";

/**
 * `effect` as the service tells it, `named` the assessor and ground of the claim that it is about. `done` says it as
 * something that was written.
 */
export function effectSentence({ id, effect, before, after }, named, done = false) {
  const would = done ? "now" : "would";
  const subject = `The claim ${id} of ${named.assessor} on ${named.place}`;
  if (effect === "withdrawn") return `${subject}, ${spanPhrase(before)}, ${done ? "is" : "would be"} withdrawn: nothing is left of it.`;
  if (effect === "begun") {
    const confirmed = after.last_confirmed ? `; it was last confirmed for ${longDay(after.last_confirmed)}` : "";
    return `The earlier claim of ${named.assessor} on ${named.place} ${done ? "goes" : "would go"} on ${tailPhrase(after)} as a record of its own, ${id}${confirmed}.`;
  }
  return `${subject}, ${spanPhrase(before)}, ${changedPhrase(before, after, would, done)}.`;
}

function changedPhrase(before, after, would, done) {
  const verb = (plain, present) => (done ? `${would} ${present}` : `${would} ${plain}`);
  const parts = [
    before.valid_from !== after.valid_from ? `${verb("begin", "begins")} on ${longDay(after.valid_from)} instead` : null,
    before.valid_to === after.valid_to ? null
      : after.valid_to === null ? `${verb("be", "is")} open again`
        : `${verb("end", "ends")} on ${longDay(after.valid_to)}${before.valid_to ? ` instead of ${longDay(before.valid_to)}` : ""}`,
    before.ended_by === after.ended_by ? null
      : after.ended_by ? `${verb("name", "names")} ${after.ended_by} as its end` : `${verb("name", "names")} no claim as its end any more`,
    before.last_confirmed === after.last_confirmed ? null : `${verb("be", "is")} last confirmed for ${longDay(after.last_confirmed)}`,
  ].filter(Boolean);
  return parts.join(", and ") || `${verb("stay", "stays")} as it is`;
}

/** `open since 1 January 2018`, or `from 1 January 2018 to 3 May 2019`. */
export function spanPhrase({ valid_from: from, valid_to: to }) {
  return to === null ? `open since ${longDay(from)}` : `from ${longDay(from)} to ${longDay(to)}`;
}

function tailPhrase({ valid_from: from, valid_to: to }) {
  return to === null ? `from ${longDay(from)} on` : `from ${longDay(from)} to ${longDay(to)}`;
}

/** One side of an effect for a table of before and after; null says that there is none. */
export function sideWords(side) {
  if (side === null) return "no such record";
  const held = [side.status, side.holder ? `by ${side.holder}` : null].filter(Boolean).join(" ");
  const ended = side.ended_by ? `ended by ${side.ended_by}` : null;
  const confirmed = side.last_confirmed ? `last confirmed for ${longDay(side.last_confirmed)}` : null;
  return [held, spanPhrase(side), ended, confirmed].filter(Boolean).join("; ");
}

/** Where the claim itself gets another end than was typed; null when it does not. `typedTo` is the last day as sent. */
export function standsSentence(stands, typedTo) {
  if (!stands || stands.valid_to === (typedTo || null)) return null;
  return stands.valid_to === null ? "The claim itself would be open."
    : `The claim itself would end on ${longDay(stands.valid_to)}${stands.ended_by ? `, where ${stands.ended_by} of the same assessor begins` : ""}.`;
}

/** Two accounts of effects are one when this text is: what was seen is what is sent. */
export function effectsKey(stands, effects) {
  return JSON.stringify([stands, effects]);
}

/** The record of which an effect's assessor and ground can be read: of what is begun only now, the one before. */
export function recordOf({ id, effect }) {
  return effect === "begun" ? id.replace(/\.\d+$/, "") : id;
}
