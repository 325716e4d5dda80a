// The files of the index: which of them a query needs, and what they say. Other side: generator/search/fulltext/.
(() => {
  const search = self.gongshiSearch;
  const KINDS = (search.KINDS = { midterm: "中期", final: "末期" });
  const BUCKET = 12000; // bytes one costs, about

  /** Bytes → numbers, one after the other. */
  const reader = (bytes, at = 0, end = bytes.length) => ({
    more: () => at < end,
    skip(length) {
      at += length;
      return at;
    },
    next() {
      const first = bytes[at++];
      if (first < 64) return first;
      if (first < 248) return 64 + ((first - 64) << 8) + bytes[at++];
      at += 3;
      return 47168 + ((first - 248) << 24) + (bytes[at - 3] << 16) + (bytes[at - 2] << 8) + bytes[at - 1];
    },
  });

  /** Postings → Map of page → positions. */
  const whole = (bytes, from, to) => {
    const numbers = reader(bytes, from, to);
    const found = new Map();
    for (let page = -1; numbers.more(); ) {
      const head = numbers.next();
      page += head >> 1;
      const positions = new Array(head & 1 ? numbers.next() + 2 : 1);
      for (let each = 0, at = 0; each < positions.length; each += 1) positions[each] = at += numbers.next();
      found.set(page, positions);
    }
    return found;
  };

  /** The short form → Map of page → the first position in each zone that has any. */
  const short = (bytes, begins) => {
    const numbers = reader(bytes);
    const found = new Map();
    for (let page = -1; numbers.more(); ) {
      page += numbers.next();
      const zones = numbers.next();
      const positions = [];
      positions.times = numbers.next();
      for (let zone = 0; zone + 1 < begins.length; zone += 1) {
        if (zones & (1 << zone)) positions.push(begins[zone] + numbers.next());
      }
      found.set(page, positions);
    }
    return found;
  };

  /** Opens the index at an address; `load(path)` gives the bytes of one of its files. */
  search.open = (manifest, load) => {
    const large = new Map(manifest.large.map(([token, size, ...names]) => [token, { size, names }]));
    const buckets = manifest.buckets.length / 6;
    const kept = new Map(); // files read so far
    const file = (path) => {
      if (!kept.has(path)) {
        const loading = load(path);
        kept.set(path, loading);
        loading.catch(() => kept.delete(path)); // may be tried again
      }
      return kept.get(path);
    };

    const hash = (token) => search.FNV(token).toString(16).padStart(8, "0");
    const bucket = (token) => {
      const number = search.FNV(token) & (buckets - 1);
      return `buckets/${number.toString(16)}-${manifest.buckets.slice(number * 6, number * 6 + 6)}.idx`;
    };
    const pathOf = (token) =>
      large.has(token) ? `tokens/${hash(token)}-${large.get(token).names[0]}.idx` : bucket(token);
    const cost = (token) => (kept.has(pathOf(token)) ? 1 : large.has(token) ? large.get(token).size : BUCKET);

    const postings = async (token) => {
      const bytes = await file(pathOf(token));
      if (large.has(token)) return whole(bytes);
      const name = new TextEncoder().encode(token);
      const numbers = reader(bytes);
      while (numbers.more()) {
        const length = numbers.next();
        const from = numbers.skip(length) - length;
        const size = numbers.next();
        const to = numbers.skip(size);
        if (length === name.length && name.every((byte, each) => bytes[from + each] === byte)) return whole(bytes, to - size, to);
      }
      return new Map();
    };

    /** The cheapest tokens that together hold every unit: each unit is reached by the cheapest way to those before. */
    const cover = (units) => {
      const tokens = search.tokens(units);
      const best = [{ cost: 0, tokens: [] }];
      for (let end = 1; end <= units.length; end += 1) {
        for (const each of tokens) {
          if (each.to < end || each.from >= end) continue;
          const before = best[each.from];
          const sum = before ? before.cost + cost(each.token) : Infinity;
          if (!best[end] || sum < best[end].cost) best[end] = { cost: sum, tokens: [...before.tokens, each] };
        }
      }
      return best[units.length] ? best[units.length].tokens : [];
    };

    /** Units → Map of page → positions at which they stand just so. */
    const phrase = async (units) => {
      if (units.length === 1 && !search.tokens(units).length) return postings(units[0].unit); // names only
      const tokens = cover(units);
      if (units.length < 3 && tokens.length === 1 && large.has(tokens[0].token)) {
        const { token } = tokens[0];
        const path = `tokens/${hash(token)}-${large.get(token).names[1]}.idx`;
        return short(await file(path), manifest.begins);
      }
      const lists = await Promise.all(tokens.map(({ token }) => postings(token)));
      const order = lists.map((_, each) => each).sort((a, b) => lists[a].size - lists[b].size);
      const found = new Map();
      for (const [page, positions] of lists[order[0]]) {
        let bases = positions.map((position) => position - tokens[order[0]].at);
        for (const each of order.slice(1)) {
          const here = new Set(lists[each].get(page));
          bases = bases.filter((base) => here.has(base + tokens[each].at));
          if (!bases.length) break;
        }
        if (bases.length) found.set(page, bases);
      }
      return found;
    };

    /** The blocks of a page around a position: [offset, text, anchor, heading] each, and the one it lies in. */
    const around = async (page, position) => {
      const zone = search.zone(manifest, position);
      const offset = position - manifest.begins[zone];
      const { address, version } = search.page(manifest, page);
      const path = `texts/${address}${zone}-${Math.floor(offset / manifest.chunk)}-${version}.json`;
      const blocks = JSON.parse(new TextDecoder().decode(await file(path)));
      return [...blocks].reverse().find((block) => block[0] <= offset);
    };

    return { manifest, phrase, around };
  };

  search.zone = ({ begins }, position) => begins.findIndex((begin, each) => position < begins[each + 1]);

  /** What a page's number stands for. */
  search.page = (manifest, number) => {
    const { explanations, stations, reports, districts } = manifest;
    const version = manifest.texts.slice(number * 6, number * 6 + 6);
    if (number < explanations.length) {
      const [address, kind, title] = explanations[number];
      return { address, kind, title, version, day: 0, facets: {} };
    }
    const ofReport = number - explanations.length - stations.length;
    const report = reports[ofReport];
    const station = stations[report ? report[0] : number - explanations.length];
    const [place, slug, street, ofLatest, absence] = station;
    const district = districts[place][0];
    const address = `${district}/${slug}/`;
    const gradeOf = (at) => (manifest.grades[at] || ["none"])[0];
    if (!report) {
      const facets = { district, grade: gradeOf(ofLatest) };
      return { address, kind: "社工站", title: `${street}社工服务站`, version, day: 0, facets, absence };
    }
    const [, id, day, grade, operator, topics] = report;
    const [year, kind] = [`20${String(day).padStart(6, "0").slice(0, 2)}`, id.split("-")[1]];
    return {
      address: `${address}${id}/`,
      kind: "评估报告",
      title: `${street}社工服务站 ${year} 年${KINDS[kind]}评估`,
      version,
      day,
      facets: {
        district,
        year,
        grade: gradeOf(grade),
        kind,
        operator: manifest.operators[operator][0],
        topic: manifest.topics.filter((_, each) => bit(topics, each)).map(([topic]) => topic),
      },
    };
  };

  /** Whether a bit is set in a hexadecimal number of any length. */
  const bit = (digits, at) => {
    const digit = digits[digits.length - 1 - (at >> 2)];
    return Boolean(digit && parseInt(digit, 16) & (1 << (at & 3)));
  };
})();
