// Text as it is compared: the same rules as generator/search/fulltext/units.py.
const isUnit = (character) => /[\p{L}\p{N}]/u.test(character);

// Units and single blanks.
export const plain = (text) =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .normalize("NFKC")
    .toLowerCase()
    .replace(/([^\x00-\x7f]) (?=\S)/g, "$1")
    .replace(/ (?=[^\x00-\x7f])/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ");

// The same with the way back: at[i] is where the unit i of `units` stands in the text as it reads.
export const spread = (text) => {
  const units = [];
  const at = [];
  let between = "";
  let place = 0;
  for (const character of text) {
    for (const one of character.normalize("NFKC").toLowerCase()) {
      if (!isUnit(one)) {
        between += one;
        continue;
      }
      const isBlank = between.trim() === "" && (one > "\x7f" || (units[units.length - 1] || "") > "\x7f");
      if (between && !(isBlank || (!units.length && !between.trim()))) {
        units.push(" ");
        at.push(place);
      }
      between = "";
      units.push(one);
      at.push(place);
    }
    place += character.length;
  }
  if (between.trim()) {
    units.push(" ");
    at.push(place);
  }
  at.push(place);
  return { units: units.join(""), at };
};
