// Text → units and tokens. Its other side is generator/search/fulltext/tokens.py; the same cases test both.
(() => {
  const search = (self.gongshiSearch = {});
  const HAN = "\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
  const RUNS = new RegExp(`([a-z0-9]+)|([${HAN}])`, "gu");
  const isLatin = (unit) => unit < "\x7f";

  search.plain = (text) => text.normalize("NFKC").toLowerCase();

  /** Units as { unit, at, from, to }: position, and where it stands in the text, which has to be plain already. */
  search.units = (plain) => {
    const found = [];
    let at = 0;
    let end = 0;
    for (const run of plain.matchAll(RUNS)) {
      if (run.index > end && found.length) at += 1;
      end = run.index + run[0].length;
      found.push({ unit: run[0], at, from: run.index, to: end });
      at += 1;
    }
    return found;
  };

  /** All tokens of units as { token, at, from, to }: from and to count units. */
  search.tokens = (units) => {
    const found = [];
    units.forEach(({ unit, at }, from) => {
      if (isLatin(unit)) found.push({ token: unit, at, from, to: from + 1 });
      const next = units[from + 1];
      if (!next || (isLatin(unit) && isLatin(next.unit))) return;
      const between = next.at === at + 1 ? "" : " ";
      found.push({ token: unit + between + next.unit, at, from, to: from + 2 });
    });
    return found;
  };

  /** The letters of a text in their plain form one by one, with the place each had: marks go back by it. */
  search.letters = (text) => {
    let plain = "";
    const places = [];
    let at = 0;
    for (const letter of text) {
      const form = search.plain(letter);
      for (let each = 0; each < form.length; each += 1) places.push(at);
      plain += form;
      at += letter.length;
    }
    places.push(at);
    return { plain, places };
  };

  /** Where units stand in a text: [from, to] of every occurrence. */
  search.occurrences = (text, wanted) => {
    const { plain, places } = search.letters(text);
    const units = search.units(plain);
    const found = [];
    for (let start = 0; start + wanted.length <= units.length; start += 1) {
      const base = units[start].at - wanted[0].at;
      const fits = wanted.every(({ unit, at }, each) => units[start + each].unit === unit && units[start + each].at === base + at);
      if (fits) found.push([places[units[start].from], places[units[start + wanted.length - 1].to]]);
    }
    return found;
  };

  search.FNV = (token) => {
    let number = 0x811c9dc5;
    for (const byte of new TextEncoder().encode(token)) number = Math.imul(number ^ byte, 0x01000193);
    return number >>> 0;
  };
})();
