/** The choice of a boundary set; not there when the country has only one. */
import { element, fill } from "../element.js";
import { watch } from "../state.js";

export function createBoundaryChoice(root, store) {
  const place = document.createComment("choice of boundaries");
  root.append(place);
  const select = element("select", {
    "data-test": "boundary-choice", onchange: () => store.show({ boundaries: chosen(select.value, store.get().domain.record.boundary_sets) }),
  });
  const choice = element("div", { class: "boundary-choice" }, element("label", {},
    element("span", { class: "field-label" }, "Boundaries"), select));
  watch(store, ({ domain }) => [domain.record.boundary_sets], ({ domain: { record: { boundary_sets: sets } } }) => {
    fill(select, sets.map((set) => element("option", { value: set.id }, words(set))));
    if (sets.length < 2) choice.remove();
    else place.after(choice);
  });
  watch(store, ({ view, domain }) => [view.boundaries, domain.record], ({ view, domain: { record } }) => {
    select.value = view.boundaries ?? record.boundary_set.id;
  });
}

/** The set in use needs no words in the address: a link without them follows when another comes into use. */
function chosen(id, sets) {
  return sets.find((set) => set.id === id).in_use ? null : id;
}

function words({ title, dated, approximate, in_use: inUse }) {
  return [`${title}, ${dated.slice(0, 4)}`, approximate ? "approximate" : null, inUse ? "in use" : null].filter(Boolean).join(" · ");
}
