/** Asks the service about imports. */
import { Problem } from "../app/api.js";

const PATH = "/api/import";

async function request(path, options = {}) {
  let response;
  try {
    response = await fetch(path, options);
  } catch {
    throw new Problem(0, "The service does not answer.");
  }
  if (response.ok) return response;
  throw problem(response.status, await response.text().catch(() => ""));
}

function problem(status, text) {
  let told = {};
  try {
    told = JSON.parse(text);
  } catch {
    // Then the status must do.
  }
  return new Problem(status, told.detail ?? `The service answered with status ${status}.`, told.parameter ?? null);
}

function json(method, body) {
  return { method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
}

/** The import with the tag of its report. */
async function held(response) {
  return { ...(await response.json()), tag: response.headers.get("ETag") };
}

export const list = async () => (await request(`${PATH}?whose=all`)).json();
export const look = async (id) => held(await request(`${PATH}/${id}`));
export const map = async (id, mapping) => held(await request(`${PATH}/${id}/mapping`, json("PUT", mapping)));
export const change = async (id, options) => held(await request(`${PATH}/${id}/options`, json("PUT", options)));
export const write = async (id, tag) => held(await request(`${PATH}/${id}/write`, { method: "POST", headers: { "If-Match": tag } }));
export const takeBack = (id) => request(`${PATH}/${id}`, { method: "DELETE" });
export const undo = async (version, reason) => (await request(`/api/batches/${version}/undo`, json("POST", { reason }))).json();
export const rowsPath = (id, query) => `${PATH}/${id}/rows?${new URLSearchParams(query)}`;

/** Sends a file; `onProgress(share)` hears how much of it is gone. `fetch` would not tell. */
export function send(file, options, onProgress) {
  const query = new URLSearchParams({ name: file.name });
  for (const [name, value] of Object.entries(options)) {
    if (typeof value === "boolean") query.set(name, value ? "yes" : "no");
    else if (value) query.set(name, value);
  }
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open("POST", `${PATH}?${query}`);
    sending.setRequestHeader("Content-Type", "application/octet-stream");
    sending.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    sending.addEventListener("load", () => {
      if (sending.status === 201) resolve({ ...JSON.parse(sending.responseText), tag: sending.getResponseHeader("ETag") });
      else reject(problem(sending.status, sending.responseText));
    });
    sending.addEventListener("error", () => reject(new Problem(0, "The file could not be sent: the service does not answer, or refused it before its end.")));
    sending.send(file);
  });
}
