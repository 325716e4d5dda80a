// What was typed → words to be found, and what finds them.
import { plain } from "./units.js";

const HAN = /[^\x00-\x7f]/;
const MARKS = /^["“”'‘’《》〈〉「」『』（）()【】\[\]\s]+|["“”'‘’《》〈〉「」『』（）()【】\[\]\s]+$/g;
const QUOTED = /"([^"]+)"|“([^”]+)”/g;

// Words: all must occur. Quotes keep blanks and widen nothing; without them 2024 年 is one word all the same.
export const parse = (typed) => {
  const words = [];
  const rest = typed.replace(QUOTED, (whole, one, other) => {
    words.push({ text: plain((one || other).replace(MARKS, "")), exact: true });
    return " ";
  });
  const parts = rest.normalize("NFKC").replace(/(\d) +(?=[^\x00-\x7f](?:\s|$))/g, "$1").split(/\s+/);
  for (const part of parts) words.push({ text: plain(part.replace(MARKS, "")), exact: false });
  const seen = new Set();
  return words.filter(({ text }) => text.trim() && !seen.has(text) && seen.add(text));
};

// The word and what means the same: 义工 for 志愿者, also inside a longer word.
export const alternatives = (word, groups) => {
  if (word.exact) return [];
  const found = [];
  for (const group of groups) {
    const inside = group.filter((one) => word.text.includes(plain(one))).sort((a, b) => b.length - a.length)[0];
    if (!inside) continue;
    for (const other of group)
      if (other !== inside && !plain(other).includes(plain(inside)))
        found.push(word.text.replace(plain(inside), plain(other)));
  }
  return found.slice(0, 4);
};

const TITLE = 1, NAMES = 2, HEADINGS = 4; // of a mask of zones
const ENOUGH = 0.6; // of the pairs, for a near match
const unitsOf = (text) => Array.from(text);

// Names before headings before body; how often counts in few classes, so that newer ones come first among equals.
const worth = (hit) =>
  (hit.mask & TITLE ? 12 : 0) + (hit.mask & NAMES ? 10 : 0) + (hit.mask & HEADINGS ? 6 : 0) +
  Math.min(3, Math.floor(Math.log2(1 + hit.count)));

// Every two units that follow each other in the words.
const pairsOf = (words) => [
  ...new Set(
    words.flatMap(({ text }) =>
      unitsOf(text.trim()).map((unit, at, all) => unit + (all[at + 1] || "")).filter((pair) => unitsOf(pair).length > 1),
    ),
  ),
];

const join = (one, other) => {
  const joined = new Map(one);
  for (const [row, hit] of other) {
    const has = joined.get(row);
    joined.set(row, has ? { ...has, mask: has.mask | hit.mask, count: has.count + hit.count } : hit);
  }
  return joined;
};

export class Search {
  constructor(index) {
    this.index = index; // {segments, synonyms, plainTitle(segment, row)}
  }

  // Results in every segment: {segment, row, hits: one a word, score, near}; `also`: what else was looked for.
  async run(typed) {
    let words = parse(typed);
    let also = [];
    let results = await this.all(words, also);
    if (!results.length && words.some(({ text }) => text !== text.trim())) {
      words = words.map((word) => ({ ...word, text: word.text.trim() })); // punctuation at the edges may differ
      results = await this.all(words, (also = []));
    }
    const near = !results.length;
    const pairs = near ? pairsOf(words) : [];
    if (pairs.length > 1) results = await this.near(pairs);
    return { words: words.map(({ text }) => text), also, pairs, results, near: near && results.length > 0 };
  }

  async all(words, also) {
    if (!words.length) return [];
    const groups = await Promise.all(
      words.map((word) => Promise.all([word.text, ...alternatives(word, this.index.synonyms)].map(
        async (text) => ({ text, found: await Promise.all(this.index.segments.map((s) => this.phrase(s, text))) }),
      ))),
    );
    const results = [];
    this.index.segments.forEach((segment, place) => {
      const perWord = groups.map((group) =>
        group.map(({ found }) => found[place]).reduce((one, other) => join(one, other)),
      );
      const [least, ...others] = [...perWord].sort((a, b) => a.size - b.size);
      for (const row of least.keys()) {
        if (!others.every((found) => found.has(row))) continue;
        const hits = perWord.map((found) => found.get(row));
        const own = groups.every((group) => group[0].found[place].has(row)) ? 1 : 0;
        results.push({ segment, row, hits, score: this.score(segment, row, hits, words) + own });
      }
    });
    for (const group of groups)
      for (const { text, found } of group.slice(1)) if (found.some((rows) => rows.size)) also.push(text);
    return results;
  }

  score(segment, row, hits, words) {
    let score = hits.reduce((sum, hit) => sum + worth(hit), 0) / hits.length;
    if (segment.sorts[row] === 0 || segment.sorts[row] > 2) score += hits.some((hit) => hit.mask & 3) ? 4 : 0;
    if (!hits.every((hit) => hit.mask & TITLE)) return score;
    const title = this.index.plainTitle(segment, row);
    const whole = words.map(({ text }) => text).join("");
    if (title.startsWith(whole)) score += 2 + (2 * whole.length) / title.length;
    if (title === whole) score += 4;
    return score;
  }

  // One character is looked for in names alone: it stands in every text.
  phrase(segment, text) {
    const units = unitsOf(text);
    if (units.length > 1) return segment.find(units);
    const found = new Map();
    segment.sorts.forEach((sort, row) => {
      if (sort < 0 || sort === 1 || sort === 2) return;
      const at = this.index.plainTitle(segment, row).indexOf(text);
      if (at >= 0) found.set(row, { mask: TITLE, count: 1, at: [at] });
    });
    return found;
  }

  // Nothing has it all: entries with six in ten of the pairs. A pair that has a file of its own is long to fetch and tells
  // little; it counts only where no other is there.
  async near(pairs) {
    const results = [];
    for (const segment of this.index.segments) {
      const telling = pairs.filter((pair) => !segment.alone.has(pair) && !segment.overviews.has(pair));
      const asked = telling.length ? telling : pairs;
      const found = await Promise.all(asked.map((pair) => segment.find(unitsOf(pair))));
      const counts = new Map();
      for (const rows of found)
        for (const [row, hit] of rows) counts.set(row, [...(counts.get(row) || []), hit]);
      for (const [row, hits] of counts)
        if (hits.length >= ENOUGH * asked.length)
          results.push({ segment, row, hits, score: (20 * hits.length) / asked.length, near: true });
    }
    return results;
  }
}
