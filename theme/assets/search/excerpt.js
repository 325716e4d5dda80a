// The passage of an entry that shows best why it was found, with its words marked.
import { pieces, plain } from "./units.js";

const ZONE_WORTH = [0, 1, 1, 4, 4, 2, 3]; // findings tell more than names
const LONG = 130; // characters shown
const BEFORE = 30; // of them before the first mark

// `wanted` texts count most; `also` (synonyms, pairs of a near match) where none of them stands in a passage.
// `allowed` tells the zones the reader chose.
export const excerpt = async ({ segment, row, hits }, wanted, also, allowed) => {
  let best = null;
  for (const hit of hits)
    for (const at of hit.at) {
      const zone = segment.zoneOf(row, at);
      const worth = ZONE_WORTH[zone] + (allowed(zone) ? 9 : 0);
      if (!best || worth > best.worth) best = { at, worth };
    }
  let found = null;
  const passages = await segment.passages(row, best.at);
  for (const passage of passages) {
    const text = plain(passage.text);
    const count = (words) => words.filter((word) => text.includes(word.trim())).length;
    const worth =
      count(wanted) * 100 + count(also) * 10 + (allowed(passage.zone) ? 50 : 0) + ZONE_WORTH[passage.zone];
    if ((count(wanted) || count(also)) && (!found || worth > found.worth)) found = { ...passage, worth };
  }
  // Of a word of the field its explanation, whatever was found in its name.
  if (segment.sorts[row] > 2) found = { ...passages[passages.length - 1], anchor: "" };
  return found && { ...found, pieces: cut(pieces(found.text, [...wanted, ...also].map((word) => word.trim()))) };
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
