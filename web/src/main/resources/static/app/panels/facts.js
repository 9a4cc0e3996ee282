/** Building blocks of the panels: lines of facts, sources, evidence. */
import { element } from "../element.js";
import { shownBySentence } from "../model/carried.js";
import { longDay } from "../model/dates.js";
import { gradeWords, kindWords, sourceFacts } from "../model/evidence.js";
import { countedWords, killedSentence, lowBestHigh, otherFigureWords } from "../model/sentences.js";

/** A definition list of the pairs that have a value. */
export function facts(pairs) {
  const known = pairs.filter(([, value]) => value !== null && value !== undefined && value !== "");
  return element("dl", { class: "facts" }, known.map(([name, value]) => [
    element("dt", {}, name), element("dd", { dir: "auto" }, value),
  ]));
}

/** That the record names a unit of another boundary set than the one shown, with what the link rests on. */
export function shownByLine(location, set) {
  const sentence = shownBySentence(location, set);
  return sentence && element("p", { class: "shown-by", "data-test": "shown-by", dir: "auto" }, sentence, " ",
    element("span", { class: "quiet" }, `What this rests on: ${location.shown_by.note}.`));
}

/** Publisher, title with its address, and when it was published. Only web addresses become links. */
export function sourceLine({ publisher, title, published, url }) {
  const words = title || url || "Untitled";
  const isWeb = /^https?:\/\//.test(url ?? "");
  return element("p", { class: "source" },
    element("strong", { dir: "auto" }, publisher || "Publisher not established"), ". ",
    isWeb ? element("a", { href: url, rel: "noopener noreferrer external", target: "_blank", dir: "auto" }, words) : element("span", { dir: "auto" }, words),
    ". ", published ? `Published ${publishedWords(published)}.` : "Day of publication not known.");
}

/** What stands behind a source, with the rest of what is on record of it to open. */
export function sourceDetails(source) {
  if (!source?.kind) return null;
  return element("details", { class: "source-more", "data-test": "source-more" },
    element("summary", {}, `Kind of source: ${kindWords(source)}`),
    facts(sourceFacts(source)));
}

/** The sentence that says what the record rests on; a weak footing stands out. */
export function restsOnLine({ rests_on: restsOn, rests_on_sentence: sentence }) {
  if (!sentence) return null;
  const isWeak = restsOn !== "single" && restsOn !== "several";
  return element("p", { class: isWeak ? "rests-on rests-on-little" : "rests-on quiet", "data-test": "rests-on" }, sentence);
}

/** What other statements count, with who published it and when. */
export function otherFigures(alternatives) {
  if (!alternatives?.length) return null;
  return element("section", { class: "other-figures", "data-test": "other-figures" },
    element("h3", {}, "Other figures"),
    element("table", {},
      element("thead", {}, element("tr", {}, ["Figures", "Source", "Published"].map((name) => element("th", { scope: "col" }, name)))),
      element("tbody", {}, alternatives.map(figureRow))));
}

function figureRow(other) {
  return element("tr", {},
    element("td", {}, otherFigureWords(other), element("span", { class: "quiet" }, ` ${countedWords(other)}`)),
    element("td", { dir: "auto" }, other.publisher ?? "Publisher not established"),
    element("td", {}, other.published ? publishedWords(other.published) : "day not known"));
}

export function publishedWords(published) {
  if (published.length === 10) return longDay(published);
  return published.length === 7 ? longDay(`${published}-01`).slice(2) : published;
}

export function evidenceList(evidence, { known, restsOn }) {
  return element("section", { class: "evidence" },
    element("h3", {}, `Evidence (${evidence.length})`),
    element("ol", {}, evidence.map((piece) => evidenceItem(piece, known, restsOn))),
    evidence.some((piece) => gradeWords(piece).length > 0) ? null : element("p", { class: "quiet" }, "Nobody has graded these sources or what they say."));
}

function evidenceItem(statement, known, restsOn) {
  const piece = { ...statement.source, ...statement, published: statement.published ?? statement.source?.published ?? null };
  const killed = lowBestHigh(piece.killed_low, piece.killed_best, piece.killed_high);
  const injured = lowBestHigh(piece.injured_low, piece.injured_best, piece.injured_high);
  const says = [
    killed ? killedSentence(piece) : null,
    injured ? `${injured} injured` : null,
    piece.attribution && piece.attribution !== "unknown" ? `attribution: ${piece.attribution}` : null,
  ].filter(Boolean);
  const isLater = known && piece.known_from > known;
  return element("li", { class: isLater ? "evidence-later" : null, "data-test": "evidence" },
    sourceLine(piece),
    says.length > 0 ? element("p", {}, `Says: ${says.join("; ")}.`) : null,
    piece.quote ? element("p", { dir: "auto" }, piece.quote) : null,
    piece.note ? element("p", { class: "quiet", dir: "auto" }, piece.note) : null,
    gradeWords(statement).map((words) => element("p", { class: "grade", "data-test": "grade" }, words)),
    sourceDetails(statement.source),
    piece.id === restsOn ? element("p", { class: "tag" }, "The figures shown rest on this statement") : null,
    isLater ? element("p", { class: "tag" }, "Published after the “as reported by” day") : null);
}
