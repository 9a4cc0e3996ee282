/** The fields of the record that a mapping can fill. Pure. */

const EVENT_TYPES = ["Battles", "Explosions/Remote violence", "Violence against civilians", "Protests", "Riots", "Strategic developments"];

const BOTH = [
  { name: "id", words: "Id of the row", needed: true, alike: ["id", "nr", "number", "event_id", "eventid", "feature.id"] },
  { name: "date_from", words: "Day, or first day", needed: true, date: true, alike: ["date", "day", "date_from", "event_date", "date_start", "tag"] },
  { name: "date_to", words: "Last day", date: true, alike: ["date_to", "date_end", "end"] },
  { name: "date_precision", words: "How exactly the day is known", codes: ["day", "week", "month", "year", "range"] },
  { name: "province", words: "Province", alike: ["province", "adm1", "admin1", "adm1_en", "adm_1"] },
  { name: "district", words: "District", alike: ["district", "adm2", "admin2", "adm2_en", "adm_2"] },
  { name: "place", words: "Place", alike: ["place", "location", "town", "village", "place_desc"] },
  { name: "country", words: "Country", alike: ["country", "country_txt"] },
];

const INCIDENT = [
  { name: "place_precision", words: "How exactly the place is known", codes: ["site", "locality", "near", "district", "province", "region", "country", "unlocated"] },
  { name: "lon", words: "Longitude", alike: ["lon", "lng", "long", "longitude", "x", "geometry.lon"] },
  { name: "lat", words: "Latitude", alike: ["lat", "latitude", "y", "geometry.lat"] },
  { name: "event_type", words: "Type of event", codes: EVENT_TYPES, alike: ["event_type", "type", "kind"] },
  { name: "sub_event_type", words: "Sub-type of event", codes: ["Armed clash", "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack", "Remote explosive/landmine/IED", "Grenade", "Attack", "Abduction/forced disappearance", "Other"], alike: ["sub_event_type", "subtype"] },
  { name: "actor", words: "Party", alike: ["actor", "actor1", "side_a", "perpetrator"] },
  { name: "opponent", words: "Other party", alike: ["opponent", "actor2", "side_b"] },
  { name: "target", words: "What was struck", alike: ["target"] },
  { name: "attribution", words: "How it is attributed", codes: ["claimed", "attributed", "suspected", "disputed", "acknowledged", "unknown"], alike: ["attribution"] },
  { name: "attributed_by", words: "By whom it is attributed", alike: ["attributed_by"] },
  { name: "killed_low", words: "Killed, at least", alike: ["killed_low", "low"] },
  { name: "killed_best", words: "Killed", alike: ["killed", "fatalities", "deaths", "killed_best", "best", "dead"] },
  { name: "killed_high", words: "Killed, at most", alike: ["killed_high", "high"] },
  { name: "killed_whom", words: "Whom the figure counts", codes: ["civilians", "security forces", "fighters", "mixed", "not said"] },
  { name: "injured", words: "Injured", alike: ["injured", "wounded"] },
  { name: "counted_by", words: "Who counted", alike: ["counted_by"] },
  { name: "title", words: "Title", alike: ["title"] },
];

const CONTROL = [
  { name: "status", words: "Status", needed: true, codes: ["control", "influence", "contested", "presence"], alike: ["status", "control"] },
  { name: "assessor", words: "Who judged", needed: true, alike: ["assessor"] },
  { name: "holder", words: "Who holds it", alike: ["holder", "party"] },
  { name: "challengers", words: "Who challenges it", alike: ["challengers", "challenger"] },
  { name: "native_status", words: "Status in the source's words", alike: ["native_status"] },
  { name: "scheme", words: "Name of the source's scheme", alike: ["scheme"] },
  { name: "basis", words: "Basis", codes: ["assessed", "claimed", "reported"], alike: ["basis"] },
  { name: "scope", words: "Which part", codes: ["whole", "most", "parts", "centre", "roads", "unspecified"], alike: ["scope"] },
  { name: "place_type", words: "Type of place", alike: ["place_type"] },
  { name: "confidence", words: "Confidence", codes: ["low", "medium", "high"], alike: ["confidence"] },
];

const LAST = [
  { name: "summary", words: "What happened, in words", alike: ["summary", "description", "notes", "text"] },
  { name: "source", words: "Source", alike: ["source", "sources", "url", "link"] },
];

export function fieldsOf(record) {
  return [...BOTH, ...(record === "control" ? CONTROL : INCIDENT), ...LAST];
}
