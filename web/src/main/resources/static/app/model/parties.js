/**
 * Names and colours of parties, from the one settings file that the server hands out. The record's actor may name
 * several ("Taliban; self-proclaimed Islamic State fighters") or one with a remark; a mark takes a colour only when the
 * whole name, an alias or the part before a bracket is that of one party.
 */

/** For parties without a colour of their own, and for spots that several parties share. Not grey: grey means "not attributed". */
export const OTHER_COLOUR = "#6a51a3";

const UNKNOWN = { id: "other", name: null, short_name: null, colour: OTHER_COLOUR };

export function partyBook(actors) {
  const byName = new Map();
  for (const actor of actors) {
    for (const name of [actor.name, actor.short_name, ...(actor.aliases ?? [])]) {
      if (name) byName.set(key(name), actor);
    }
  }
  return {
    list: actors,
    find: (name) => find(byName, name),
    /** The name that the record uses for a party under another of its names; any other name as it is. */
    canonical: (name) => byName.get(key(name))?.name ?? name,
    colour: (name) => find(byName, name).colour || OTHER_COLOUR,
    shortName: (name) => (name ? (find(byName, name).short_name ?? name) : null),
  };
}

function find(byName, name) {
  if (!name) return UNKNOWN;
  const plain = name.replace(/\s*\([^)]*\)\s*$/, "");
  return byName.get(key(name)) ?? byName.get(key(plain)) ?? UNKNOWN;
}

function key(name) {
  return name.trim().toLowerCase();
}

/**
 * One line per colour: parties of one family share theirs, and the first listed speaks for it.
 */
export function colourFamilies(book) {
  const families = new Map();
  for (const party of book.list) {
    if (party.colour && !families.has(party.colour)) families.set(party.colour, party);
  }
  return [...families.values()];
}

/**
 * The name for a party on a day. The Taliban rule from 15 August 2021, and the Islamic Republic ends then; the words
 * for both follow the day shown.
 */
export function partyOnDay(book, name, iso) {
  const actor = book.find(name);
  if (iso >= "2021-08-15" && actor.name === "Taliban") return "Taliban (de facto authorities since 15 August 2021)";
  if (actor.name === "Government of Afghanistan") return "Islamic Republic";
  return book.shortName(name);
}
