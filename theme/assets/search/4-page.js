// The page of results. Query, choice, order and page number live in the address, so that every state can be kept.
(() => {
  const search = self.gongshiSearch;
  const settings = document.currentScript.dataset;
  const site = new URL("..", document.currentScript.src);
  const folder = new URL("search/", site);
  const one = (selector) => document.querySelector(selector);
  const [form, field, sort, facets, list, pager, said, state, heading, widened] = [
    "#search", "#q", "#search-sort", "#search-facets", "#search-results", "#search-pages", "#search-said", "#search-state", "#search-heading", "#search-also",
  ].map(one); // prettier-ignore
  const SHOWN = 10;
  const LISTED = 6; // values of a facet before 更多
  const TITLES = { district: "区", year: "年度", grade: "等级", kind: "评估", side: "内容", operator: "承办机构", topic: "主题" };
  const SIDES = { praise: "值得肯定", concern: "需要关注" };

  const make = (tag, attributes, ...children) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  };

  const load = async (path) => {
    const answer = await fetch(new URL(path, folder));
    if (!answer.ok) throw new Error(`${answer.status} ${path}`);
    return new Uint8Array(await answer.arrayBuffer());
  };
  let opened = null;
  const open = () => {
    opened = opened || load(settings.index).then((bytes) => search.open(JSON.parse(new TextDecoder().decode(bytes)), load));
    opened.catch(() => (opened = null));
    return opened;
  };

  /** The address as a state, and back. */
  const read = () => {
    const given = new URLSearchParams(location.search);
    const chosen = Object.fromEntries(search.FACETS.map((facet) => [facet, given.getAll(facet)]));
    return { text: (given.get("q") || "").trim(), chosen, newest: given.get("sort") === "new", exact: given.has("exact"), page: Math.max(1, Number(given.get("page")) || 1) };
  };
  const addressOf = ({ text, chosen, newest, exact, page }) => {
    const out = new URLSearchParams();
    if (text) out.set("q", text);
    for (const facet of search.FACETS) for (const value of chosen[facet]) out.append(facet, value);
    if (newest) out.set("sort", "new");
    if (exact) out.set("exact", "1");
    if (page > 1) out.set("page", page);
    return `?${out}`;
  };
  const none = () => Object.fromEntries(search.FACETS.map((facet) => [facet, []]));

  const words = { grade: "等级未公开" };
  const label = (manifest, facet, value) => {
    const named = { district: manifest.districts, grade: manifest.grades, operator: manifest.operators, topic: manifest.topics }[facet];
    if (named) return (named.find(([id]) => id === value) || ["", words[facet] || value])[1];
    return { year: `${value} 年`, kind: search.KINDS[value], side: SIDES[value] }[facet] || value;
  };

  /** A facet as a group of boxes: what is chosen, then what most results have. */
  const group = (manifest, facet, counts, chosen) => {
    const values = [...new Set([...counts.keys(), ...chosen])];
    if (values.length < 2 && !chosen.length) return [];
    const count = (value) => counts.get(value) || 0;
    const byTime = (a, b) => Number(b) - Number(a);
    const byCount = (a, b) => chosen.includes(b) - chosen.includes(a) || count(b) - count(a) || (a < b ? -1 : 1);
    values.sort(facet === "year" ? byTime : byCount);
    const boxes = values.map((value) => {
      const box = make("input", { type: "checkbox", name: facet, value });
      box.checked = chosen.includes(value);
      return make("label", {}, box, ` ${label(manifest, facet, value)} `, make("span", {}, String(count(value))));
    });
    const rest = boxes.splice(LISTED);
    const more = rest.length ? [make("details", { class: "facet__more" }, make("summary", {}, `另外 ${rest.length} 项`), ...rest)] : [];
    return [make("fieldset", { class: "facet" }, make("legend", {}, TITLES[facet]), ...boxes, ...more)];
  };

  const badge = (manifest, id) => {
    const [, word, steps] = manifest.grades.find(([each]) => each === id) || ["", "等级未公开", 0];
    if (!steps) return make("span", { class: "absent" }, word);
    const drawn = make("span", { class: `grade g-${id}` }, word);
    const box = (at) => `<rect x="${at * 8 + 0.75}" y=".75" width="5" height="6.5" rx="1" fill="${at < steps ? "currentColor" : "none"}"/>`;
    drawn.insertAdjacentHTML("beforeend", `<svg viewBox="0 0 30 8" stroke="currentColor" stroke-width="1.3" aria-hidden="true">${[0, 1, 2, 3].map(box).join("")}</svg>`);
    return drawn;
  };

  const BEFORE = 40; // characters of a long line before its first mark
  const LENGTH = 150;
  /** The line of a text that has its first mark, with its marks; of a long one the piece around the first. */
  const marked = (text, marks) => {
    const [first, past] = marks[0] || [0, 0];
    const begin = text.lastIndexOf("\n", first - 1) + 1;
    const end = `${text}\n`.indexOf("\n", past);
    const from = first - begin > LENGTH - BEFORE ? first - BEFORE : begin;
    const to = Math.min(end, Math.max(from + LENGTH, past));
    const out = make("p", { class: "hit__text" }, from > begin ? "……" : "");
    let at = from;
    for (const [open, close] of marks.filter((mark) => mark[0] >= from && mark[1] <= to)) {
      out.append(text.slice(at, open), make("mark", {}, text.slice(open, close)));
      at = close;
    }
    out.append(text.slice(at, to), to < end ? "……" : "");
    return out;
  };

  const day = (number) => String(number).padStart(6, "0").replace(/(..)(..)(..)/, (_, y, m, d) => `20${y} 年 ${Number(m)} 月 ${Number(d)} 日`);

  const item = (manifest, result, excerpt, near) => {
    const { address, title, kind, facets: of } = result;
    const path = location.protocol === "file:" ? `${address}index.html` : address;
    const link = new URL(path + (excerpt && excerpt.anchor ? `#${encodeURIComponent(excerpt.anchor)}` : ""), site).href;
    const head = make("div", { class: "item" }, make("h3", {}, make("a", { href: link }, title)));
    if (result.absence) head.append(make("span", { class: "absent" }, result.absence));
    else if (of.grade) head.append(badge(manifest, of.grade));
    const facts = [];
    if (excerpt && excerpt.side) {
      const side = make("span", { class: `side side--${excerpt.side}` }, SIDES[excerpt.side]);
      side.prepend(one(`#search-icons .${excerpt.side}`).content.cloneNode(true));
      facts.push(side);
    }
    if (excerpt && excerpt.heading) facts.push(excerpt.heading);
    facts.push(of.district ? label(manifest, "district", of.district) : kind);
    if (result.day) facts.push(`评估日期 ${day(result.day)}`);
    if (near) facts.push("相近，不完全相同");
    const line = make("p", { class: "small" });
    facts.forEach((fact, each) => line.append(each ? " · " : "", fact));
    return make("li", {}, head, ...(excerpt ? [marked(excerpt.text, excerpt.marks)] : []), line);
  };

  /** Links to the pages of results: first, last and those around the present one. */
  const pages = (now, count) => {
    pager.textContent = "";
    const last = Math.ceil(count / SHOWN);
    pager.hidden = last < 2;
    const link = (page, text, more = {}) => make("a", { href: addressOf({ ...now, page }), "data-page": page, class: "btn", ...more }, text);
    if (now.page > 1) pager.append(link(now.page - 1, "上一页", { rel: "prev" }));
    pager.append(make("span", {}, `第 ${now.page} 页，共 ${last} 页`));
    if (now.page < last) pager.append(link(now.page + 1, "下一页", { rel: "next" }));
  };

  /** Which other words were looked for, and the way to leave them out. */
  const also = (now, words) => {
    widened.textContent = words.length ? `也找了：${words.join("、")}。` : "";
    if (words.length) widened.append(make("a", { href: addressOf({ ...now, exact: true, page: 1 }) }, "只找原词"));
  };

  const say = (text, busy = false) => {
    said.textContent = text;
    list.setAttribute("aria-busy", String(busy));
  };
  const clear = () => {
    list.textContent = facets.textContent = pager.textContent = widened.textContent = "";
    pager.hidden = true;
  };

  /** What was asked last: an answer that comes late is not shown. */
  let asked = 0;
  const show = async () => {
    const mine = (asked += 1);
    const now = read();
    field.value = now.text;
    sort.value = now.newest ? "new" : "best";
    document.title = document.title.replace(/^(.*：)?检索/, now.text ? `${now.text}：检索` : "检索");
    const wanted = search.words(now.text);
    state.hidden = !wanted.length;
    if (!wanted.length) {
      clear();
      return say(now.text ? "请输入汉字、字母或数字。" : "");
    }
    say("正在查找……", true);
    try {
      const index = await open();
      const { manifest } = index;
      const others = now.exact ? [] : search.others(manifest, wanted);
      let results = await search.find(index, wanted, others);
      let marks = [...wanted, ...others.flat().flatMap(search.words)];
      const near = !results.length;
      if (near) ({ results, parts: marks } = await search.near(index, wanted));
      const { left, counts } = search.choose(results, now.chosen);
      const sorted = search.sort(left, now.newest);
      const page = Math.min(now.page, Math.max(1, Math.ceil(sorted.length / SHOWN)));
      const shown = sorted.slice((page - 1) * SHOWN, page * SHOWN);
      const excerpts = await Promise.all(shown.map((result) => search.excerpt(index, result, marks, now.chosen.side)));
      if (mine !== asked) return undefined;
      const focused = facets.contains(document.activeElement) && document.activeElement;
      clear();
      for (const facet of search.FACETS) facets.append(...group(manifest, facet, counts[facet], now.chosen[facet]));
      const rows = shown.map((result, each) => item(manifest, result, excerpts[each], near));
      if (rows.length) list.append(make("ul", { class: "list card" }, ...rows));
      pages({ ...now, page }, sorted.length);
      if (focused) {
        const again = [...facets.querySelectorAll("input")].find((box) => box.name === focused.name && box.value === focused.value);
        if (again) {
          again.closest("details").open = true;
          again.focus();
        }
      }
      state.classList.toggle("search--none", !results.length);
      heading.textContent = near && sorted.length ? `没有完全一样的；与“${now.text}”相近的` : `“${now.text}”`;
      const only = [...now.text].length === 1 ? "单个字只在名称里找。" : "";
      also(now, results.length && !near ? [...new Set(others.flat())] : []);
      return say(`${sorted.length ? `找到 ${sorted.length} 个页面` : "没有找到"}。${only}`);
    } catch (fault) {
      if (mine !== asked) return undefined;
      clear();
      console.warn(fault);
      heading.textContent = `“${now.text}”`;
      const file = location.protocol === "file:";
      return say(file ? "从文件夹打开的网页不能检索全文，请用社区名单或各区页面。" : "没有读到检索数据，请检查网络后再试。");
    }
  };

  const go = (next) => {
    const address = addressOf(next);
    if (address !== location.search) history.pushState(null, "", address);
    return show();
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go({ ...read(), text: field.value.trim(), chosen: none(), exact: false, page: 1 });
  });
  sort.addEventListener("change", () => go({ ...read(), newest: sort.value === "new", page: 1 }));
  facets.addEventListener("change", () => {
    const chosen = none();
    for (const box of facets.querySelectorAll("input:checked")) chosen[box.name].push(box.value);
    go({ ...read(), chosen, page: 1 });
  });
  pager.addEventListener("click", async (event) => {
    const link = event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    await go({ ...read(), page: Number(link.dataset.page) });
    heading.focus();
    heading.scrollIntoView();
  });
  addEventListener("popstate", show);

  form.hidden = false;
  one("#search-instead").hidden = true;
  one(".facets").open = matchMedia("(min-width: 70em)").matches && !("elder" in document.documentElement.dataset);
  show();
  if (!field.value) field.focus();
})();
