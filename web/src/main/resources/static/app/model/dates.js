/**
 * Days as the record means them: local days in Afghanistan, without a clock or a zone. A day is an ISO 8601 text
 * (`2018-06-30`) towards the server and in the address, and a number of days since 1970-01-01 wherever arithmetic is done.
 */

const DAY = 86_400_000;
const MONTHS = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
];

/** The number of the day, or null when the text is not a day of the calendar (`2021-02-30`, `2021-2-3`). */
export function parseDay(text) {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text ?? "");
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number);
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  if (back.getUTCFullYear() !== year || back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) return null;
  return time / DAY;
}

export function isoDay(day) {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** `30 June 2018`. */
export function longDay(iso) {
  const [year, month, day] = iso.split("-").map(Number);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** `30 Jun 2018`. */
export function shortDay(iso) {
  const [year, month, day] = iso.split("-").map(Number);
  return `${day} ${MONTHS[month - 1].slice(0, 3)} ${year}`;
}

/** A span of both inclusive days in the precision it is known to: `July 2017`, `2014`, `3-5 August 2017`. */
export function spanWords(from, to, precision) {
  if (precision === "year") return yearWords(from, to);
  if (precision === "month") return monthWords(from, to);
  if (!to || from === to) return longDay(from);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${longDay(to)}`;
  return `${longDay(from)} – ${longDay(to)}`;
}

function yearWords(from, to) {
  const [first, last] = [from.slice(0, 4), (to ?? from).slice(0, 4)];
  return first === last ? first : `${first}–${last}`;
}

function monthWords(from, to) {
  const words = (iso) => `${MONTHS[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`;
  return !to || from.slice(0, 7) === to.slice(0, 7) ? words(from) : `${words(from)} – ${words(to)}`;
}

/**
 * The day `count` steps of `unit` (day, month, year) away. A month's last day stays inside the month it lands in
 * (31 January + 1 month = 28 February), so stepping never skips a month.
 */
export function step(day, unit, count) {
  if (unit === "day") return day + count;
  const date = new Date(day * DAY);
  const months = date.getUTCFullYear() * 12 + date.getUTCMonth() + count * (unit === "year" ? 12 : 1);
  const year = Math.floor(months / 12);
  const month = months - year * 12;
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), last)) / DAY;
}

/** Whole calendar months from one day to a later one. */
export function monthsBetween(fromIso, toIso) {
  const [y1, m1, d1] = fromIso.split("-").map(Number);
  const [y2, m2, d2] = toIso.split("-").map(Number);
  return (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0);
}

export function clamp(value, low, high) {
  return Math.min(Math.max(value, low), high);
}

/**
 * What is wrong with a typed day, as a sentence for the reader, or null. `covers` is {from, to} as ISO days; without it
 * any day of the calendar will do.
 */
export function dayError(text, covers) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return "Write the day as year-month-day, for example 2018-06-30.";
  if (parseDay(text) === null) return `${text} is not a day of the calendar.`;
  if (covers && (text < covers.from || text > covers.to)) {
    return `The record covers ${longDay(covers.from)} to ${longDay(covers.to)}.`;
  }
  return null;
}
