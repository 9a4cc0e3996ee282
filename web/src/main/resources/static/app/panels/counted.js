/** Numbers of incidents whose rows are not to be shown, with the citation that must stand beside them. */
import { element } from "../element.js";
import { countedIn } from "../model/counted.js";
import { plural } from "../model/sentences.js";

export function countedSections(counted, shown) {
  return countedIn(counted, shown).map((edition) => element("section", { class: "group", "data-test": "counted" },
    element("h3", {}, "Counted, not shown ", element("span", { class: "quiet" }, plural(edition.incidents, "incident"))),
    element("p", { class: "quiet" }, "The publisher lets only numbers be shown. They are not on the map, and in no figure of this page."),
    element("p", { class: "quiet", dir: "auto" }, `${edition.citation ?? edition.edition}. Terms: ${edition.licence}.`),
    edition.provinces.length > 0 ? provinces(edition) : null,
    edition.parts > 0 ? element("p", { class: "quiet" },
      `${plural(edition.parts, "more incident")} in months or years that these days cut, or known to no year.`) : null));
}

function provinces({ provinces: rows }) {
  return element("table", { class: "counted" },
    element("thead", {}, element("tr", {}, element("th", { scope: "col" }, "Province"), element("th", { scope: "col" }, "Incidents"))),
    element("tbody", {}, rows.map(({ name, incidents }) => element("tr", {},
      element("th", { scope: "row", dir: "auto" }, name), element("td", {}, String(incidents))))));
}
