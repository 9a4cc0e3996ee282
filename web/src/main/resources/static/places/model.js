/** What the answers of the geocoder mean, in words for the reader. Pure. */
import { path } from "../app/model/requests.js";

const BANDS = {
  accept: "Accept: as good as certain",
  review: "Review: likely, look at it",
  manual: "Choose by hand: too doubtful to use",
};

const LEVELS = {
  COUNTRY: "country", REGION: "region", ADM1: "province", ADM2: "district", LOCALITY: "settlement", SITE: "site",
};

const LIMIT = 6;

/** `version` is the least version of the record that may answer, for names that were recorded just now. */
export function questionPath(name, version = null) {
  return path("/api/geocode", { q: name, limit: LIMIT, min_version: version });
}

/** Why the service is not asked for the text; null when it can be. */
export function unaskable(text) {
  return /[\u0000-\u001f\u007f-\u009f\ufffd]/u.test(text) ? "The text holds control characters, which no name does." : null;
}

export function bandWords(band) {
  return BANDS[band] ?? band;
}

export function levelWords({ level, kind }) {
  const word = LEVELS[level] ?? level;
  return kind && ["LOCALITY", "SITE", "REGION"].includes(level) ? kind : word;
}

/** Where a candidate lies, from the smallest unit up. */
export function pathWords({ path: names, name }) {
  const around = names.at(-1) === name ? names.slice(0, -1) : names;
  const upwards = [...around].reverse();
  return upwards.filter((one, at) => one !== upwards[at - 1]).join(", ");
}

export function scoreWords(score) {
  const percent = score * 100;
  return percent >= 99.5 ? "over 99 %" : `${percent.toFixed(percent >= 10 ? 0 : 1)} %`;
}

/** Reasons with what each counts, in units of log-odds, or without where the service does not say. */
export function reasonsOf(candidate) {
  if (candidate.terms?.length) {
    return candidate.terms.map((term) => ({ words: term.reason, weight: term.log_odds ?? term.weight ?? null }));
  }
  return (candidate.reasons ?? []).map((words) => ({ words, weight: null }));
}

export function weightWords(weight) {
  if (weight === null || weight === 0) return "";
  return `${weight > 0 ? "+" : "−"}${Math.abs(weight).toFixed(1)}`;
}

/** The decision in one heading and one sentence. */
export function decisionWords(answer) {
  const { candidates, outside, location } = answer;
  if (outside) {
    return {
      heading: "Outside this atlas",
      sentence: `This name is known to lie in ${outside}. The atlas places names of one country only, so there are no candidates.`,
    };
  }
  if (location) return locationWords(location);
  if (candidates.length === 0) {
    return { heading: "No answer", sentence: "Nothing in the lists resembles this name. The geocoder abstains rather than guess." };
  }
  const [best, second] = candidates;
  if (best.band === "manual") {
    return {
      heading: "No answer",
      sentence: `The geocoder abstains: its best candidate, ${where(best)}, has a chance of ${scoreWords(best.score)} only`
        + `${second ? `, and ${where(second)} one of ${scoreWords(second.score)}` : ""}.`,
    };
  }
  const runnerUp = second
    ? ` Next best: ${second.name} (${levelWords(second)}), ${scoreWords(second.score)}.`
    : " No other place competes for the name.";
  return { heading: `${best.name}, ${levelWords(best)}`, sentence: `${bandWords(best.band)}.${runnerUp}` };
}

/** A candidate told apart from others of its name. */
function where(candidate) {
  return [`${candidate.name} (${levelWords(candidate)})`, pathWords(candidate).split(", ")[0]].filter(Boolean).join(" in ");
}

/** What a phrase of distance, direction or region says; where it says nothing usable, why. */
function locationWords(location) {
  if (location.kind === "unlocated") {
    const why = (location.reasons ?? []).map((reason) => `${reason}.`).join(" ");
    return { heading: "No answer", sentence: `The text speaks of the surroundings of a place, and they cannot be drawn. ${why}`.trim() };
  }
  const names = "The candidates are the names it is measured from, not places where anything is said to be.";
  const where = { near: "somewhere in the area drawn", "in unit": "somewhere in the unit drawn", "in country": "somewhere in the country" };
  return {
    heading: "An area, not a point",
    sentence: `The text speaks of surroundings or a part, not of a place: ${where[location.kind] ?? "somewhere in the units drawn, or along the line"}. ${names}`,
  };
}

/** Whether the text can become a further name: a phrase of distance or region speaks of the surroundings of its candidates. */
export function canBeName(answer) {
  return !answer.outside && !answer.location;
}

/** What stands against the wish to record the text as a name of the candidate; null when nothing does. */
export function cannotRecord(text, candidate) {
  const asked = text.trim().toLocaleLowerCase();
  return candidate.names.some((name) => name.toLocaleLowerCase() === asked) ? `“${text.trim()}” is a name of ${candidate.name} already.` : null;
}
