/** All suites of the page's pure model. Each exports `tests`: `[{name, run}]`, run by Node and by a browser alike. */
import { tests as access } from "./access.suite.js";
import { tests as assert } from "./assert.suite.js";
import { tests as bars } from "./bars.suite.js";
import { tests as carried } from "./carried.suite.js";
import { tests as counted } from "./counted.suite.js";
import { tests as dates } from "./dates.suite.js";
import { tests as desk } from "./desk.suite.js";
import { tests as edit } from "./edit.suite.js";
import { tests as estimates } from "./estimates.suite.js";
import { tests as evidence } from "./evidence.suite.js";
import { tests as history } from "./history.suite.js";
import { tests as imports } from "./imports.suite.js";
import { tests as labels } from "./labels.suite.js";
import { tests as legend } from "./legend.suite.js";
import { tests as linked } from "./linked.suite.js";
import { tests as parties } from "./parties.suite.js";
import { tests as places } from "./places.suite.js";
import { tests as requests } from "./requests.suite.js";
import { tests as select } from "./select.suite.js";
import { tests as sentences } from "./sentences.suite.js";
import { tests as signs } from "./signs.suite.js";
import { tests as view } from "./view.suite.js";
import { tests as window } from "./window.suite.js";

export const suites = { access, assert, bars, carried, counted, dates, desk, edit, estimates, evidence, history, imports, labels, legend, linked, parties, places, requests, select, sentences, signs, view, window };
