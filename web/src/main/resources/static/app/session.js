/**
 * Signing in. A token is handed over once; from then on a cookie stands for it that no script can read, so the page keeps
 * nothing. The button stands in the page from the start and keeps its size whoever is signed in.
 */
import { element, fill } from "./element.js";
import { isKnown, mayEdit, whoSentence } from "./model/access.js";

const PATH = "/api/session";
const NOBODY = { author: null, role: null, audience: "public", expires: null };

/** `onChange(who)` is called after signing in or out, not for who is signed in at the start: `ready` tells that. */
export function createSession(button, onChange) {
  let who = NOBODY;
  const token = element("input", { type: "password", id: "session-token", autocomplete: "off", spellcheck: "false", "data-test": "session-token" });
  const trouble = element("p", { class: "field-error", role: "alert", "data-test": "session-trouble" });
  const body = element("form", { class: "session-form", onsubmit: send });
  const dialog = element("dialog", { class: "session", "aria-labelledby": "session-title", "data-test": "session", onclose: () => (token.value = "") }, body);
  document.body.append(dialog);
  button.addEventListener("click", open);

  function open() {
    draw();
    if (!dialog.open) dialog.showModal();
    if (!isKnown(who)) token.focus();
  }

  function draw() {
    trouble.textContent = "";
    const known = isKnown(who);
    button.textContent = known ? who.author : "Sign in";
    button.title = known ? whoSentence(who) : "";
    fill(body,
      element("h2", { id: "session-title" }, known ? "Signed in" : "Sign in"),
      known ? element("p", { dir: "auto", "data-test": "session-who" }, whoSentence(who)) : [
        element("p", { class: "note", id: "session-note" }, "With the token you were given. It is sent once and kept nowhere; the session ends after twelve hours."),
        element("label", { for: token.id }, "Token"), token],
      mayEdit(who) ? element("p", {}, element("a", { href: "/import", "data-test": "to-import" }, "Import a file")) : null,
      trouble,
      element("div", { class: "session-buttons" },
        element("button", { type: "submit", class: "button", "data-test": known ? "sign-out" : "session-send" }, known ? "Sign out" : "Sign in"),
        element("button", { type: "button", class: "link", "data-test": "session-close", onclick: () => dialog.close() }, "Close")));
  }

  async function send(event) {
    event.preventDefault();
    trouble.textContent = "";
    try {
      await (isKnown(who) ? signOut() : signIn(token.value.trim()));
    } catch (cause) {
      trouble.textContent = cause.message;
      return;
    }
    token.value = "";
    draw();
    dialog.close();
    onChange(who);
  }

  async function signIn(secret) {
    if (!secret) throw new Error("Paste the token first.");
    const response = await ask({ method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ token: secret }) });
    who = await response.json();
  }

  async function signOut() {
    await ask({ method: "DELETE" });
    who = NOBODY;
  }

  draw();
  const ready = ask({}).then((response) => response.json()).catch(() => NOBODY).then((told) => {
    who = told;
    if (!dialog.open) draw();
    return who;
  });
  return { ready, open };
}

async function ask(options) {
  let response;
  try {
    response = await fetch(PATH, options);
  } catch {
    throw new Error("The service does not answer.");
  }
  if (response.ok) return response;
  const problem = await response.json().catch(() => ({}));
  throw new Error(problem.detail ?? `The service answered with status ${response.status}.`);
}
