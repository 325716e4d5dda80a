// The passage of an entry that shows best why it was found, with its words marked.
import { plain, spread } from "./units.js";

const ZONE_WORTH = [0, 1, 1, 4, 4, 2, 2]; // findings tell more than names
const LONG = 130; // characters shown

const parts = (texts) => texts.map((text) => text.trim()).filter(Boolean);

// `wanted` texts count most, `also` (synonyms, pairs of a near match) where none of them stands in a passage.
export const excerpt = async ({ segment, row, hits }, wanted, also, allowed) => {
  const places = hits.flatMap((hit) => hit.at.filter((at) => allowed(segment.zoneOf(row, at)) || hit.near));
  if (!places.length) places.push(...hits.flatMap((hit) => hit.at));
  const windows = new Map();
  for (const at of places) {
    const window = Math.floor(at / segment.window);
    const worth = ZONE_WORTH[segment.zoneOf(row, at)] || 0;
    if (!windows.has(window) || windows.get(window).worth < worth) windows.set(window, { at, worth });
  }
  const [{ at }] = [...windows.values()].sort((a, b) => b.worth - a.worth);
  let best = null;
  for (const passage of await segment.passages(row, at)) {
    const text = plain(passage.text);
    const own = parts(wanted).filter((word) => text.includes(word)).length;
    const other = parts(also).filter((word) => text.includes(word)).length;
    if (!own && !other) continue;
    const worth = own * 100 + other * 10 + (allowed(passage.zone) ? 50 : 0) + (ZONE_WORTH[passage.zone] || 0);
    if (!best || worth > best.worth) best = { ...passage, worth };
  }
  return best && { ...best, pieces: marked(best.text, [...parts(wanted), ...parts(also)]) };
};

// The text in pieces [{text, mark}], cut to the part around the first mark.
export const marked = (text, words) => {
  const { units, at } = spread(text);
  const inside = new Uint8Array(text.length + 1);
  let first = -1;
  for (const word of words)
    for (let found = units.indexOf(word); found >= 0; found = units.indexOf(word, found + 1)) {
      const from = at[found];
      const last = at[found + word.length - 1];
      inside.fill(1, from, last + (text.codePointAt(last) > 0xffff ? 2 : 1));
      if (first < 0 || from < first) first = from;
    }
  const from = text.length > LONG ? Math.max(0, Math.min(first - 30, text.length - LONG)) : 0;
  const to = Math.min(text.length, from + LONG);
  const pieces = from ? [{ text: "……", mark: false }] : [];
  for (let place = from; place < to; ) {
    let end = place;
    while (end < to && inside[end] === inside[place]) end++;
    pieces.push({ text: text.slice(place, end), mark: inside[place] === 1 });
    place = end;
  }
  return to < text.length ? [...pieces, { text: "……", mark: false }] : pieces;
};
