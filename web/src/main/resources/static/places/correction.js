/** "Use this one": records a further name of the chosen place. Without a session a token is needed; it stays in its field and nowhere else. */
import { element, fill } from "../app/element.js";
import { mayEdit } from "../app/model/access.js";
import { cannotRecord, levelWords } from "./model.js";

export function createCorrection(container, onRecorded) {
  const name = element("input", { type: "text", id: "record-name", dir: "auto", maxlength: 100, autocomplete: "off", "data-test": "record-name", oninput: edited });
  const note = element("input", { type: "text", id: "note", dir: "auto", maxlength: 500, autocomplete: "off", "data-test": "note" });
  const source = element("input", { type: "text", id: "source", dir: "auto", maxlength: 500, "aria-required": "true", autocomplete: "off", placeholder: "https://…", "aria-describedby": "source-words", "data-test": "source" });
  const token = element("input", { type: "password", id: "token", autocomplete: "off", "data-test": "token" });
  const result = element("p", { role: "status", "data-test": "result" });
  const button = element("button", { type: "submit", class: "button", "data-test": "use-this" });
  const heading = element("summary", { "data-test": "use-summary" });
  const words = element("p", { class: "note", "data-test": "use-words" });
  const byToken = element("div", {}, labelled("Editor's token", token),
    element("p", { class: "note" }, "Kept in this field only, and forgotten when the page is loaded again. Whoever the token was given to is named as the author, for everybody to see."));
  const bySession = element("p", { class: "note", dir: "auto", hidden: true, "data-test": "by-session" });
  let editor = false;
  const form = element("form", { onsubmit: send },
    labelled("Name to record", name), words,
    labelled("Where this is stated", source),
    element("p", { class: "note", id: "source-words" }, "The publication with its date, or the whole address of the page. For what you know yourself, say so and how: “lived there until 2019”."),
    labelled("Note (optional)", note), byToken, bySession,
    button);
  const details = element("details", { class: "correction" }, heading, form, result);
  fill(container, details);
  let candidate = null;
  let kept = false;

  /** A name that the reader wrote, or wants recorded, stays there while other places are looked up. */
  function edited() {
    kept = name.value.trim() !== "";
    tell();
  }

  function tell() {
    const text = name.value.trim();
    const against = text ? cannotRecord(text, candidate) : "Write the name that the place shall have, too.";
    heading.textContent = `Use this one: ${candidate.name}`;
    words.textContent = against ?? `From then on “${text}” is answered with ${candidate.name} (${levelWords(candidate)}), for everybody.`;
    button.textContent = `Record it for ${candidate.name}`;
    button.disabled = Boolean(against);
  }

  async function send(event) {
    event.preventDefault();
    if (!candidate || button.disabled) return;
    const wish = { text: name.value.trim(), place: candidate.id, source: source.value.trim(), note: note.value.trim() || null };
    const of = candidate.name;
    button.disabled = true;
    say("", "");
    try {
      const version = await record(wish, editor ? null : token.value.trim());
      kept = false;
      say("good", `Recorded: “${wish.text}” is now a name of ${of}.`);
      onRecorded(wish.text, version);
    } catch (cause) {
      say("bad", cause.message);
      button.disabled = false;
    }
  }

  function say(kind, text) {
    result.className = kind ? `result result-${kind}` : "";
    result.textContent = text;
  }

  return {
    /** Offers the candidate for the text that was asked; without a candidate nothing is offered. */
    offer(asked, chosen, { keepResult = false } = {}) {
      candidate = chosen;
      container.hidden = !chosen;
      if (!chosen) return;
      if (!kept) name.value = asked;
      if (!keepResult) say("", "");
      tell();
    },
    /** Whoever is signed in and may edit needs no token besides. */
    signedIn(who) {
      editor = mayEdit(who);
      byToken.hidden = editor;
      bySession.hidden = !editor;
      bySession.textContent = editor ? `You, ${who.author}, are named as the author, for everybody to see.` : "";
    },
    /** Keeps a name to record for a place that is looked up next. */
    keep(text) {
      kept = true;
      name.value = text;
      details.open = true;
    },
  };
}

function labelled(words, input) {
  return [element("label", { for: input.id }, words), input];
}

/** Answers the version of the record that holds the name. Without a token the session's cookie says who records it. */
async function record(wish, token) {
  if (!wish.source) throw new Error("Say where it is stated that this is a name of the place.");
  if (token === "") throw new Error("An editor's token is needed to record a name.");
  let response;
  try {
    response = await fetch("/api/aliases", {
      method: "POST",
      headers: { "Content-Type": "application/json", ...(token === null ? {} : { Authorization: `Bearer ${asHeader(token)}` }) },
      body: JSON.stringify(wish),
    });
  } catch {
    throw new Error("The service does not answer. Whether the name was recorded is not known; look it up again.");
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(body.detail ?? `The service answered with status ${response.status}.`);
  return response.headers.get("Atlas-Version");
}

/** A header takes only Latin letters; a token has no others. */
function asHeader(token) {
  return token.replace(/[^\x21-\x7e]/g, "?");
}
