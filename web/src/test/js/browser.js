/** Runs every suite in a page and leaves the outcome on `window` for the browser test that opened it. */
import { suites } from "./suites.js";

const failures = [];
let run = 0;
for (const [suite, tests] of Object.entries(suites)) {
  for (const one of tests) {
    run += 1;
    try {
      await one.run();
    } catch (cause) {
      failures.push(`${suite}: ${one.name}: ${cause.message}`);
    }
  }
}
window.outcome = { run, failures };
