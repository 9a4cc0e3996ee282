/** The words for what records rest on, and for what stands behind a source: kinds, grades, rights. */

/** A record that rests on little says so in a word; `single` and `several` need none. */
const RESTS_ON = {
  party_only: "one side’s word only",
  not_established: "publisher not established",
  copies_only: "copies only, originals not seen",
};

export function restsOnWord({ rests_on: restsOn }) {
  return RESTS_ON[restsOn] ?? null;
}

/** The word as the end of a tooltip, or nothing. */
export function restsOnTail(properties) {
  const word = restsOnWord(properties);
  return word ? ` Rests on: ${word}.` : "";
}

const KIND = {
  government: "government",
  un: "United Nations",
  newsroom: "newsroom",
  research: "research",
  copy: "copy; the original was not seen",
  encyclopaedia: "encyclopaedia",
};

/** What stands behind a source, and whose own word it is when it is a party's. */
export function kindWords({ kind, party }) {
  if (kind === "party") return `a party’s own word${party ? ` (${party})` : ""}`;
  const words = KIND[kind] ?? "not said";
  return party ? `${words}; a party’s own word (${party})` : words;
}

/** What else is on record of a source; what is not says so. */
export function sourceFacts(source) {
  return [
    ["Kind", kindWords(source)],
    ["Publisher", source.publisher_established ? "established" : "not established"],
    ["Language", source.language ?? "not recorded"],
    ["Licence", source.licence ?? "not recorded"],
    ["Archived copy", source.archived_copy_sha256 ? `SHA-256 ${source.archived_copy_sha256}` : "none"],
  ];
}

/** The two grades, each with its meaning and never merged; one that nobody gave is left out. */
export function gradeWords(statement) {
  const { reliability_source: source, reliability_information: information } = statement;
  return [
    source ? `Source: ${source}, ${statement.reliability_source_means}` : null,
    information ? `Information: ${information}, ${statement.reliability_information_means}` : null,
  ].filter(Boolean);
}
