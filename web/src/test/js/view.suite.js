import { equal } from "./assert.js";
import { fromAddress, openingView, toAddress } from "../../main/resources/static/app/model/view.js";

const record = { covers_from: "2014-01-01", covers_to: "2021-12-31" };
const read = (text) => fromAddress(text, record);

export const tests = [
  { name: "the page opens on the last twelve months covered", run: () => {
    const view = openingView(record);
    equal([view.mode, view.from, view.to], ["range", "2021-01-01", "2021-12-31"]);
    equal(toAddress(view), "from=2021-01-01&to=2021-12-31");
  } },
  { name: "every part of a view comes back from its address", run: () => {
    const view = {
      ...openingView(record), from: "2018-01-01", to: "2018-06-30", known: "2018-07-15",
      actor: ["Islamic State Khorasan Province", "Taliban; self-proclaimed Islamic State fighters"],
      type: ["Explosions/Remote violence"], attribution: ["claimed", "suspected"], suspected: true, step: "day",
      tab: "control", centre: { zoom: 8.25, lat: 34.431, lon: 70.447 }, selected: { kind: "incident", id: "2018-06-gurgoray-operation" },
    };
    const back = read(toAddress(view));
    equal(back.problems, []);
    equal(Object.entries(back.view).sort(), Object.entries(view).sort());
    equal(toAddress(back.view), toAddress(view));
  } },
  { name: "a single day is one parameter", run: () => {
    const { view } = read("day=2018-06-30");
    equal([view.mode, view.from, view.to], ["day", "2018-06-30", "2018-06-30"]);
    equal(toAddress(view), "day=2018-06-30");
  } },
  { name: "a selection keeps everything after its kind, colons too", run: () => {
    equal(read("open=claim:a:b").view.selected, { kind: "claim", id: "a:b" });
  } },
  { name: "what cannot be read is said and falls back", run: () => {
    for (const [text, words] of [
      ["from=2021-02-30", "from=2021-02-30, which is not a day"],
      ["day=2031-01-01", "outside the days this record covers"],
      ["from=2021-05-01&to=2020-01-01", "runs backwards"],
      ["at=here", "not a place on the map"],
      ["open=nothing", "names nothing that can be opened"],
      ["step=week", "known are day, month, year"],
      ["attribution=guessed", "known are claimed"],
    ]) {
      const { view, problems } = read(text);
      equal(problems.length, 1, text);
      equal(problems[0].includes(words), true, `${problems[0]} for ${text}`);
      equal(toAddress(view), toAddress(openingView(record)), text);
    }
  } },
  { name: "one end alone keeps the window forwards", run: () => {
    const { view } = read("to=2016-08-01");
    equal([view.from, view.to], ["2014-01-01", "2016-08-01"]);
  } },
];
