/** The statements of single sources: added, removed, moved, each a group of fields of its own. */
import { element, fill } from "../app/element.js";
import { createField } from "./field.js";
import { emptyStatement, statementWords } from "./model/form.js";

/** Works on `form.statements` itself, in the columns of the `shape`, and calls `onChange()` after each change; `tell(words)` says what was done. */
export function createStatements(form, shape, onChange, tell) {
  const list = element("ol", { class: "statements" });
  const add = element("button", { type: "button", class: "button button-plain", "data-test": "add-statement", onclick: append }, "Add a statement");
  let groups = [];

  function append() {
    form.statements.push(emptyStatement(`own-${Date.now().toString(36)}-${form.statements.length}`, shape));
    draw();
    onChange();
    groups.at(-1).fields.get("source_publisher").input.focus();
  }

  function remove(at) {
    form.statements.splice(at, 1);
    draw();
    onChange();
    tell(`Statement ${at + 1} is taken out.`);
    (groups[Math.min(at, groups.length - 1)]?.heading ?? add).focus();
  }

  function move(at, by) {
    const [statement] = form.statements.splice(at, 1);
    form.statements.splice(at + by, 0, statement);
    draw();
    onChange();
    tell(`It is statement ${at + by + 1} of ${form.statements.length} now.`);
    groups[at + by].heading.focus();
  }

  function draw() {
    groups = form.statements.map(group);
    fill(list, groups.map(({ node }) => node));
  }

  function group(statement, at) {
    const fields = new Map(shape.statementFields.map((field) => [field.name, createField(field, {
      at: `statement-${at}`, test: `statement-${at}-${field.name}`, value: statement[field.name],
      onInput: (text) => {
        statement[field.name] = text;
        onChange();
      },
    })]));
    const words = element("summary", { dir: "auto" }, statementWords(statement));
    const folded = element("details", { open: !statement.id }, words, element("div", { class: "lines" }, [...fields.values()].map((field) => field.node)));
    folded.addEventListener("input", () => (words.textContent = statementWords(statement)));
    const heading = element("h3", { tabindex: -1, id: `statement-${at}` }, `Statement ${at + 1}`, statement.id ? element("span", { class: "quiet" }, ` ${statement.id}`) : null);
    const tool = (words, onclick, disabled) => element("button", { type: "button", class: "link", disabled, onclick, "aria-describedby": heading.id }, words);
    const node = element("li", { class: "statement", "data-test": "statement", "aria-labelledby": heading.id },
      element("div", { class: "statement-head" }, heading,
        tool("Move up", () => move(at, -1), at === 0), tool("Move down", () => move(at, 1), at === form.statements.length - 1), tool("Take out", () => remove(at), false)),
      folded);
    return { node, fields, heading, folded };
  }

  draw();
  return {
    node: element("div", {}, list, add),
    /** The field of a member such as `evidence[0].note`, or null. A fault unfolds what it stands in. */
    field(member) {
      const named = /^evidence\[(\d+)\]\.(.+)$/.exec(member);
      const group = named ? groups[Number(named[1])] : null;
      const field = group?.fields.get(named[2]);
      return field ? { ...field, fault(said) {
        field.fault(said);
        if (said) group.folded.open = true;
      } } : null;
    },
    add,
  };
}
