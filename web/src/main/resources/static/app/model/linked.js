/** Words for an event that several records tell of. */

/** What stands above the other records of the event; null for an incident by itself. */
export function linkedSentence(id, event) {
  if (!event || event.others.length === 0) return null;
  const count = event.others.length === 1 ? "one other record tells" : `${event.others.length} other records tell`;
  return event.shown === id
    ? `By decision of an editor ${count} of the same event. It is drawn and counted once, as told here.`
    : `By decision of an editor ${count} of the same event. It is drawn and counted once, as ${event.shown} tells it.`;
}

/** Who publishes what a record rests on: `UCDP; AFP`. */
export function publishers(record) {
  const names = [...new Set(record.sources.map((source) => source.publisher))];
  return names.length > 0 ? names.join("; ") : record.data_set;
}
