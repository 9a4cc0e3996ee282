import { equal } from "./assert.js";
import { apart, placeLabels } from "../../main/resources/static/app/model/labels.js";

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
  { name: "a label beside what it names takes the other side when the first is taken", run: () => {
    const taken = [{ left: 115, right: 135, top: 90, bottom: 110 }];
    const [beside] = placeLabels([at("Darzab", 100, 100, { reach: 9 })], box, taken);
    equal([beside.anchor, beside.dx, beside.dy], ["end", -9, 0]);
  } },
  { name: "what lies out of sight has no label", run: () => {
    equal(placeLabels([at("Bazarak", -2, 100, { reach: 9 })], box), []);
  } },
  { name: "a sign that only stands for an area steps aside, a place stays", run: () => {
    const point = (x, fixed) => ({ x, y: 50, fixed });
    equal(apart([point(10, false), point(12, true), point(60, false)], 11),
      [{ dx: -11, dy: 0 }, { dx: 0, dy: 0 }, { dx: 0, dy: 0 }]);
  } },
  { name: "no label leaves the map or covers what is taken", run: () => {
    equal(placeLabels([at("Badakhshan", 395, 100)], box), []);
    equal(placeLabels([at("Kabul", 100, 100)], box, [{ left: 90, right: 110, top: 90, bottom: 110 }]), []);
  } },
];
