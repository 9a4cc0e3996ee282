import { describe, test } from "node:test";
import { suites } from "./suites.js";

for (const [name, tests] of Object.entries(suites)) {
  describe(name, () => tests.forEach((one) => test(one.name, one.run)));
}
