// The index of a site: what each row is called, where it lives, and how it counts in the facets.
import { Segment } from "./segment.js";
import { jsonOf } from "./store.js";
import { plain } from "./units.js";

const FORMAT = 2;
const DAY = 86400000;
const EPOCH = Date.UTC(2000, 0, 1);
const STATION = 0, MIDTERM = 1, FINAL = 2;
const KINDS = { [MIDTERM]: ["midterm", "中期"], [FINAL]: ["final", "末期"] };
export const WORDS = ["词汇", "指标", "主题", "机构", "评估办法"]; // sorts 3 to 7

export class Index {
  constructor(told, folder) {
    if (told.format !== FORMAT) throw new Error(`format ${told.format}`);
    Object.assign(this, told);
    this.folder = folder;
    this.plainNames = [];
    this.segments = told.segments.map((segment) => new Segment(segment, folder, told.window));
  }

  static async open(url) {
    return new Index(await jsonOf(url), url.slice(0, url.lastIndexOf("/") + 1));
  }

  date(segment, row) {
    return segment.days[row] ? new Date(EPOCH + segment.days[row] * DAY) : null;
  }

  year(segment, row) {
    return this.date(segment, row).getUTCFullYear();
  }

  isReport(segment, row) {
    return segment.sorts[row] in KINDS;
  }

  title(segment, row) {
    if (segment.sorts[row] > FINAL) return segment.words[row][0];
    const name = `${this.stations.names[segment.stations[row]]}社工服务站`;
    return this.isReport(segment, row)
      ? `${name} ${this.year(segment, row)} 年${KINDS[segment.sorts[row]][1]}评估`
      : name;
  }

  // The title as it is compared. Of a station it is made once, since a common word asks for every title.
  plainTitle(segment, row) {
    if (segment.sorts[row] > FINAL) return plain(segment.words[row][0]);
    const station = segment.stations[row];
    this.plainNames[station] ||= plain(`${this.stations.names[station]}社工服务站`);
    return this.isReport(segment, row)
      ? `${this.plainNames[station]}${this.year(segment, row)}年${KINDS[segment.sorts[row]][1]}评估`
      : this.plainNames[station];
  }

  address(segment, row) {
    if (segment.sorts[row] > FINAL) return segment.words[row][1];
    const station = segment.stations[row];
    const home = `${this.districts[this.stations.districts[station]][0]}/${this.stations.ids[station]}/`;
    return this.isReport(segment, row)
      ? `${home}${this.year(segment, row)}-${KINDS[segment.sorts[row]][0]}/`
      : home;
  }

  district(segment, row) {
    const station = segment.stations[row];
    return station < 0 ? null : this.districts[this.stations.districts[station]];
  }

  // What a row counts as in a facet: ids. `hits` tells the kind of text.
  values(facet, { segment, row, hits }) {
    const sort = segment.sorts[row];
    switch (facet) {
      case "type":
        return [sort === STATION ? "station" : sort <= FINAL ? "report" : "word"];
      case "text": {
        const mask = hits.reduce((all, hit) => all & hit.mask, 127) || hits[0].mask;
        return ["names", "praise", "concern", "figures", "facts"].filter((_, n) => mask & [7, 8, 16, 32, 64][n]);
      }
      case "district": {
        const district = this.district(segment, row);
        return district ? [district[0]] : [];
      }
      case "year":
        return this.isReport(segment, row) ? [String(this.year(segment, row))] : [];
      case "kind":
        return this.isReport(segment, row) ? [KINDS[sort][0]] : [];
      case "grade":
        return segment.grades[row] ? [this.grades[segment.grades[row] - 1][0]] : [];
      case "operator":
        return segment.operators[row] ? [this.operators[segment.operators[row] - 1][0]] : [];
      default:
        return this.topicsOf ? this.topicsOf[this.segments.indexOf(segment)][row].map((n) => this.topics[n][0]) : [];
    }
  }

  async loadTopics() {
    if (!this.topicsOf) this.topicsOf = await jsonOf(this.folder + this.topicsFile);
  }
}
