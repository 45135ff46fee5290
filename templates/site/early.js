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
})();
