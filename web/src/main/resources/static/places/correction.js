/** "Use this one": records the text as a further name of the chosen place. The token stays in its field and nowhere else. */
import { element, fill } from "../app/element.js";
import { cannotRecord, levelWords } from "./model.js";

export function createCorrection(container, onRecorded) {
  const token = element("input", { type: "password", id: "token", autocomplete: "off", "data-test": "token" });
  const note = element("input", { type: "text", id: "note", dir: "auto", maxlength: 500, autocomplete: "off", "data-test": "note" });
  const source = element("input", { type: "text", id: "source", maxlength: 500, autocomplete: "off", "data-test": "source", placeholder: "https://…" });
  const result = element("p", { role: "status", "data-test": "result" });
  const button = element("button", { type: "submit", class: "button", "data-test": "use-this" });
  const heading = element("h2", {});
  const words = element("p", { class: "note" });
  const form = element("form", { class: "correction", onsubmit: send },
    heading, words,
    element("label", { for: "source" }, "Where this is stated (optional)"), source,
    element("label", { for: "note" }, "Note (optional)"), note,
    element("label", { for: "token" }, "Editor's token"), token,
    element("p", { class: "note" }, "Kept in this field only, and forgotten when the page is loaded again. Whoever gave the token is named as the author, for everybody to see."),
    button, result);
  fill(container, form);
  let wish = null;

  async function send(event) {
    event.preventDefault();
    if (!wish || button.disabled) return;
    const asked = wish;
    button.disabled = true;
    say("", "");
    try {
      const answer = await record(asked, { source: source.value, note: note.value, token: token.value });
      say("good", `Recorded: “${asked.text}” is now a name of ${asked.candidate.name}.`);
      onRecorded(answer, asked);
    } catch (cause) {
      say("bad", cause.message);
    } finally {
      button.disabled = false;
    }
  }

  function say(kind, text) {
    result.className = kind ? `result result-${kind}` : "";
    result.textContent = text;
  }

  return {
    /** Offers the candidate for the text; without either, nothing is offered. */
    offer(text, candidate, { keepResult = false } = {}) {
      const against = candidate ? cannotRecord(text, candidate) : null;
      wish = candidate && !against ? { text: text.trim(), candidate } : null;
      container.hidden = !candidate;
      if (!candidate) return;
      heading.textContent = "Use this one";
      words.textContent = against ?? `From then on “${text.trim()}” is answered with ${candidate.name} (${levelWords(candidate)}), for everybody.`;
      button.textContent = `Use ${candidate.name} for “${text.trim()}”`;
      button.hidden = !wish;
      if (!keepResult) say("", "");
    },
  };
}

async function record({ text, candidate }, { source, note, token }) {
  if (!token.trim()) throw new Error("An editor's token is needed to record a name.");
  let response;
  try {
    response = await fetch("/api/aliases", {
      method: "POST",
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${asHeader(token)}` },
      body: JSON.stringify({ text, place: candidate.id, source: source.trim() || null, note: note.trim() || null }),
    });
  } catch {
    throw new Error("The service does not answer. Nothing was recorded.");
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(body.detail ?? `The service answered with status ${response.status}.`);
  return { alias: body, version: response.headers.get("Atlas-Version") };
}

/** A header takes only Latin letters; a token has no others. */
function asHeader(token) {
  return token.trim().replace(/[^\x21-\x7e]/g, "?");
}
