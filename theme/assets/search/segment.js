// One folder of the index: where runs of characters stand, and what a phrase of them finds.
import { Reader, bytesOf, jsonOf, rising } from "./store.js";

const STEP = 32; // zones begin at multiples of this
const lines = (text) => (text ? text.split("\n") : []);
const numbered = (names) => new Map(names.map((name, number) => [name, number]));

// FNV-1a over the characters, as generator/search/fulltext/files.py has it.
const hash = (run) => {
  let value = 0x811c9dc5;
  for (const character of run) value = Math.imul(value ^ character.codePointAt(0), 0x01000193) >>> 0;
  return value;
};

// Of the places where a phrase may begin those at which this run stands too, `from` units behind.
const following = (begins, { from, places }) => {
  if (!begins) return places.map((place) => place - from);
  let next = 0;
  return begins.filter((begin) => {
    while (places[next] < begin + from) next++;
    return places[next] === begin + from;
  });
};

export class Segment {
  constructor(told, folder, window) {
    Object.assign(this, told);
    this.folder = `${folder}${told.name}/`;
    this.window = window;
    this.alone = numbered(lines(told.alone));
    this.frequent = new Set(lines(told.frequent));
    this.overviews = numbered([...this.frequent, ...lines(told.common)]);
    // Where each entry begins on the one axis, and the axis' end.
    this.bases = [0];
    for (let row = 0; row < this.sorts.length; row++)
      this.bases.push(this.bases[row] + STEP * this.zones.reduce((sum, lengths) => sum + lengths[row], 0));
  }

  async places(run) {
    if (this.alone.has(run)) return rising(await bytesOf(`${this.folder}r${this.alone.get(run)}.places`));
    const url = `${this.folder}b${hash(run) % this.buckets}.places`;
    const reader = new Reader(await bytesOf(url));
    const [names, lengths] = reader.numbers(2);
    const runs = lines(new TextDecoder().decode(reader.slice(names)));
    const sizes = new Reader(reader.slice(lengths));
    for (const one of runs) {
      const size = sizes.number();
      if (one === run) return rising(reader.slice(size));
      reader.at += size;
    }
    return [];
  }

  // A phrase → Map of row → {mask of zones, count, at: positions in the entry, of a common run the first in each zone}.
  async find(units) {
    if (this.overviews.has(units.join(""))) return this.overview(units.join(""));
    const cover = this.cover(units);
    if (!cover) return new Map();
    let begins = null;
    const ofCover = cover.map(([from, to]) => ({ from, run: units.slice(from, to).join("") }));
    // Long lists last: they are not asked for where the short ones leave nothing.
    for (const long of [false, true]) {
      const asked = ofCover.filter(({ run }) => this.alone.has(run) === long);
      const lists = await Promise.all(asked.map(async ({ from, run }) => ({ from, places: await this.places(run) })));
      for (const list of lists.sort((a, b) => a.places.length - b.places.length)) begins = following(begins, list);
      if (begins && !begins.length) break;
    }
    return this.byRow(begins);
  }

  // The cheapest runs that hold every unit between them. None is frequent, so each has a list of bounded size; the first
  // and the last unit are always held, since the whole phrase is not frequent.
  cover(units) {
    const total = units.length;
    const isFrequent = (from, to) => this.frequent.has(units.slice(from, to).join(""));
    const runs = [];
    for (let one = 0; one < total; one++) {
      let to = one + 2;
      while (to <= total && isFrequent(one, to)) to++;
      if (to <= total) runs.push([one, to]);
      let from = one - 1; // the same from the right end: `one` is the last unit
      while (from >= 0 && isFrequent(from, one + 1)) from--;
      if (from >= 0) runs.push([from, one + 1]);
    }
    runs.sort((a, b) => a[1] - b[1]);
    const best = [{ cost: 0, runs: [] }]; // the cheapest cover of the first n units
    for (const [from, to] of runs) {
      const cost = this.alone.has(units.slice(from, to).join("")) ? 4 : 1;
      for (let joint = from; joint < to; joint++) {
        const before = best[joint];
        if (before && !(best[to] && best[to].cost <= before.cost + cost))
          best[to] = { cost: before.cost + cost, runs: [...before.runs, [from, to]] };
      }
    }
    return best[total] && best[total].runs;
  }

  byRow(begins) {
    const found = new Map();
    let row = 0;
    for (const begin of begins) {
      while (this.bases[row + 1] <= begin) row++;
      if (this.sorts[row] < 0) continue; // another segment has the newer text
      const at = begin - this.bases[row];
      const hit = found.get(row) || { mask: 0, count: 0, at: [] };
      hit.mask |= 1 << this.zoneOf(row, at);
      hit.count++;
      hit.at.push(at);
      found.set(row, hit);
    }
    return found;
  }

  zoneOf(row, at) {
    let zone = 0;
    for (let end = STEP * this.zones[0][row]; end <= at; end += STEP * this.zones[zone][row]) zone++;
    return zone;
  }

  async overview(run) {
    const bytes = await bytesOf(`${this.folder}f${this.overviews.get(run)}.places`);
    const reader = new Reader(bytes);
    const count = reader.number();
    const rows = reader.numbers(count);
    const masks = reader.slice(count);
    const counts = reader.slice(count);
    const found = new Map();
    let row = 0;
    for (let one = 0; one < count; one++) {
      row += rows[one];
      const at = []; // the first place in each zone
      for (let rest = masks[one]; rest; rest &= rest - 1) at.push(reader.number());
      if (this.sorts[row] >= 0) found.set(row, { mask: masks[one], count: counts[one], at });
    }
    return found;
  }

  // The passages around a position, as they read.
  async passages(row, at) {
    for (let window = Math.floor(at / this.window); window >= 0; window--) {
      try {
        const [labels, rows] = await jsonOf(`${this.folder}t${row}-${window}.json.gz`);
        if (window && rows[0][0] > at) continue; // it began in the window before
        return rows.map(([start, zone, label, anchor, text]) => ({ start, zone, label: labels[label], anchor, text }));
      } catch (fault) {
        if (!window) throw fault;
      }
    }
    return [];
  }
}
