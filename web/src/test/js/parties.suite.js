import { equal } from "./assert.js";
import { colourFamilies, OTHER_COLOUR, partyBook, partyOnDay } from "../../main/resources/static/app/model/parties.js";

const book = partyBook([
  { id: "iskp", name: "Islamic State Khorasan Province", short_name: "ISIS-K", aliases: ["ISKP", "IS-K"], colour: "#0072b2" },
  { id: "taliban", name: "Taliban", short_name: "Taliban", aliases: [], colour: "#e69f00" },
  { id: "state", name: "Government of Afghanistan", short_name: "Government", aliases: null, colour: "#009e73" },
]);

export const tests = [
  { name: "a party is found by name, short name or alias, in any case", run: () => {
    for (const name of ["Islamic State Khorasan Province", "ISIS-K", "iskp", "Islamic State Khorasan Province (network of Qari Hekmat)"]) equal(book.colour(name), "#0072b2", name);
  } },
  { name: "an alias gives the record's own name, and nothing else is renamed", run: () => {
    equal(["ISKP", "isis-k", "Taliban", "Taliban; others", "Somebody"].map(book.canonical),
      ["Islamic State Khorasan Province", "Islamic State Khorasan Province", "Taliban", "Taliban; others", "Somebody"]);
  } },
  { name: "several parties in one text take no party's colour", run: () => {
    equal(book.colour("Taliban; self-proclaimed Islamic State fighters"), OTHER_COLOUR);
    equal(book.shortName("Taliban; self-proclaimed Islamic State fighters"), "Taliban; self-proclaimed Islamic State fighters");
  } },
  { name: "parties of one colour are one line, the first listed speaks", run: () => {
    const family = partyBook([{ id: "a", name: "A", colour: "#111111" }, { id: "b", name: "B", colour: "#111111" }, { id: "c", name: "C", colour: "" }]);
    equal(colourFamilies(family).map((party) => party.id), ["a"]);
    equal(family.colour("C"), OTHER_COLOUR);
  } },
  { name: "the words for the Taliban and the republic follow the day shown", run: () => {
    equal(partyOnDay(book, "Taliban", "2021-08-14"), "Taliban");
    equal(partyOnDay(book, "Taliban", "2021-08-15"), "Taliban (de facto authorities since 15 August 2021)");
    equal(partyOnDay(book, "Government of Afghanistan", "2018-06-30"), "Islamic Republic");
  } },
];
