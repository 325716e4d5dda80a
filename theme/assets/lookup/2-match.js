// Which names a typed text may mean, best first. Pure: what goes in decides what comes out.
(() => {
  const lookup = self.gongshiLookup;
  const HAN = /\p{Script=Han}/u;
  const NEVER = 99;
  const SHOWN = 8; // unless more names are exactly what was typed
  const BESIDE = 2; // names that are only like what was typed, where one is just that
  const [PREFIX, INSIDE, ALIKE, NEAR] = [2, 6, 9, 10]; // cost of a match that is not the whole name, as it stands

  /**
   * What may be meant: [letters, extra cost, district or undefined]. 荔湾区花地街道社工站 may be just that, or 花地街
   * in 荔湾区, or 花地 in 荔湾区.
   */
  const readings = (text, names) => {
    const found = new Map();
    const put = (letters, cost, district) => {
      const key = `${letters} ${district}`;
      if (letters && !found.has(key)) found.set(key, [[...letters], cost, district]);
    };
    const endings = (letters, cost, district) => {
      put(letters, cost, district);
      const served = lookup.withoutService(letters);
      put(served.replace(/街道(办事处|办)?$/, "街").replace(/jiedao$/, "jie"), cost, district);
      put(lookup.root(letters), cost + 0.5, district);
    };
    const long = (letters) => [...letters].length > 1;
    endings(text, 0);
    const city = [names.city, names.city.replace(/市$/, "")].find((head) => text.startsWith(head)) || "";
    const rest = text.slice(city.length);
    if (city && long(rest)) endings(rest, 0.1);
    names.districts.forEach(({ heads }, at) => {
      const head = heads.find((each) => rest.startsWith(each) && long(rest.slice(each.length)));
      if (head) endings(rest.slice(head.length), 0.1, at);
    });
    return [...found.values()];
  };

  /**
   * How roughly letters spell the entry's units from `at` on, and where they end. A Chinese character must be the unit;
   * other letters are its sound or the beginning of it: 0 all whole (hua|di), 1 first letters (h|d), 1.5 the last still
   * being typed (hua|d), 3 any other mixture.
   */
  const spell = (entry, letters, at) => {
    let best = { rough: NEVER, end: at };
    const walk = (unit, letter, loose, single, last) => {
      if (letter === letters.length) {
        const rough = !loose ? 0 : single === unit - at ? 1 : loose === 1 && last ? 1.5 : 3;
        if (rough < best.rough) best = { rough, end: unit };
        return;
      }
      if (unit === entry.units.length) return;
      if (letters[letter] === entry.units[unit]) walk(unit + 1, letter + 1, loose, single, false);
      if (HAN.test(letters[letter])) return;
      for (const sound of entry.sounds[unit]) {
        let taken = 0;
        while (taken < sound.length && sound[taken] === letters[letter + taken]) taken += 1;
        for (; taken > 0; taken -= 1) {
          const open = taken < sound.length;
          walk(unit + 1, letter + taken, loose + open, single + (open && taken === 1), open);
        }
      }
    };
    walk(at, 0, 0, 0, false);
    return best;
  };

  /** Cost of letters as (part of) a name. First letters from the middle of a name say too little when they are few. */
  const cost = (entry, letters) => {
    let least = NEVER;
    for (let at = 0; at < entry.units.length; at += 1) {
      if (entry.units[at] !== letters[0] && !entry.sounds[at].some((sound) => sound[0] === letters[0])) continue;
      const { rough, end } = spell(entry, letters, at);
      if (rough === NEVER) continue;
      const begins = at === 0 || at === entry.from;
      if (!begins && rough >= 1 && letters.length < 3) continue;
      const whole = begins && (end === entry.to || end === entry.units.length);
      least = Math.min(least, rough + (whole ? 0 : begins ? PREFIX : INSIDE));
    }
    return least;
  };

  /** Whether one letter was mistaken, left out, added, or two changed places. */
  const slipped = (a, b) => {
    let at = 0;
    while (at < a.length && a[at] === b[at]) at += 1;
    const same = (i, j) => a.length - i === b.length - j && a.every((each, k) => k < at + i || each === b[k + j - i]);
    return same(1, 1) || same(0, 1) || same(1, 0) || (a[at] === b[at + 1] && a[at + 1] === b[at] && same(2, 2));
  };

  /** Whether two characters can be said alike: 漖 and 滘. */
  const alike = (a, b, sounds) =>
    a === b || (sounds.get(a) || []).some((sound) => (sounds.get(b) || []).includes(sound));

  /** Cost of letters as a name with one slip in it, or written with other characters of the same sounds. */
  const nearCost = (entry, letters, han, sounds) => {
    entry.forms = entry.forms || [entry.units, entry.sounds.map((said) => said[0])].map((row) =>
      [undefined, entry.to].map((end) => [...row.slice(entry.from, end).join("")]),
    );
    let least = NEVER;
    for (const form of entry.forms[han ? 0 : 1]) {
      for (const head of [form, form.slice(0, letters.length)]) {
        const extra = head.length === form.length ? 0 : PREFIX; // a longer name that is still being typed
        if (han && head.length === letters.length && head.every((each, at) => alike(each, letters[at], sounds))) {
          least = Math.min(least, ALIKE + extra);
        } else if (letters.length > (han ? 1 : 3) + (extra && 1) && slipped(letters, head)) {
          least = Math.min(least, NEAR + extra + (letters[0] === head[0] ? 0 : 0.3));
        }
      }
    }
    return least;
  };

  /** What serves the reader most of what costs the same: stations, communities, roads, operators; short before long. */
  const order = (a, b) =>
    a.cost - b.cost ||
    a.entry.kind - b.entry.kind ||
    a.entry.units.length - b.entry.units.length ||
    a.entry.order - b.entry.order;

  /**
   * Text → { hits, sure }: hits as { entry, cost }, and the entry that is meant beyond doubt, if there is one.
   * A hit that costs more than `lookup.LIKE` is only like what was typed.
   */
  lookup.LIKE = ALIKE - 0.5;
  lookup.isHan = (text) => HAN.test(text);
  lookup.find = (text, names) => {
    const wanted = lookup.plain(text, names.fold);
    if (!wanted) return { hits: [], sure: null };
    const meant = readings(wanted, names);
    const gather = (costOf) => {
      const best = new Map(); // one line for each name of each place
      for (const entry of names.entries) {
        for (const [letters, extra, district] of meant) {
          if (district !== undefined && district !== entry.district) continue;
          const found = { entry, cost: costOf(entry, letters) + extra };
          const key = `${entry.href} ${entry.kind || entry.href} ${entry.kind ? entry.name : ""}`;
          if (found.cost < NEVER && (!best.has(key) || order(found, best.get(key)) < 0)) best.set(key, found);
        }
      }
      return [...best.values()].sort(order);
    };
    let hits = gather(cost);
    const exact = hits.filter((hit) => hit.cost < PREFIX).length;
    if (exact < 2) {
      const known = new Set(hits.map((hit) => hit.entry));
      const near = gather((entry, letters) => nearCost(entry, letters, lookup.isHan(wanted), names.sounds));
      hits = [...hits, ...near.filter((hit) => !known.has(hit.entry)).slice(0, exact ? BESIDE : SHOWN)];
    }
    const first = hits.length ? hits[0].cost : NEVER;
    const equal = hits.filter((hit) => hit.cost === first);
    const sure = first < PREFIX && new Set(equal.map((hit) => hit.entry.href)).size === 1 ? equal[0].entry : null;
    return { hits: hits.slice(0, first < 1 ? Math.max(SHOWN, equal.length) : SHOWN), sure };
  };
})();
