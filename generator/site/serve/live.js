// Added to pages by `gongshi serve` alone: reloads them after each build and says why there was none.
"use strict";
(() => {
  const { built, edition } = document.currentScript.dataset;
  const changes = new URL("changes", document.currentScript.src);
  let source = null;
  let bar = null;

  const show = (complaint) => {
    if (bar) bar.remove();
    bar = null;
    if (!complaint) return;
    bar = document.createElement("pre");
    bar.setAttribute("role", "status");
    bar.textContent = `没有更新，下面是上一次生成的网页：\n${complaint}`;
    Object.assign(bar.style, {
      position: "fixed", inset: "auto 0 0 0", zIndex: 9999, margin: 0, padding: "0.75rem 1rem",
      maxHeight: "40vh", overflow: "auto", whiteSpace: "pre-wrap", overflowWrap: "anywhere",
      background: "#7a1420", color: "#fff", font: "14px/1.6 ui-monospace, monospace",
    });
    document.body.append(bar);
  };

  const listen = () => {
    source = new EventSource(changes);
    source.onmessage = (event) => {
      const now = JSON.parse(event.data);
      const waits = built === ""; // no build yet: the page itself says how things stand
      if (now.built !== built || (waits && now.edition !== edition)) location.reload();
      else if (!waits) show(now.complaint);
    };
  };

  // A browser keeps few connections to one server: pages in the background hold none.
  document.addEventListener("visibilitychange", () => {
    if (source) source.close();
    if (!document.hidden) listen();
  });
  if (!document.hidden) listen();
})();
