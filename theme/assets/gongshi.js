// Enhancement only: every page reads and works without this file.
(() => {
  const root = document.documentElement;
  const settings = document.currentScript.dataset;
  const lookup = [settings.names, settings.lookup];
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
  const schemeBelow = one(".foot__scheme button"); // in large type the header has no room for it
  const elder = one("#elder");
  const name = () => {
    const other = root.dataset.mdColorScheme === "slate" ? "浅色" : "深色";
    one("span", scheme).textContent = other;
    schemeBelow.textContent = `换成${other}`;
    const large = "elder" in root.dataset;
    elder.setAttribute("aria-pressed", String(large));
  };
  scheme.hidden = elder.hidden = schemeBelow.parentElement.hidden = false;
  const swap = () => {
    root.dataset.mdColorScheme = root.dataset.mdColorScheme === "slate" ? "default" : "slate";
    keep("scheme", root.dataset.mdColorScheme);
    name();
  };
  for (const button of [scheme, schemeBelow]) button.addEventListener("click", swap);
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
  const oldAfter = Number(settings.oldAfter); // months; a setting of the site
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

  // The lookup: what it needs is fetched when a field is first used, so that a page that is only read loads none of it.
  const fields = all(".lookup input");
  let fetched = false;
  const fetchLookup = () => {
    if (fetched) return;
    fetched = true;
    for (const src of lookup) {
      const script = document.createElement("script");
      script.src = src;
      script.async = false; // in this order
      document.head.append(script);
    }
  };
  for (const field of fields) {
    field.form.hidden = false;
    for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"]]) {
      field.setAttribute(name, value);
    }
    field.addEventListener("focus", fetchLookup);
  }
  const asked = new URLSearchParams(location.search).get("q");
  const place = one("#place");
  if (place && asked) {
    place.value = asked;
    place.focus();
  }

  // On a phone the header has no room for its field: the link to the list of names becomes a button that opens it.
  const opener = one("#find-open");
  const finder = one("#find");
  if (finder) {
    const open = () => opener.getAttribute("aria-expanded") === "true";
    const show = (now) => {
      // Where it is seen there, below the buttons, the keyboard meets it too.
      opener.parentElement.append(finder.form);
      finder.form.classList.toggle("lookup--open", now);
      opener.setAttribute("aria-expanded", String(now));
      (now ? finder : opener).focus();
    };
    for (const [name, value] of [["role", "button"], ["aria-expanded", "false"], ["aria-controls", finder.form.id]]) {
      opener.setAttribute(name, value);
    }
    opener.addEventListener("click", (event) => {
      event.preventDefault();
      show(!open());
    });
    opener.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      opener.click();
    });
    // Escape closes the suggestions, empties the field, then closes the field: one thing a time.
    finder.form.addEventListener(
      "keydown",
      (event) => {
        const busy = finder.getAttribute("aria-expanded") === "true" || (event.target === finder && finder.value);
        if (event.key === "Escape" && open() && !busy) show(false);
      },
      true,
    );
  }

  // Explanations of words open by themselves; a browser that cannot has them all at the end of the page.
  if (!("popover" in HTMLElement.prototype)) {
    for (const word of all(".term")) {
      word.addEventListener("click", () => document.getElementById(word.getAttribute("popovertarget")).scrollIntoView());
    }
  }

  for (const button of all("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }

  // On paper each page names the address it came from.
  addEventListener("beforeprint", () => {
    if (location.protocol !== "file:") {
      root.style.setProperty("--address", JSON.stringify(location.origin + location.pathname));
    }
  });

  // The full text is fetched piece by piece, which no browser does from a folder.
  if (location.protocol === "file:") for (const note of all("#search-folder")) note.hidden = false;

  // Report sections: on a phone only the first stays open; everything opens for print and for a link into it.
  const sections = all("details.sect");
  const reveal = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    if (target) target.scrollIntoView();
  };
  if (matchMedia("(max-width: 44.9em)").matches) for (const section of [...sections.slice(1), ...all("details.fold[open]")]) section.open = false;
  addEventListener("hashchange", reveal);
  reveal();
  let closed = [];
  addEventListener("beforeprint", () => {
    const now = all("details:not([open])");
    closed = closed.concat(now);
    for (const details of now) details.open = true;
    for (const said of all("[popover]")) said.hidePopover?.(); // open it would lie over the text
  });
  addEventListener("afterprint", () => {
    for (const details of closed) details.open = false;
    closed = [];
  });

  // The folded rest of a long text: the browser's own search finds it there and shows it, as it does in a closed section.
  const findable = "onbeforematch" in document.body;
  for (const text of all(".more")) {
    const box = one("input", text);
    const rest = one(".more__rest", text);
    const fold = () => {
      if (findable && !box.checked) rest.setAttribute("hidden", "until-found");
      else rest.removeAttribute("hidden");
    };
    box.addEventListener("change", fold);
    rest.addEventListener("beforematch", () => {
      box.checked = true;
    });
    fold();
  }

  // Large type: what matters most read aloud by a voice of the reader's own machine; no other is asked.
  const offered = one("[data-listen]");
  const speech = window.speechSynthesis;
  const voice = () => {
    const own = speech.getVoices().filter((each) => each.localService && /^(zh|cmn|yue)\b/i.test(each.lang));
    return own.find((each) => /^(zh|cmn)[-_](CN|Hans)/i.test(each.lang)) ?? own[0];
  };
  if (offered && speech) {
    const reader = one("button", offered);
    let speaking = false;
    const said = one("span", reader);
    const tell = (now) => {
      speaking = now;
      said.textContent = speaking ? "停止朗读" : "读给我听";
    };
    const stop = () => {
      tell(false);
      speech.cancel();
    };
    const start = () => {
      // One utterance a sentence: long ones break off in some browsers.
      const parts = all("h1, .rc__top > *, .three li").map((each) => each.innerText.replace(/\s*\n\s*/g, "，").trim());
      speech.cancel();
      tell(true);
      parts.filter(Boolean).forEach((text, index, every) => {
        const utterance = new SpeechSynthesisUtterance(text);
        utterance.voice = voice();
        utterance.lang = utterance.voice.lang;
        utterance.rate = 0.9;
        utterance.onerror = () => tell(false);
        if (index === every.length - 1) utterance.onend = () => tell(false);
        speech.speak(utterance);
      });
    };
    const offer = () => {
      offered.hidden = !voice();
    };
    offer();
    speech.addEventListener?.("voiceschanged", offer); // browsers find their voices late
    reader.addEventListener("click", () => (speaking ? stop() : start()));
    elder.addEventListener("click", stop);
    addEventListener("pagehide", stop);
  }
})();
