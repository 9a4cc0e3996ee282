/** The days that are looked through for a typed day, month or year. Pure. */
import { isoDay, parseDay } from "../../app/model/dates.js";
import { daysOf } from "./form.js";

const AROUND = 3;

/** `{from, to}`, both inclusive; null when the text is no day, month or year. */
export function windowOf(text) {
  if (!/^\d{4}(-\d{2}){0,2}$/.test(text)) return null;
  const { from, to } = daysOf(text, "", "day");
  const [first, last] = [parseDay(from), parseDay(to)];
  if (first === null || last === null) return null;
  return text.length === 10 ? { from: isoDay(first - AROUND), to: isoDay(last + AROUND) } : { from, to };
}
