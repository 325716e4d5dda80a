// Text as it is compared: the same rules as generator/search/fulltext/units.py.
const BETWEEN = "[^\\p{L}\\p{N}]+";

// Units and single blanks.
export const plain = (text) =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .normalize("NFKC")
    .toLowerCase()
    .replace(/([^\x00-\x7f]) (?=\S)/g, "$1")
    .replace(/ (?=[^\x00-\x7f])/g, "")
    .replace(new RegExp(BETWEEN, "gu"), " ");

// Where these units stand in a text as it reads: half or full width, blanks set for the eye, any punctuation.
const pattern = (units) =>
  Array.from(units, (unit) =>
    unit === " " ? BETWEEN : unit < "\x7f" ? `[${unit}${String.fromCharCode(unit.charCodeAt(0) + 0xfee0)}]` : unit,
  ).join("\\s*");

// The text in pieces; every second one is one of the words.
export const pieces = (text, words) => {
  const patterns = [...words].sort((a, b) => b.length - a.length).map(pattern);
  return patterns.length ? text.split(new RegExp(`(${patterns.join("|")})`, "giu")) : [text];
};
