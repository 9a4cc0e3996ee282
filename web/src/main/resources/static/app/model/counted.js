/** Incidents of data sets whose rows are not to be shown: numbers by province, with what to cite. Pure. */

/**
 * What lies wholly in the window, edition by edition: `{edition, citation, licence, incidents, provinces: [{name, incidents}], parts}`, provinces with most first.
 * `parts` is how many lie in months or years that the window cuts, or are known to no year: they cannot be told to be in or out.
 */
export function countedIn({ editions, counts }, { from, to }) {
  return editions.map((edition) => {
    const own = counts.filter((count) => count.edition === edition.edition);
    const inside = own.filter((count) => standing(count, from, to) === "in");
    const parts = own.filter((count) => standing(count, from, to) === "cut");
    return { ...edition, incidents: sum(inside), provinces: byProvince(inside), parts: sum(parts) };
  }).filter((edition) => edition.incidents + edition.parts > 0);
}

function standing({ month, year }, from, to) {
  if (year === null) return "cut";
  const [first, last] = month === null ? [`${year}-01-01`, `${year}-12-31`] : [`${month}-01`, lastDay(month)];
  if (first >= from && last <= to) return "in";
  return last < from || first > to ? "out" : "cut";
}

function lastDay(month) {
  const [year, number] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

function byProvince(counts) {
  const sums = new Map();
  for (const { province, incidents } of counts) {
    const name = province ?? "No single province";
    sums.set(name, (sums.get(name) ?? 0) + incidents);
  }
  return [...sums].map(([name, incidents]) => ({ name, incidents })).sort((a, b) => b.incidents - a.incidents || (a.name < b.name ? -1 : 1));
}

function sum(counts) {
  return counts.reduce((all, { incidents }) => all + incidents, 0);
}
