/** Where it would be placed: a small map of the candidate looked at or chosen, and the service's own answer in words. */
import { element, fill } from "../app/element.js";
import { path } from "../app/model/requests.js";
import { createPlacesMap } from "../places/map.js";
import { ask } from "./ask.js";
import { drawingOf, whereSentence } from "./model/where.js";

const LEVELS = ["COUNTRY", "ADM1", "ADM2"];

/** Draws the small map of places in a container that stands in the page; null when that is gone by then. */
export async function smallMap(container, api) {
  const sets = await Promise.all(LEVELS.map((level) => api.ask(path("/api/layers/boundaries.geojson", { level, detail: "low" }))));
  return container.isConnected ? createPlacesMap(container, Object.fromEntries(LEVELS.map((level, at) => [level, sets[at]]))) : null;
}

/** `previewPath` answers where a record would be placed, whatever its kind. */
export function createPreview({ api }, previewPath) {
  const container = element("div", { class: "map", "data-test": "map" });
  const words = element("p", { "data-test": "preview", role: "status" }, "Where it would be placed is told once all that is needed is written.");
  const node = element("div", { class: "preview" }, element("div", { class: "preview-map" }, container), words);
  let map = null;
  let last = null;
  let asked = 0;

  function draw(candidate, area) {
    last = { candidate, area };
    map?.show(candidate ? [candidate] : [], candidate, area ? { geometry: area } : null);
  }

  return {
    node,
    /** Draws the map once the node stands in the page. */
    async start() {
      try {
        map = await smallMap(container, api);
        if (map && last) draw(last.candidate, last.area);
      } catch (cause) {
        fill(container, element("p", { class: "notice notice-error" }, `The map cannot be drawn: ${cause.message}`));
      }
    },
    look: (candidate) => draw(candidate, null),
    say: (text) => (words.textContent = text),
    /** Asks the service; answers its answer. Only the newest question is told. */
    async ask(body) {
      asked += 1;
      const mine = asked;
      const answer = await ask("POST", previewPath, { body });
      if (mine === asked && answer.ok) {
        words.textContent = `Would be placed: ${whereSentence(answer.body)}`;
        const { candidate, area } = drawingOf(answer.body);
        draw(candidate, area);
      }
      return answer;
    },
  };
}
