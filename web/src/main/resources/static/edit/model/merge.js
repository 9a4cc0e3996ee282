/**
 * Two people changed one record. Member by member: what only one of them changed is that one's; what both changed
 * otherwise is chosen by a person. Statements are matched by their ids. Pure.
 */
import { INCIDENT, labelOf } from "./fields.js";

const OWN = ["id", "reason", "visibility_reason"];
const NOTHING = "";

/**
 * `base` is what both began with, `mine` and `theirs` what became of it. Answers what stands against each other, with
 * `chosen` "mine", "theirs" or null where somebody has to say.
 */
export function differing(base, mine, theirs, shape = INCIDENT) {
  const names = [...new Set([...shape.fields.map(({ name }) => name), "place_id"])].filter((name) => !OWN.includes(name));
  const lines = names.flatMap((name) => line(`field/${name}`, labelOf(name, shape), [base, mine, theirs].map(({ fields }) => fields[name] ?? NOTHING)));
  const ids = [...new Set([...theirs.statements, ...mine.statements].map(({ id, key }) => id || key))];
  return [...lines, ...ids.flatMap((id) => ofStatement(shape.statementFields, id, [base, mine, theirs].map(({ statements }) => statements.find((one) => (one.id || one.key) === id))))];
}

function ofStatement(columns, id, sides) {
  const [base, mine, theirs] = sides;
  if (mine && theirs) {
    return columns.flatMap(({ name, label }) => line(`statement/${id}/${name}`, `Statement ${id}: ${label}`,
      sides.map((side) => side?.[name] ?? NOTHING)));
  }
  return line(`statement/${id}`, `Statement ${id}`, [base, mine, theirs].map((side) => (side ? words(columns, side) : NOTHING)));
}

function words(columns, statement) {
  return columns.map(({ name, label }) => [label, statement[name]?.trim()]).filter(([, value]) => value)
    .map(([label, value]) => `${label}: ${value}`).join("; ");
}

function line(path, label, sides) {
  const [base, mine, theirs] = sides.map((text) => text.trim());
  if (mine === theirs) return [];
  const chosen = mine === base ? "theirs" : theirs === base ? "mine" : null;
  return [{ path, label, base, mine, theirs, chosen }];
}

/** The form with every choice made: `choices` gives "mine" or "theirs" for each path. */
export function decided(mine, theirs, choices, shape = INCIDENT) {
  const fields = { ...mine.fields };
  const takesTheirs = (path) => choices[path] === "theirs";
  for (const name of Object.keys(fields)) if (takesTheirs(`field/${name}`)) fields[name] = theirs.fields[name] ?? NOTHING;
  const statements = [];
  for (const own of mine.statements) {
    const id = own.id || own.key;
    const other = theirs.statements.find((one) => (one.id || one.key) === id);
    if (!other && takesTheirs(`statement/${id}`)) continue;
    const statement = { ...own };
    for (const { name } of shape.statementFields) if (other && takesTheirs(`statement/${id}/${name}`)) statement[name] = other[name];
    statements.push(statement);
  }
  for (const other of theirs.statements) {
    const id = other.id || other.key;
    if (takesTheirs(`statement/${id}`) && !mine.statements.some((own) => (own.id || own.key) === id)) statements.push(other);
  }
  return { fields, statements };
}
