/** Samples of unit paint for the legend, from the same colours, patterns and classes as the map. */
import { svg } from "../element.js";
import { FILL_STRENGTH } from "../model/signs.js";

export function unitSwatch({ fill = null, strength = 1, edge = null, edgeClass = null }) {
  const box = { x: 2, y: 2, width: 22, height: 14 };
  return svg("svg", { width: 26, height: 18, "aria-hidden": "true" },
    svg("rect", { ...box, class: "swatch-land" }),
    fill && svg("rect", { ...box, fill, "fill-opacity": FILL_STRENGTH * strength }),
    edgeClass && svg("rect", { ...box, class: edgeClass, stroke: edge, fill: "none", "stroke-width": 2.25 }));
}
