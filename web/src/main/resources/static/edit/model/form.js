/** Between what is typed and what the service takes. Typed values are texts, always; an empty one says nothing. Pure. */
import { isoDay, parseDay } from "../../app/model/dates.js";
import { INCIDENT } from "./fields.js";

/** What a form holds: `fields` by name, `statements` in order, each with a `key` that stays while it is moved. */
export function emptyForm(shape = INCIDENT) {
  return { fields: { ...blankOf(shape), ...shape.defaults }, statements: [] };
}

export function emptyStatement(key, { statementFields, statementDefaults } = INCIDENT) {
  return { ...blank(statementFields), key, id: "", ...statementDefaults };
}

/** A statement in a line: who says it, of which day, with which figure. */
export function statementWords({ source_publisher: publisher, source_date: day, killed_low: low = "", killed_best: best, killed_high: high = "", injured_best: injured = "", note = "" }) {
  if (best === undefined) return [[publisher.trim() || "Publisher not written yet", day.trim()].filter(Boolean).join(", "), note.trim()].filter(Boolean).join(": ");
  const killed = best.trim() || [low, high].map((text) => text.trim()).filter(Boolean).join("–");
  const figures = [killed ? `${killed} killed` : "", injured.trim() ? `${injured.trim()} injured` : ""].filter(Boolean).join(", ");
  return [[publisher.trim() || "Publisher not written yet", day.trim()].filter(Boolean).join(", "), figures || "no figure"].join(": ");
}

function blank(fields) {
  return Object.fromEntries(fields.map(({ name }) => [name, ""]));
}

function blankOf({ fields, carried }) {
  return { ...blank(fields), ...Object.fromEntries(carried.map((name) => [name, ""])) };
}

/** What the service gives, as it is typed: a month known only as such is written as a month. */
export function typedForm(form, shape = INCIDENT) {
  const fields = blankOf(shape);
  for (const name of Object.keys(fields)) fields[name] = typed(form[name]);
  Object.assign(fields, shape.days.isOpen ? typedEnds(form, shape) : typedDates(form));
  const statements = (form.evidence ?? []).map((given, at) => {
    const statement = { key: given.id ?? `given-${at}`, id: given.id ?? "" };
    for (const { name } of shape.statementFields) statement[name] = typed(given[name]);
    return statement;
  });
  return { fields, statements };
}

function typed(value) {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return Array.isArray(value) ? value.join("\n") : String(value);
}

const LENGTHS = { month: 7, year: 4 };

function typedDates({ date_from: from, date_to: to, date_precision: precision }) {
  const length = LENGTHS[precision] ?? 10;
  const whole = from && daysOf(from.slice(0, length), "", precision);
  const first = typed(from);
  const last = typed(to);
  if (length === 10) return { date_from: first, date_to: last === first ? "" : last };
  // A month or year that is not told from its first to its last day stays as it is.
  const ends = last && daysOf(last.slice(0, length), "", precision);
  if (!whole || !ends || whole.from !== first || ends.to !== last) return { date_from: first, date_to: last };
  return { date_from: first.slice(0, length), date_to: last.slice(0, length) === first.slice(0, length) ? "" : last.slice(0, length) };
}

/** Of what may have no end each end stands for itself, as long as it is the first or last day of its month or year. */
function typedEnds(form, { days }) {
  const length = LENGTHS[form.date_precision] ?? 10;
  const short = (text, whole) => (text && whole(text.slice(0, length)) === text ? text.slice(0, length) : typed(text));
  return { [days.from]: short(form[days.from], firstDay), [days.to]: short(form[days.to], lastDay) };
}

/** The first and last day that the typed days mean; what cannot be read is passed on as it is, for the service to name. */
export function daysOf(first, last, precision) {
  const from = first.trim();
  const to = last.trim();
  const start = firstDay(from);
  if (to) return { from: start, to: lastDay(to) };
  if (precision === "range") return { from: start, to: "" };
  if (precision === "week" && parseDay(start) !== null) return { from: start, to: isoDay(parseDay(start) + 6) };
  if (precision === "month" && parseDay(start) !== null) return { from: `${start.slice(0, 7)}-01`, to: lastDay(start.slice(0, 7)) };
  if (precision === "year" && parseDay(start) !== null) return { from: `${start.slice(0, 4)}-01-01`, to: `${start.slice(0, 4)}-12-31` };
  return { from: start, to: lastDay(from) };
}

function firstDay(text) {
  if (/^\d{4}$/.test(text)) return `${text}-01-01`;
  return /^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text;
}

function lastDay(text) {
  if (/^\d{4}$/.test(text)) return `${text}-12-31`;
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  if (!month || month[2] < "01" || month[2] > "12") return text;
  const [year, number] = month.slice(1).map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** The body of a request. Statements without an id get the next one that is free, so that moving them renames none. */
export function bodyOf({ fields, statements }, id, shape = INCIDENT) {
  const body = { id };
  const texts = { ...fields, ...writtenDays(fields, shape) };
  for (const { name, kind } of shape.fields) {
    const value = name === "id" ? null : written(texts[name], kind);
    if (value !== null) body[name] = value;
  }
  for (const name of shape.carried) if (fields[name]) body[name] = fields[name];
  const ids = identified(statements, id);
  body.evidence = statements.map((statement, at) => {
    const own = { id: ids[at] };
    for (const { name, kind } of shape.statementFields) {
      const value = written(statement[name], kind);
      if (value !== null) own[name] = value;
    }
    return own;
  });
  return body;
}

/** The days as they are sent. What may have no end has none when none is typed, however the beginning is known. */
function writtenDays(fields, { days }) {
  const { from, to } = daysOf(fields[days.from], fields[days.to], fields.date_precision);
  return { [days.from]: from, [days.to]: days.isOpen && !fields[days.to].trim() ? "" : to };
}

function written(text, kind) {
  const value = (text ?? "").trim();
  if (kind === "list") {
    const lines = value.split("\n").map((line) => line.trim()).filter(Boolean);
    return lines.length > 0 ? lines : null;
  }
  return value === "" ? null : value;
}

function identified(statements, id) {
  const taken = new Set(statements.map((statement) => statement.id).filter(Boolean));
  let next = 1;
  return statements.map((statement) => {
    if (statement.id) return statement.id;
    while (taken.has(`${id}.e${next}`)) next += 1;
    taken.add(`${id}.e${next}`);
    return `${id}.e${next}`;
  });
}

/** An id from the first day and the place, or empty when there is not enough to make one of. */
export function suggestedId(fields, placeName = "", shape = INCIDENT) {
  const day = fields[shape.days.from].trim();
  const words = `${shape.idWords(fields, placeName)}`.normalize("NFKD").replace(/[\u0300-\u036f’'ʿʾ]/gu, "").toLowerCase()
    .replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60).replace(/-$/, "");
  return /^\d{4}(-\d{2}){0,2}$/.test(day) && words ? `${day}-${words}` : "";
}

/** What is missing before the service need be asked, as faults like its own. */
export function missing({ fields, statements }, id, shape = INCIDENT) {
  const faults = [];
  const empty = (member) => faults.push({ member, message: "It is empty." });
  if (!id) faults.push({ member: "id", message: "It is empty: write one, or the day and the place, of which one is made." });
  for (const field of shape.fields) if (shape.isNeeded(field, fields) && !fields[field.name].trim()) empty(field.name);
  const { from, to, isOpen } = shape.days;
  if (!isOpen && fields.date_precision === "range" && fields[from].trim() && !fields[to].trim()) {
    faults.push({ member: to, message: "A range needs its last day." });
  }
  statements.forEach((statement, at) => {
    for (const { name, required } of shape.statementFields) if (required && !statement[name].trim()) empty(`evidence[${at}].${name}`);
  });
  return faults;
}

/** The faults a refusal tells, in its order; a refusal of one thing is one fault. */
export function faultsOf(problem) {
  if (problem.faults?.length > 0) return problem.faults.map(({ member, message }) => ({ member, message }));
  return [{ member: problem.parameter ?? "", message: problem.detail ?? problem.title ?? "The service refused it." }];
}

/** Without a fault of a last day that nobody typed: it follows from the first, whose own fault is told. */
export function withoutDerived(faults, fields, { days } = INCIDENT) {
  const first = faults.some(({ member }) => member === days.from);
  return faults.filter(({ member }) => !(member === days.to && first && fields[days.to].trim() === ""));
}

/** Both kinds of faults, each member once: what the service says of it counts. */
export function joined(told, found) {
  return [...told, ...found.filter(({ member }) => !told.some((fault) => fault.member === member))];
}

export function sameForm(one, other) {
  const plain = ({ fields, statements }) => JSON.stringify([
    Object.entries(fields).filter(([name]) => name !== "reason").map(([name, value]) => [name, value.trim()]).sort(),
    statements.map(({ key, ...rest }) => Object.entries(rest).map(([name, value]) => [name, value.trim()]).sort()),
  ]);
  return plain(one) === plain(other);
}
