/** Writing incidents: new ones and corrections. */
import { showDesk } from "../desk.js";
import { INCIDENT } from "../model/fields.js";
import { typedForm } from "../model/form.js";
import { createPicker } from "../picker.js";
import { createTakeBack } from "../takeback.js";

const TRADE = {
  shape: INCIDENT, api: "/api/incidents", view: "write",
  newTitle: "New incident", otherTitle: "Correct a record instead", againWords: "Write another incident",
  picker: ({ api }, onPick) => createPicker({ api, name: "open-find", label: "Incident", onPick }),
  start: (form, { api }) => api.ask("/api/record").then(({ country }) => form.start("country", country.name), () => {}),
  below: ({ draft, now, context, onDone }) => createTakeBack({ context, id: draft.id, base: typedForm(now.form), revision: now.revision, onDone }),
};

export const writeView = { name: "write", title: "Write", needs: "editor", show: (root, path, context) => showDesk(TRADE, root, path, context) };
