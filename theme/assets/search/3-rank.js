// Which pages answer a query, best first, and how many there are of each kind. Pure but for the files it reads.
(() => {
  const search = self.gongshiSearch;
  const [TITLE, NAMES, HEADINGS, , PRAISE, CONCERN] = [0, 1, 2, 3, 4, 5];
  const WORTH = [12, 10, 6];
  const SATURATION = 1.2;
  const OF_STATION = 1.3; // whoever searches for a name wants the station before each of its reports
  search.SIDES = { praise: PRAISE, concern: CONCERN };
  search.FACETS = ["district", "year", "grade", "kind", "side", "operator", "topic"];

  /** Text → words, each as units; blanks part words, quotation marks mean nothing. */
  search.words = (text) =>
    search.plain(text).split(/\s+/).map(search.units).filter((units) => units.length);

  /** What a page's positions of one word are worth. */
  const worth = (manifest, positions) => {
    const times = new Array(manifest.zones).fill(0);
    for (const position of positions) times[search.zone(manifest, position)] += 1;
    const body = Math.max(times.slice(3).reduce((sum, each) => sum + each, 0), positions.times || 0);
    return (
      (times[TITLE] ? WORTH[TITLE] : 0) +
      (times[NAMES] ? WORTH[NAMES] : 0) +
      (WORTH[HEADINGS] * times[HEADINGS]) / (times[HEADINGS] + 1) +
      (body * (SATURATION + 1)) / (body + SATURATION)
    );
  };

  /** For each word the others that mean the same, as they are written. */
  search.others = ({ synonyms }, words) => {
    const form = (units) => units.map(({ unit, at }) => `${at}${unit}`).join();
    const groups = synonyms.map((group) => group.map((text) => [text, form(search.units(search.plain(text)))]));
    return words.map(form).map((word) =>
      groups
        .filter((group) => group.some(([, each]) => each === word))
        .flatMap((group) => group.filter(([, each]) => each !== word).map(([text]) => text)),
    );
  };

  /** Words → every page that has them all, or for each another of `others`; hits are positions word by word. */
  search.find = async (index, words, others = []) => {
    const { manifest } = index;
    const listOf = async (units, each) => {
      const forms = [units, ...(others[each] || []).flatMap(search.words)];
      const [list, ...more] = await Promise.all(forms.map(index.phrase));
      const all = new Map(list);
      for (const other of more) for (const [page, at] of other) all.set(page, [...(all.get(page) || []), ...at]);
      return all;
    };
    const lists = await Promise.all(words.map(listOf));
    const pages = manifest.texts.length / 6;
    const rare = lists.map((list) => Math.log(1 + (pages - list.size + 0.5) / (list.size + 0.5)) + 0.1);
    const least = lists.reduce((a, b) => (b.size < a.size ? b : a));
    const found = [];
    for (const number of least.keys()) {
      const hits = lists.map((list) => list.get(number));
      if (hits.some((positions) => !positions)) continue;
      found.push(result(index, number, hits, hits.reduce((sum, at, each) => sum + rare[each] * worth(manifest, at), 0)));
    }
    return found;
  };

  const result = ({ manifest }, number, hits, score) => {
    const page = search.page(manifest, number);
    const inZone = (zone) => hits.every((positions) => positions.some((at) => search.zone(manifest, at) === zone));
    const side = Object.keys(search.SIDES).filter((each) => inZone(search.SIDES[each]));
    const weight = page.kind === "社工站" ? OF_STATION : 1;
    return { ...page, number, hits, score: score * weight, facets: { ...page.facets, side } };
  };

  const values = (result, facet) => {
    const value = result.facets[facet];
    return value === undefined ? [] : [].concat(value).map(String);
  };
  const passes = (result, facet, chosen) => !chosen.length || values(result, facet).some((value) => chosen.includes(value));

  /** Results that every facet lets pass, and for each facet how many results each value would leave. */
  search.choose = (results, chosen) => {
    const counts = {};
    for (const facet of search.FACETS) {
      const others = search.FACETS.filter((other) => other !== facet);
      counts[facet] = new Map();
      for (const result of results) {
        if (!others.every((other) => passes(result, other, chosen[other]))) continue;
        for (const value of values(result, facet)) counts[facet].set(value, (counts[facet].get(value) || 0) + 1);
      }
    }
    const left = results.filter((result) => search.FACETS.every((facet) => passes(result, facet, chosen[facet])));
    return { left, counts };
  };

  /** Best first, or newest first. */
  search.sort = (results, newest) => {
    const best = (a, b) => b.score - a.score || b.day - a.day || b.number - a.number;
    const latest = (a, b) => b.day - a.day || b.score - a.score || b.number - a.number;
    return [...results].sort(newest ? latest : best);
  };

  const PLACES = 400; // positions that are weighed for an excerpt: more would take time and change nothing
  const NEARBY = 200; // positions within which two words stand together
  const SAYS = [3, 4, 2, 1, 0, 0]; // findings first; a name that the title shows already explains nothing

  /** The block of a result to show: with most of the words, then of the zone that says most; of a chosen side. */
  search.excerpt = async (index, result, words, sides) => {
    const { manifest } = index;
    const zoneOf = (at) => search.zone(manifest, at);
    const zones = sides.map((side) => search.SIDES[side]);
    const places = result.hits
      .flatMap((positions, word) => positions.map((at) => ({ at, word })))
      .filter(({ at }) => !zones.length || zones.includes(zoneOf(at)))
      .slice(0, PLACES);
    const together = ({ at }) => new Set(places.filter((each) => Math.abs(each.at - at) < NEARBY).map(({ word }) => word)).size;
    const order = (a, b) => b.words - a.words || SAYS[a.zone] - SAYS[b.zone] || a.at - b.at;
    const weighed = places.map((place) => ({ at: place.at, words: together(place), zone: zoneOf(place.at) }));
    const [best] = weighed.sort(order);
    if (!best || best.zone === TITLE) return null;
    const [, text, anchor, heading] = await index.around(result.number, best.at);
    const side = Object.keys(search.SIDES).find((each) => search.SIDES[each] === best.zone);
    return { text, anchor, heading, side, marks: search.marks(text, words) };
  };

  const ENOUGH = 0.6; // of a word's pairs of characters make a page near it

  /** Words that no page has all of → the pages that have most of each, marked as near. */
  search.near = async (index, words) => {
    const parts = words.flatMap((units) => search.tokens(units).map(({ from, to }) => units.slice(from, to)));
    const lists = await Promise.all(parts.map(index.phrase));
    const pages = new Map();
    lists.forEach((list) => list.forEach((positions, page) => pages.set(page, [...(pages.get(page) || []), positions])));
    const found = [...pages].filter(([, hits]) => hits.length >= 2 && hits.length >= ENOUGH * parts.length);
    const results = found.map(([number, hits]) => result(index, number, hits, hits.length));
    return { results, parts };
  };

  /** [from, to] of every word in a text, in order and without overlaps. */
  search.marks = (text, words) => {
    const found = words.flatMap((units) => search.occurrences(text, units)).sort((a, b) => a[0] - b[0]);
    return found.filter(([from], each) => !found.slice(0, each).some(([, to]) => to > from));
  };
})();
