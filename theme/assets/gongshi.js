// Enhancement only: every page reads and works without this file.
(() => {
  const root = document.documentElement;
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const keep = (key, value) => {
    try {
      localStorage.setItem(key, value);
    } catch {
      // private mode: the choice lasts for this page
    }
  };

  // Header: colours and large type.
  const scheme = one("#scheme");
  const elder = one("#elder");
  const name = () => {
    scheme.textContent = root.dataset.mdColorScheme === "slate" ? "浅色" : "深色";
    const large = "elder" in root.dataset;
    elder.setAttribute("aria-pressed", String(large));
  };
  scheme.hidden = elder.hidden = false;
  scheme.addEventListener("click", () => {
    root.dataset.mdColorScheme = root.dataset.mdColorScheme === "slate" ? "default" : "slate";
    keep("scheme", root.dataset.mdColorScheme);
    name();
  });
  elder.addEventListener("click", () => {
    root.toggleAttribute("data-elder");
    keep("elder", "elder" in root.dataset ? "1" : "");
    name();
  });
  name();

  // Age of a grade, for the reader's own day: a build must not make an old grade look fresh.
  const months = (since) => {
    const now = new Date();
    const earlier = now.getDate() < since.getDate() ? 1 : 0;
    return (now.getFullYear() - since.getFullYear()) * 12 + now.getMonth() - since.getMonth() - earlier;
  };
  const oldAfter = Number(document.currentScript.dataset.oldAfter); // months; a setting of the site
  for (const place of all("[data-age]")) {
    const passed = months(new Date(`${place.dataset.age}T00:00:00`));
    if (passed < 0) continue;
    const years = Math.floor(passed / 12);
    const rest = passed % 12;
    const said = [years && `${years} 年`, rest && `${rest} 个月`].filter(Boolean).join(" ") || "不足 1 个月";
    place.textContent = `距今 ${said}`;
    place.classList.toggle("age--old", passed >= oldAfter);
  }
  for (const notice of all("[data-contract-end]")) {
    notice.hidden = new Date(`${notice.dataset.contractEnd}T23:59:59`) > new Date();
  }

  // Tables that can be sorted: a select above the table.
  for (const table of all("table[data-sort]")) {
    const pick = document.getElementById(table.dataset.sort);
    pick.hidden = false;
    pick.addEventListener("change", () => {
      const [column, direction] = pick.value.split(",").map(Number);
      const value = (row) => row.cells[column].dataset.v ?? "";
      const compare = (a, b) =>
        !value(a) - !value(b) ||
        direction * (Number(value(a)) - Number(value(b)) || value(a).localeCompare(value(b), "zh-CN"));
      const body = table.tBodies[0];
      body.append(...[...body.rows].sort(compare));
    });
  }

  // The list of places: typing narrows it.
  const field = one("#place");
  const places = all("[data-place]");
  if (field && places.length) {
    const say = one("#say");
    const whole = say.textContent;
    const joined = (text) => text.toLowerCase().replace(/\s+/g, "");
    const plain = (text) => joined(text).replace(/(社区|街道|社工站|街)$/, "");
    const names = new Map(places.map((place) => [place, joined(place.dataset.place)]));
    const narrow = () => {
      const wanted = plain(field.value);
      let found = 0;
      for (const place of places) {
        const hit = !wanted || names.get(place).includes(wanted);
        place.hidden = !hit;
        found += hit;
      }
      for (const letter of all(".letter")) letter.hidden = !one("[data-place]:not([hidden])", letter);
      say.textContent = wanted ? (found ? `找到 ${found} 个名称。` : "名单里没有这个名称，试试街道名，或到首页按区找。") : whole;
    };
    field.form.hidden = false;
    field.value = new URLSearchParams(location.search).get("q") ?? "";
    field.addEventListener("input", narrow);
    field.form.addEventListener("submit", (event) => {
      event.preventDefault();
      narrow();
    });
    narrow();
  }

  // Report sections: on a phone only the first stays open; everything opens for print and for a link into it.
  const sections = all("details.sect");
  const reveal = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    if (target) target.scrollIntoView();
  };
  if (matchMedia("(max-width: 44.9em)").matches) for (const section of sections.slice(1)) section.open = false;
  addEventListener("hashchange", reveal);
  reveal();
  addEventListener("beforeprint", () => {
    for (const details of all("details")) details.open = true;
  });
})();
