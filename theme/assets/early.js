// Before the first paint: the reader's colours and large type, so that nothing flashes.
(() => {
  const root = document.documentElement;
  const kept = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // private mode
    }
  };
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.mdColorScheme = kept("scheme") || (dark ? "slate" : "default");
  if (kept("elder")) root.dataset.elder = "";
})();
