// Facets: what the results can be narrowed by, with counts. Several of one facet widen, several facets narrow.
import { element } from "./element.js";

const ZONES = { names: [0, 1, 2], praise: [3], concern: [4], figures: [5], facts: [6] };
const MANY = 8; // more choices are folded away

export const FACETS = [
  ["type", "类型", () => [["report", "评估报告"], ["station", "社工站"], ["word", "词汇和目录"]]],
  ["text", "内容", () => [["concern", "需要关注"], ["praise", "值得肯定"], ["figures", "指标和数量"], ["facts", "基本情况和建议"], ["names", "名称和标题"]]],
  ["district", "区", (index) => index.districts],
  ["year", "年份", (index, counts) => [...counts.keys()].sort().reverse().map((year) => [year, `${year} 年`])],
  ["grade", "等级", (index) => index.grades],
  ["kind", "评估", () => [["midterm", "中期"], ["final", "末期"]]],
  ["topic", "主题", (index) => index.topics],
  ["operator", "承办机构", (index) => index.operators],
];
const FACET_NAMES = FACETS.map(([name]) => name);

export const chosenIn = (params) => new Map(FACET_NAMES.map((name) => [name, new Set(params.getAll(name))]));

// The results that are left, and per facet how many each choice would show under the choices of the others.
export const narrow = (index, results, chosen) => {
  const counts = new Map(FACET_NAMES.map((name) => [name, new Map([...chosen.get(name)].map((value) => [value, 0]))]));
  const left = results.filter((result) => {
    const values = FACET_NAMES.map((name) => index.values(name, result));
    const fails = FACET_NAMES.filter(
      (name, at) => chosen.get(name).size && !values[at].some((value) => chosen.get(name).has(value)),
    );
    FACET_NAMES.forEach((name, at) => {
      if (fails.length > 1 || (fails.length && fails[0] !== name)) return;
      const own = counts.get(name);
      for (const value of values[at]) own.set(value, (own.get(value) || 0) + 1);
    });
    return !fails.length;
  });
  return { left, counts };
};

// Zones in which an excerpt should stand: those the reader chose, else all.
export const zonesOf = (chosen) => {
  const zones = new Set([...chosen.get("text")].flatMap((name) => ZONES[name] || []));
  return (zone) => !zones.size || zones.has(zone);
};

const choice = (name, [value, title], count, isChosen) => {
  const box = element("input", { type: "checkbox", name, value, checked: isChosen });
  return element("label", {}, [box, ` ${title} `, element("span", {}, [String(count), element("span", { className: "vh" }, [" 条"])])]);
};

// One fieldset a facet. Topics wait until their fold is opened: they have a file of their own.
export const drawFacets = (index, countsOf, chosen, onTopics) =>
  FACETS.flatMap(([name, title, choices]) => {
    if (name === "topic" && !index.topicsOf) {
      const fold = element("details", { className: "fold facet" }, [element("summary", {}, [title])]);
      fold.addEventListener("toggle", onTopics, { once: true });
      return [fold];
    }
    const counts = countsOf.get(name);
    let shown = choices(index, counts).filter(([value]) => counts.has(value));
    if (shown.length < 2 && !chosen.get(name).size) return [];
    if (name === "operator" || name === "topic")
      shown = [...shown].sort((a, b) => counts.get(b[0]) - counts.get(a[0]));
    const labels = shown.map((one) => choice(name, one, counts.get(one[0]), chosen.get(name).has(one[0])));
    const legend = element("legend", {}, [title]);
    const rest = labels.slice(MANY);
    if (!rest.length) return [element("fieldset", { className: "facet" }, [legend, ...labels])];
    const isOpen = shown.slice(MANY).some(([value]) => chosen.get(name).has(value));
    const fold = element("details", { open: isOpen }, [element("summary", {}, [`其余 ${rest.length} 项`]), ...rest]);
    return [element("fieldset", { className: "facet" }, [legend, ...labels.slice(0, MANY), fold])];
  });
