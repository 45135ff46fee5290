// Runs before the page is painted: what the reader chose on earlier pages.
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  root.dataset.tab = "curl";
  try {
    for (const name of ["theme", "tab", "later"]) {
      const value = localStorage.getItem(`site.${name}`);
      if (value) root.dataset[name] = value;
    }
  } catch {
    // Without storage each page begins with the usual choices.
  }
  // The chosen tab of each sample, the first one where it lacks that, is shown before the other script runs.
  if (!/^[a-z0-9-]+$/.test(root.dataset.tab)) root.dataset.tab = "curl";
  const sheet = new CSSStyleSheet();
  const chosen = root.dataset.tab;
  const early = ".samples:not(.own)";
  sheet.replaceSync(
    `${early} .sample[data-tab="${chosen}"], ${early}:not([data-tabs~="${chosen}"]) .tabs + .sample { display: block !important; }`,
  );
  document.adoptedStyleSheets = [sheet];
})();
