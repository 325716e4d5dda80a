// The page of results. The address holds the query, the facets, the order and the page; going back brings them back.
import { element } from "./element.js";
import { excerpt } from "./excerpt.js";
import { chosenIn, drawFacets, narrow, zonesOf } from "./facets.js";
import { Index, WORDS } from "./index.js";
import { Search } from "./query.js";

const A_PAGE = 10;
const ZONE_NAMES = ["标题", "名称", "标题", "", "", "指标和数量", "基本情况"];
const SIDES = ["", "", "", "praise", "concern"];
const one = (selector) => document.querySelector(selector);
const place = one("#search");
const root = new URL(place.dataset.root, location.href);
const form = one("#search-form");
const field = one("#search-q");
const said = one("#search-said");
const heading = one("#search-heading");
const hints = one("#search-hints");
const list = one("#search-results");
const pages = one("#search-pages");
const order = one("#search-order");
const facets = one("#search-facets");
const fold = one("#search-fold");

let opened = null; // the index, once asked for
let asked = null; // {q, promise}: the last query, so that facets and pages do not ask again
let turn = 0; // an answer that was overtaken is dropped

const open = () => {
  opened ||= Index.open(new URL(place.dataset.index, location.href).href);
  opened.catch(() => (opened = null));
  return opened;
};

const day = (date) => `${date.getUTCFullYear()} 年 ${date.getUTCMonth() + 1} 月 ${date.getUTCDate()} 日`;
const copy = (id) => document.importNode(one(id).content, true);
const addressOf = (params) => `${location.pathname}?${params}`;

const orders = {
  newest: (a, b) => b.day - a.day,
  grade: (a, b) => (a.segment.grades[a.row] || 9) - (b.segment.grades[b.row] || 9) || b.score - a.score,
};
const byScore = (a, b) =>
  b.score - a.score || b.day - a.day || a.segment.sorts[a.row] - b.segment.sorts[b.row] || a.row - b.row;

const sorted = (results, name) => {
  for (const result of results) result.day = result.segment.days[result.row];
  return [...results].sort((a, b) => (orders[name] ? orders[name](a, b) : 0) || byScore(a, b));
};

const amount = (index, results) => {
  const kinds = results.map((result) => index.values("type", result)[0]);
  return [["report", "份报告"], ["station", "个社工站"], ["word", "个词条"]]
    .map(([kind, what]) => [kinds.filter((one) => one === kind).length, what])
    .filter(([count]) => count)
    .map(([count, what]) => `${count} ${what}`)
    .join("、");
};

const item = async (index, result, search, chosen) => {
  const { segment, row } = result;
  const marked = [...search.words, ...search.also, ...search.pairs].map((word) => word.trim());
  const found = await excerpt(result, marked, zonesOf(chosen));
  const address = index.address(segment, row);
  const url = new URL(address, root);
  if (found && found.anchor && !url.hash) url.hash = found.anchor;
  const link = element("a", { href: url.href }, [index.title(segment, row)]);
  const head = element("div", { className: "item" }, [element("h3", {}, [link])]);
  if (segment.grades[row]) head.append(copy(`#grade-${index.grades[segment.grades[row] - 1][0]}`));
  const shown = found ? found.pieces : [];
  const text = shown.map((piece, number) => (piece && number % 2 ? element("mark", {}, [piece]) : piece));
  const meta = element("p", { className: "small meta-line" });
  const district = index.district(segment, row);
  const date = index.date(segment, row);
  const side = found && SIDES[found.zone];
  const kind = WORDS[segment.sorts[row] - 3] || ZONE_NAMES[found ? found.zone : 0];
  meta.append(side ? copy(`#side-${side}`) : element("span", { className: "side side--ind" }, [kind]));
  for (const line of [
    found && found.zone > 2 && segment.sorts[row] < 3 && found.label,
    district && district[1],
    date && (index.isReport(segment, row) ? `${day(date)}评估` : `最近评估 ${day(date)}`),
    result.near && "相近，不完全相同",
  ])
    if (line) meta.append(element("span", {}, [line]));
  return element("li", {}, [head, element("p", {}, text), meta]);
};

const turnTo = (params, number, title) => {
  const next = new URLSearchParams(params);
  if (number > 1) next.set("page", number);
  else next.delete("page");
  const link = element("a", { className: "btn", href: addressOf(next) }, [title]);
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(next, true);
  });
  return link;
};

const drawPages = (params, count) => {
  const last = Math.ceil(count / A_PAGE);
  const now = Number(params.get("page")) || 1;
  pages.replaceChildren();
  pages.hidden = last < 2;
  if (now > 1) pages.append(turnTo(params, now - 1, "上一页"));
  pages.append(element("span", { className: "small" }, [`第 ${now} 页，共 ${last} 页`]));
  if (now < last) pages.append(turnTo(params, now + 1, "下一页"));
};

// What the reader should know before the list: other words looked for, or that nothing is exact.
const hint = (params, search) => {
  hints.replaceChildren();
  if (search.near) hints.append(copy("#search-near"));
  if (!search.also.length) return;
  const note = copy("#search-widened");
  const exact = search.words.map((word) => `"${word.trim()}"`).join(" ");
  note.querySelector("b").textContent = search.also.join("、");
  note.querySelector("a").href = addressOf(new URLSearchParams({ q: exact }));
  hints.append(note);
};

// Shows what the address asks for.
const show = async (moved = false) => {
  const params = new URLSearchParams(location.search);
  const q = (params.get("q") || "").trim();
  const mine = ++turn;
  field.value = q;
  order.value = params.get("sort") || "";
  one("#search-body").hidden = !q;
  if (!q) {
    said.textContent = "";
    open().catch(() => {}); // it is here when the reader has typed
    return;
  }
  list.setAttribute("aria-busy", "true");
  if (!asked || asked.q !== q) said.textContent = "正在找……";
  try {
    const index = await open();
    if (!asked || asked.q !== q) asked = { q, promise: new Search(index).run(q) };
    const chosen = chosenIn(params);
    if (chosen.get("topic").size) await index.loadTopics();
    const search = await asked.promise;
    const { left, counts } = narrow(index, search.results, chosen);
    const results = sorted(left, params.get("sort"));
    const from = A_PAGE * ((Number(params.get("page")) || 1) - 1);
    const items = await Promise.all(results.slice(from, from + A_PAGE).map((result) => item(index, result, search, chosen)));
    if (mine !== turn) return;
    heading.textContent = `“${q}”的检索结果`;
    said.textContent = results.length ? `${search.near ? "字句相近的有" : "找到"} ${amount(index, results)}。` : "没有找到。";
    document.title = `${q} · ${place.dataset.title}`;
    hint(params, search);
    list.replaceChildren(items.length ? element("ul", { className: "list card" }, items) : copy("#search-nothing"));
    drawPages(params, results.length);
    fold.hidden = !search.results.length;
    const focused = document.activeElement && document.activeElement.form === facets && document.activeElement;
    facets.replaceChildren(
      ...drawFacets(index, counts, chosen, () => index.loadTopics().then(() => show())),
    );
    if (focused) {
      const same = [...facets.elements].find((box) => box.name === focused.name && box.value === focused.value);
      if (same) same.focus();
    }
    if (moved) heading.focus();
  } catch (fault) {
    if (mine !== turn) return;
    asked = null;
    said.textContent = "检索数据没有取到：网络不通，或者网站刚刚更新过。请刷新本页再试。";
    list.replaceChildren();
    console.error(fault);
  } finally {
    if (mine === turn) list.removeAttribute("aria-busy");
  }
};

const go = (params, moved) => {
  history.pushState(null, "", addressOf(params));
  show(moved);
};

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const params = new URLSearchParams();
  if (field.value.trim()) params.set("q", field.value.trim());
  go(params, false);
});
const choose = () => {
  const params = new URLSearchParams({ q: new URLSearchParams(location.search).get("q") || "" });
  for (const box of facets.querySelectorAll("input:checked")) params.append(box.name, box.value);
  if (order.value) params.set("sort", order.value);
  go(params, false);
};
facets.addEventListener("change", choose);
facets.addEventListener("submit", (event) => event.preventDefault());
order.addEventListener("change", choose);
addEventListener("popstate", () => show());
form.hidden = false;
fold.open = matchMedia("(min-width: 70em)").matches;
show();
