import { equal } from "./assert.js";
import { placeLabels } from "../../main/resources/static/app/model/labels.js";

const box = { left: 0, top: 0, right: 400, bottom: 300 };
const at = (text, x, y, over = {}) => ({ text, x, y, size: 12, ...over });

export const tests = [
  { name: "of two labels that touch, the first stays", run: () => {
    equal(placeLabels([at("Nangarhar", 100, 100), at("Laghman", 110, 104), at("Kunar", 100, 160)], box).map((label) => label.text), ["Nangarhar", "Kunar"]);
  } },
  { name: "a label that may move finds the nearest free line", run: () => {
    const [, moved] = placeLabels([at("Nangarhar", 100, 100), at("Laghman", 110, 100, { lines: 2 })], box);
    equal(moved.dy, -16);
  } },
  { name: "no label leaves the map or covers what is taken", run: () => {
    equal(placeLabels([at("Badakhshan", 395, 100)], box), []);
    equal(placeLabels([at("Kabul", 100, 100)], box, [{ left: 90, right: 110, top: 90, bottom: 110 }]), []);
  } },
];
