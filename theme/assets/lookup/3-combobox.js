// The field with its list of suggestions: a combobox after WAI-ARIA 1.2 (the focus stays in the field).
(() => {
  const lookup = self.gongshiLookup;
  const KINDS = ["社工站", "社区", "站址所在的路", "承办机构", "区"];
  const names = lookup.read(self.gongshiNames);
  const site = new URL("..", document.currentScript.src);
  const asFolder = location.protocol !== "file:"; // from a folder nobody answers with its index.html
  const address = (path) => new URL(asFolder ? path : path.replace(/(?=$|[?#])/, "index.html"), site).href;
  const search = (text) => address(`search/?q=${encodeURIComponent(text)}`);

  const make = (tag, attributes, ...children) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  };
  const span = (className, ...children) => make("span", { class: className }, ...children);

  /** The grade as the pages draw it: a word, and as many full boxes as it has steps. */
  const badge = ([id, word, steps]) => {
    const drawn = span(`grade g-${id}`, word);
    const box = (at) =>
      `<rect x="${at * 8 + 0.75}" y=".75" width="5" height="6.5" rx="1" fill="${at < steps ? "currentColor" : "none"}"/>`;
    const boxes = [0, 1, 2, 3].map(box).join("");
    const frame = 'viewBox="0 0 30 8" stroke="currentColor" stroke-width="1.3" aria-hidden="true"';
    drawn.insertAdjacentHTML("beforeend", `<svg ${frame}>${boxes}</svg>`);
    return drawn;
  };

  /** 2024-08末期 → 2024 年 8 月 末期. */
  const day = (when) => when.replace(/^(\d+)-0?(\d+)/, "$1 年 $2 月 ");

  const what = (entry) => {
    if (entry.kind > 2) return `${KINDS[entry.kind]} · ${entry.count} 个社工站`;
    const station = entry.kind ? `${entry.street}社工站 · ` : "";
    return `${KINDS[entry.kind]} · ${station}${names.districts[entry.district].name}`;
  };

  const option = (id, href, ...content) =>
    make("a", { role: "option", id, href, tabindex: "-1", "aria-selected": "false", class: "option" }, ...content);

  const suggestion = (id, entry, aside = false) => {
    const about = (aside ? "名称相近 · " : "") + what(entry);
    const row = option(id, address(entry.href), span("option__name", entry.name), " ", span("option__what", about));
    if (entry.grade) {
      const grade = Array.isArray(entry.grade) ? badge(entry.grade) : span("absent", entry.grade);
      row.append(" ", span("option__grade", grade, " ", span("option__when", day(entry.when))));
    }
    return row;
  };

  /** Once, when no name is written so: fetches which characters sound alike, then looks again. */
  let asked = false;
  const listen = (again) => {
    if (asked) return;
    asked = true;
    const script = make("script", { src: document.querySelector("[data-sounds]").dataset.sounds });
    script.addEventListener("load", () => {
      lookup.hear(names, self.gongshiSounds);
      again();
    });
    document.head.append(script);
  };

  const attach = (field) => {
    const id = `${field.id}-list`;
    const said = make("p", { class: "suggest__said", hidden: "" });
    const list = make("div", { role: "listbox", id, "aria-label": "建议" });
    const popup = make("div", { class: "suggest", hidden: "" }, said, list);
    const live = make("p", { role: "status", class: "vh" });
    field.closest(".lookup__row").after(popup, live);
    field.setAttribute("aria-controls", id);
    let found = { hits: [], sure: null };
    let active = -1;
    let composing = false; // letters on their way to become characters are not searched

    const choose = (at) => {
      const rows = [...list.children];
      active = at === null || !rows.length ? -1 : (at + rows.length) % rows.length;
      rows.forEach((row, each) => row.setAttribute("aria-selected", String(each === active)));
      if (active < 0) return field.removeAttribute("aria-activedescendant");
      field.setAttribute("aria-activedescendant", rows[active].id);
      return rows[active].scrollIntoView({ block: "nearest" });
    };
    const show = (open) => {
      const opens = open && popup.hidden;
      popup.hidden = !open;
      if (opens) popup.scrollIntoView({ block: "nearest" });
      field.setAttribute("aria-expanded", String(open));
      if (!open) choose(null);
    };

    const update = () => {
      const typed = field.value.trim();
      found = lookup.find(typed, names);
      const near = found.hits.length > 0 && found.hits[0].cost > lookup.LIKE;
      if ((near || !found.hits.length) && lookup.isHan(typed)) listen(update);
      const districts = names.entries.filter((entry) => entry.kind === 4).map((entry) => ({ entry, cost: 0 }));
      const rows = (found.hits.length ? found.hits : districts).map(({ entry, cost }, at) =>
        suggestion(`${id}-${at}`, entry, !near && cost > lookup.LIKE),
      );
      const all = option(`${id}-${rows.length}`, search(typed), `在全文中找“${typed}”`);
      all.classList.add("option--all");
      list.textContent = "";
      list.append(...rows, all);
      const nobody = `没有叫“${typed}”的社区、街道或社工站。`;
      said.hidden = found.hits.length > 0 && !near;
      said.textContent = said.hidden ? "" : nobody + (near ? "下面的名称相近：" : "可以按区找：");
      live.textContent = typed && `${said.textContent}${rows.length} 个建议，按上下键选。`;
      show(typed !== "");
      choose(null);
    };

    const go = () => {
      const typed = field.value.trim();
      const row = list.children[active];
      if (row) row.click();
      else if (found.sure) location.assign(address(found.sure.href));
      else if (typed) location.assign(search(typed));
    };

    const keys = {
      ArrowDown: () => (popup.hidden ? update() : choose(active + 1)),
      ArrowUp: () => (popup.hidden ? update() : choose(Math.max(active, 0) - 1)),
      Home: () => active >= 0 && choose(0),
      End: () => active >= 0 && choose(-1),
      Escape: () => {
        if (popup.hidden) field.value = "";
        show(false);
        return true;
      },
    };
    field.addEventListener("keydown", (event) => {
      const other = composing || event.isComposing || event.altKey || event.ctrlKey || event.metaKey;
      if (other || !(event.key in keys)) return;
      if (keys[event.key]() !== false) event.preventDefault();
    });
    field.addEventListener("compositionstart", () => (composing = true));
    field.addEventListener("compositionend", () => {
      composing = false;
      update();
    });
    field.addEventListener("input", () => composing || update());
    field.addEventListener("focus", () => field.value.trim() && update());
    field.addEventListener("blur", () => show(false));
    popup.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus, the tap its row
    field.form.addEventListener("submit", (event) => {
      event.preventDefault();
      found = lookup.find(field.value, names); // the field may have been filled without a keystroke
      go();
    });
    if (field.value.trim() && field === document.activeElement) update();
  };

  for (const field of document.querySelectorAll(".lookup input")) attach(field);
})();
