import { equal } from "./assert.js";
import { fromAddress, openingView, toAddress, versionIn } from "../../main/resources/static/app/model/view.js";

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
      type: ["Explosions/Remote violence"], attribution: ["claimed", "suspected"], suspected: true, step: "day", boundaries: "afg-2018",
      tab: "control", centre: { zoom: 8.25, lat: 34.431, lon: 70.447 }, selected: { kind: "incident", id: "2018-06-gurgoray-operation" },
    };
    const back = fromAddress(toAddress(view), { ...record, boundary_sets: [{ id: "afg-2018" }, { id: "afg-2021" }] });
    equal(back.problems, []);
    equal(Object.entries(back.view).sort(), Object.entries(view).sort());
    equal(toAddress(back.view), toAddress(view));
  } },
  { name: "a single day is one parameter", run: () => {
    const { view } = read("day=2018-06-30");
    equal([view.mode, view.from, view.to], ["day", "2018-06-30", "2018-06-30"]);
    equal(toAddress(view), "day=2018-06-30");
  } },
  { name: "a boundary set that is not loaded is said and the one in use shown", run: () => {
    const { view, problems } = fromAddress("boundaries=afg-1999", { ...record, boundary_sets: [{ id: "afg-2018" }] });
    equal([view.boundaries, problems], [null, ["The address has boundaries=afg-1999; known are afg-2018."]]);
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
      ["at=//", "not a place on the map"],
      ["at=8/34.5", "not a place on the map"],
      ["at=8/34.5/69.2/1", "not a place on the map"],
      ["at=3/34.5/69.2", "zoom 4 to 13"],
      ["at=14/34.5/69.2", "zoom 4 to 13"],
      ["at=8/51.5/69.2", "latitude 20 to 46"],
      ["at=8/34.5/-0.1", "longitude 48 to 88"],
      ["open=spot:34.5,69.2", "names nothing that can be opened"],
      ["open=spot:34.5,69.2,near", "names nothing that can be opened"],
      ["open=spot:34.5,69.2,-1", "names nothing that can be opened"],
      ["open=spot:95,69.2,1", "names nothing that can be opened"],
      ["actor=", "actor= without a value"],
      ["type=", "type= without a value"],
      ["attribution=", "attribution= without a value"],
      ["suspected=1", "known are yes, no"],
      ["colour=red", "colour=red, which means nothing here"],
      ["step=month&step=day", "step 2 times; the first is used"],
      ["known=0000-00-00", "which is not a day"],
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
  { name: "a day of reporting before the record is a day: nothing was reported by then", run: () => {
    const { view, problems } = read("known=1850-01-01");
    equal([view.known, problems], ["1850-01-01", []]);
  } },
  { name: "a single day beside a range is used, and said to be", run: () => {
    const { view, problems } = read("day=2018-06-30&from=2018-01-01&to=2018-12-31");
    equal([view.mode, view.from, view.to], ["day", "2018-06-30", "2018-06-30"]);
    equal(problems, ["The address has a single day and a range; the day, 2018-06-30, is used."]);
  } },
  { name: "an actor under another name becomes the record's, once", run: () => {
    const canonical = (name) => (name === "ISKP" ? "Islamic State Khorasan Province" : name);
    const { view, problems } = fromAddress("actor=ISKP&actor=Islamic+State+Khorasan+Province&actor=Other", record, canonical);
    equal([view.actor, problems], [["Islamic State Khorasan Province", "Other"], []]);
  } },
  { name: "one end alone keeps the window forwards", run: () => {
    const { view } = read("to=2016-08-01");
    equal([view.from, view.to], ["2014-01-01", "2016-08-01"]);
  } },
  { name: "a version stays in the address, and what is no number of one is said", run: () => {
    const { view, problems } = read("day=2018-06-30&version=7");
    equal([view.version, problems, toAddress(view)], [7, [], "day=2018-06-30&version=7"]);
    equal([versionIn("version=7"), versionIn("version=0"), versionIn("version=-1"), versionIn("version=1e3"), versionIn("")], [7, null, null, null, null]);
    const wrong = read("version=first");
    equal([wrong.view.version, wrong.problems], [null, ["The address has version=first, which is no number of a version; the newest is shown."]]);
  } },
];
