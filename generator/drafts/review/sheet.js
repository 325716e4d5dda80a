"use strict";
// Without this the page is whole: anchors lead both ways. This adds highlighting under the pointer, and what is done.
(() => {
  const byLine = new Map();
  for (const value of document.querySelectorAll("[data-lines]"))
    for (const line of value.dataset.lines.split(" ").filter(Boolean)) byLine.set(line, [...(byLine.get(line) || []), value]);
  const others = (from) => {
    const value = from.closest?.("[data-lines]"), line = from.closest?.(".line[id]");
    if (value) return value.dataset.lines.split(" ").map((id) => document.getElementById(id)).filter(Boolean);
    return line ? byLine.get(line.id) || [] : [];
  };
  let lit = [];
  const show = (event) => {
    const next = others(event.target);
    lit.forEach((one) => one.classList.remove("lit"));
    (lit = next).forEach((one) => one.classList.add("lit"));
  };
  for (const kind of ["mouseover", "focusin"]) document.addEventListener(kind, show);

  const boxes = [...document.querySelectorAll(".todo input")], told = document.getElementById("progress");
  const place = "gongshi:" + location.pathname;
  let done = [];
  try { done = JSON.parse(localStorage.getItem(place)) || []; } catch { /* a file opened from disk may have no storage */ }
  const text = (box) => box.parentElement.textContent.trim();
  boxes.forEach((box) => { box.checked = done.includes(text(box)); });
  const count = () => {
    const seen = boxes.filter((box) => box.checked);
    told.hidden = boxes.length === 0;
    told.textContent = seen.length === boxes.length ? "都看过了" : `看过 ${seen.length} 处，还剩 ${boxes.length - seen.length} 处`;
    try { localStorage.setItem(place, JSON.stringify(seen.map(text))); } catch { /* then it is counted for this visit only */ }
  };
  document.addEventListener("change", count);
  count();
})();
