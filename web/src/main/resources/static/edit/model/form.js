/** Between what is typed and what the service takes. Typed values are texts, always; an empty one says nothing. Pure. */
import { isoDay, parseDay } from "../../app/model/dates.js";
import { CARRIED, FIELDS, STATEMENT_FIELDS } from "./fields.js";

const NEW_FIELDS = { date_precision: "day", attribution: "unknown", killed_whom: "not said" };

/** What a form holds: `fields` by name, `statements` in order, each with a `key` that stays while it is moved. */
export function emptyForm() {
  return { fields: { ...blank(FIELDS), place_id: "", in_brief: "", ...NEW_FIELDS }, statements: [] };
}

export function emptyStatement(key) {
  return { ...blank(STATEMENT_FIELDS), key, id: "", killed_whom: "not said" };
}

/** A statement in a line: who says it, of which day, with which figure. */
export function statementWords({ source_publisher: publisher, source_date: day, killed_low: low, killed_best: best, killed_high: high, injured_best: injured }) {
  const killed = best.trim() || [low, high].map((text) => text.trim()).filter(Boolean).join("–");
  const figures = [killed ? `${killed} killed` : "", injured.trim() ? `${injured.trim()} injured` : ""].filter(Boolean).join(", ");
  return [[publisher.trim() || "Publisher not written yet", day.trim()].filter(Boolean).join(", "), figures || "no figure"].join(": ");
}

function blank(fields) {
  return Object.fromEntries(fields.map(({ name }) => [name, ""]));
}

/** What the service gives, as it is typed: a month known only as such is written as a month. */
export function typedForm(form) {
  const fields = { ...blank(FIELDS), place_id: "", in_brief: "" };
  for (const name of Object.keys(fields)) fields[name] = typed(form[name]);
  Object.assign(fields, typedDates(form));
  const statements = (form.evidence ?? []).map((given, at) => {
    const statement = { key: given.id ?? `given-${at}`, id: given.id ?? "" };
    for (const { name } of STATEMENT_FIELDS) statement[name] = typed(given[name]);
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
export function bodyOf({ fields, statements }, id) {
  const body = { id };
  const days = daysOf(fields.date_from, fields.date_to, fields.date_precision);
  const texts = { ...fields, date_from: days.from, date_to: days.to };
  for (const { name, kind } of FIELDS) {
    const value = name === "id" ? null : written(texts[name], kind);
    if (value !== null) body[name] = value;
  }
  for (const name of CARRIED) if (fields[name]) body[name] = fields[name];
  const ids = identified(statements, id);
  body.evidence = statements.map((statement, at) => {
    const own = { id: ids[at] };
    for (const { name, kind } of STATEMENT_FIELDS) {
      const value = written(statement[name], kind);
      if (value !== null) own[name] = value;
    }
    return own;
  });
  return body;
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
export function suggestedId({ date_from: from, place }, placeName = "") {
  const day = from.trim();
  const words = `${placeName || place}`.normalize("NFKD").replace(/[\u0300-\u036f’'ʿʾ]/gu, "").toLowerCase()
    .replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60).replace(/-$/, "");
  return /^\d{4}(-\d{2}){0,2}$/.test(day) && words ? `${day}-${words}` : "";
}

/** What is missing before the service need be asked, as faults like its own. */
export function missing({ fields, statements }, id) {
  const faults = [];
  const empty = (member) => faults.push({ member, message: "It is empty." });
  if (!id) faults.push({ member: "id", message: "It is empty: write one, or the day and the place, of which one is made." });
  for (const { name, required } of FIELDS) if (required && !fields[name].trim()) empty(name);
  if (fields.date_precision === "range" && fields.date_from.trim() && !fields.date_to.trim()) {
    faults.push({ member: "date_to", message: "A range needs its last day." });
  }
  statements.forEach((statement, at) => {
    for (const { name, required } of STATEMENT_FIELDS) if (required && !statement[name].trim()) empty(`evidence[${at}].${name}`);
  });
  return faults;
}

/** The faults a refusal tells, in its order; a refusal of one thing is one fault. */
export function faultsOf(problem) {
  if (problem.faults?.length > 0) return problem.faults.map(({ member, message }) => ({ member, message }));
  return [{ member: problem.parameter ?? "", message: problem.detail ?? problem.title ?? "The service refused it." }];
}

/** Without a fault of a last day that nobody typed: it follows from the first, whose own fault is told. */
export function withoutDerived(faults, { date_to: last }) {
  const first = faults.some(({ member }) => member === "date_from");
  return faults.filter(({ member }) => !(member === "date_to" && first && last.trim() === ""));
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
