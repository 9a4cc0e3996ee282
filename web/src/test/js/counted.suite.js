import { equal } from "./assert.js";
import { countedIn } from "../../main/resources/static/app/model/counted.js";

const edition = { edition: "acled-1", citation: "ACLED, accessed 2026-11-20", licence: "ACLED terms of use" };
const count = (province, month, year, incidents) => ({ edition: "acled-1", province, month, year, incidents });
const counts = [
  count("Nangarhar", "2021-08", 2021, 2), count("Kunar", "2021-08", 2021, 3), count("Nangarhar", "2021-09", 2021, 1),
  count("Kunar", null, 2021, 4), count(null, "2020-02", 2020, 1), count("Kabul", null, null, 5),
];

export const tests = [
  {
    name: "provinces are summed over whole months, those with most first",
    run() {
      const [one] = countedIn({ editions: [edition], counts }, { from: "2021-08-01", to: "2021-09-30" });
      equal(one.provinces, [{ name: "Kunar", incidents: 3 }, { name: "Nangarhar", incidents: 3 }]);
      equal(one.incidents, 6);
    },
  },
  {
    name: "what the window cuts is told apart and summed into nothing",
    run() {
      const [one] = countedIn({ editions: [edition], counts }, { from: "2021-08-15", to: "2021-09-30" });
      equal(one.incidents, 1);
      equal(one.parts, 2 + 3 + 4 + 5);
    },
  },
  {
    name: "a whole year holds what is known to the year, and February ends when it does",
    run() {
      const [year] = countedIn({ editions: [edition], counts }, { from: "2021-01-01", to: "2021-12-31" });
      equal(year.incidents, 10);
      const [leap] = countedIn({ editions: [edition], counts }, { from: "2020-02-01", to: "2020-02-29" });
      equal(leap.provinces, [{ name: "No single province", incidents: 1 }]);
    },
  },
  {
    name: "an edition with nothing in the window is not told of",
    run() {
      equal(countedIn({ editions: [edition], counts: counts.slice(0, 2) }, { from: "2019-01-01", to: "2019-12-31" }), []);
    },
  },
];
