// The passage of an entry that shows best why it was found, with its words marked.
import { pieces } from "./units.js";

const ZONE_WORTH = [0, 1, 1, 4, 4, 2, 3]; // findings tell more than names
const FACTS = 6;
const LONG = 130; // characters shown
const BEFORE = 30; // of them before the first mark

// `words` are marked; `allowed` tells the zones the reader chose.
export const excerpt = async ({ segment, row, hits }, words, allowed) => {
  const worthOf = (zone) => ZONE_WORTH[zone] + (allowed(zone) ? 50 : 0);
  let best = null;
  for (const hit of hits)
    for (const at of hit.at) {
      const worth = worthOf(segment.zoneOf(row, at));
      if (!best || worth > best.worth) best = { at, worth };
    }
  const all = await segment.passages(row, best.at);
  // Of a word of the field its explanation, whatever was found in its name.
  const passages = segment.sorts[row] > 2 ? all.filter(({ zone }) => zone === FACTS) : all;
  let found = null;
  passages.forEach((passage, number) => {
    const end = number + 1 < passages.length ? passages[number + 1].start : Infinity;
    const has = ({ at }) => at.some((place) => place < end && place >= passage.start);
    const worth = 100 * hits.filter(has).length + worthOf(passage.zone);
    if (found && worth <= found.worth) return;
    const shown = pieces(passage.text, words);
    if (!found || shown.length > 1) found = { ...passage, worth: shown.length > 1 ? worth : 0, pieces: cut(shown) };
  });
  return found;
};

// The part around the first mark.
const cut = (all) => {
  const length = all.join("").length;
  const skip = Math.max(0, Math.min(all[0].length - BEFORE, length - LONG));
  let rest = LONG;
  const shown = [all[0].slice(skip), ...all.slice(1)].map((piece) => {
    const part = piece.slice(0, Math.max(0, rest));
    rest -= piece.length;
    return part;
  });
  if (skip) shown[0] = `……${shown[0]}`;
  if (rest < 0) shown[shown.length - 1] += "……"; // the last piece is never a mark
  return shown;
};
