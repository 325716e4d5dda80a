// Text as it is compared: the same rules as generator/search/fulltext/units.py.
const BETWEEN = "[^\\p{L}\\p{N}]+";
const ALL_BETWEEN = new RegExp(BETWEEN, "gu");

// Units and single blanks.
export const plain = (text) =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .normalize("NFKC")
    .toLowerCase()
    .replace(/([^\x00-\x7f]) (?=\S)/g, "$1")
    .replace(/ (?=[^\x00-\x7f])/g, "")
    .replace(/(?<=[0-9]),(?=[0-9]{3}(?![0-9]))/g, "") // 1,024 as the pages print 1024
    .replace(ALL_BETWEEN, " ");

const DIGIT = /[0-9]/;
const shape = (unit) =>
  unit === " " ? BETWEEN : unit < "\x7f" ? `[${unit}${String.fromCharCode(unit.charCodeAt(0) + 0xfee0)}]` : unit;

// Where these units stand in a text as it reads: half or full width, blanks set for the eye, commas of thousands, any
// punctuation.
const pattern = (units) =>
  Array.from(units)
    .map((unit, at, all) => (DIGIT.test(unit) && DIGIT.test(all[at - 1]) ? "[\\s,，]*" : "\\s*") + shape(unit))
    .join("")
    .slice("\\s*".length); // nothing stands before the first

// The text in pieces; every second one is one of the words.
export const pieces = (text, words) => {
  const patterns = [...words].sort((a, b) => b.length - a.length).map(pattern);
  return patterns.length ? text.split(new RegExp(`(${patterns.join("|")})`, "giu")) : [text];
};
