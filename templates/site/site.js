// What a reader can do on a page. Without it every page is whole; only these comforts are missing.
const root = document.documentElement;
const words = document.body.dataset;
const all = (selector, from = document) => [...from.querySelectorAll(selector)];

const memory = {
  get(name) {
    try {
      return localStorage.getItem(`site.${name}`);
    } catch {
      return null;
    }
  },
  set(name, value) {
    try {
      if (value) localStorage.setItem(`site.${name}`, value);
      else localStorage.removeItem(`site.${name}`);
    } catch {
      // The choice holds for this page then.
    }
  },
};

// Tabs. One choice for all samples; a sample that lacks it shows its first tab.
let number = 0;
for (const samples of all(".samples")) {
  const tabs = all("[role=tab]", samples);
  const panels = all(".sample", samples);
  tabs.forEach((tab, place) => {
    const panel = panels[place];
    number += 1;
    tab.id = `tab-${number}`;
    panel.id = `panel-${number}`;
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", tab.id);
    tab.setAttribute("aria-controls", panel.id);
    tab.addEventListener("click", () => choose(tab));
    tab.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      const next = tabs[(place + step + tabs.length) % tabs.length];
      next.focus();
      choose(next);
    });
  });
}

function showTabs() {
  for (const samples of all(".samples")) {
    const tabs = all("[role=tab]", samples);
    const chosen = tabs.find((tab) => tab.dataset.tab === root.dataset.tab) ?? tabs[0];
    for (const tab of tabs) {
      tab.setAttribute("aria-selected", String(tab === chosen));
      tab.tabIndex = tab === chosen ? 0 : -1;
    }
    samples.classList.add("own");
    for (const panel of all(".sample", samples)) {
      panel.classList.toggle("chosen", panel.dataset.tab === chosen.dataset.tab);
    }
  }
}

function choose(tab) {
  const before = tab.getBoundingClientRect().top;
  root.dataset.tab = tab.dataset.tab;
  memory.set("tab", tab.dataset.tab);
  showTabs();
  // Samples above this one may have changed their height.
  window.scrollBy({ top: tab.getBoundingClientRect().top - before, behavior: "instant" });
}
showTabs();

// Copy.
for (const block of all("pre")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = words.copy;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(block.querySelector("code").textContent);
    button.textContent = words.copied;
    setTimeout(() => (button.textContent = words.copy), 1500);
  });
  const place = block.closest(".sample") ?? block.parentElement;
  if (place.matches(".sample")) place.append(button);
}

// Light and dark, and fields that came later.
const dark = () => (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
for (const button of all("[data-switch=theme]")) {
  const show = () => button.setAttribute("aria-pressed", String(dark()));
  button.addEventListener("click", () => {
    root.dataset.theme = dark() ? "light" : "dark";
    memory.set("theme", root.dataset.theme);
    show();
  });
  show();
}
for (const button of all("[data-switch=later]")) {
  const show = () => button.setAttribute("aria-pressed", String(root.dataset.later === "hide"));
  button.addEventListener("click", () => {
    if (root.dataset.later === "hide") delete root.dataset.later;
    else root.dataset.later = "hide";
    memory.set("later", root.dataset.later ?? "");
    show();
  });
  show();
}

// Languages: the same place on the page, and the same language at the next visit.
for (const link of all("a.language")) {
  link.addEventListener("click", () => {
    memory.set("language", link.hreflang);
    link.hash = location.hash;
  });
}
{
  const chosen = memory.get("language");
  const link = all("a.language").find((one) => one.hreflang === chosen);
  const isEntrance = root.dataset.root === "" && /(^|\/)(index\.html)?$/.test(location.pathname) && !document.referrer && history.length <= 2;
  if (link && isEntrance && chosen !== root.lang) location.replace(link.href);
}

// The server that programs are written for.
const form = document.querySelector(".server form");
if (form) {
  const select = form.elements.server;
  const address = form.elements["base-url"];
  const inputs = all("[data-argument]", form);
  const usual = select.options[0].value;
  const isAddress = /^https?:\/\/[\w.:/%~-]+$/;
  const isValue = /^[\w.:/@+-]*$/;

  const fill = (values) => {
    for (const slot of all("[data-slot]")) {
      slot.dataset.usual ??= slot.textContent;
      const value = values[slot.dataset.slot];
      const isUsual = !value || (slot.dataset.slot === "base-url" && value === usual);
      slot.textContent = isUsual ? slot.dataset.usual : (slot.dataset.template ?? "{}").replace("{}", value);
    }
  };
  const read = () => {
    const values = { "base-url": address.value.trim().replace(/\/+$/, "") };
    for (const input of inputs) values[input.dataset.argument] = input.value.trim();
    return values;
  };
  const update = () => {
    const values = read();
    const isRight = isAddress.test(values["base-url"]) && inputs.every((input) => isValue.test(input.value.trim()));
    form.querySelector(".wrong").hidden = isRight;
    if (!isRight) return;
    select.value = [...select.options].some((one) => one.value === values["base-url"]) ? values["base-url"] : "";
    memory.set("server", JSON.stringify(values));
    fill(values);
  };
  select.addEventListener("change", () => {
    const option = select.selectedOptions[0];
    if (option.value) address.value = option.value;
    else address.focus();
    const given = {};
    for (const { name, value } of option.attributes) {
      const [argument, usually] = name.startsWith("data-argument-") ? value.split(/=(.*)/s) : [];
      if (argument) given[argument] = usually;
    }
    if (option.value) for (const input of inputs) input.value = given[input.dataset.argument] ?? "";
    update();
  });
  for (const input of [address, ...inputs]) input.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  try {
    const values = JSON.parse(memory.get("server") ?? "null");
    if (values) {
      address.value = String(values["base-url"] ?? usual);
      for (const input of inputs) input.value = String(values[input.dataset.argument] ?? "");
      update();
    }
  } catch {
    memory.set("server", "");
  }
}

// On a phone the contents begin closed. The style sheet hides them and the tools until this is done, so that nothing moves.
if (matchMedia("(max-width: 50rem)").matches) document.querySelector(".navigation").open = false;
root.dataset.ready = "";

// Links between languages are relative, since a site may be served from anywhere; search engines want them whole.
for (const link of all("link[hreflang]")) link.href = link.href;

// Search. Its program is loaded when it is opened first.
const dialog = document.querySelector("dialog.search");
let program;
for (const button of all("[data-open-search]")) {
  button.addEventListener("click", openSearch);
}
document.addEventListener("keydown", (event) => {
  const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    openSearch();
  }
});

async function openSearch() {
  if (!dialog.open) dialog.showModal();
  dialog.querySelector("input").select();
  if (location.protocol === "file:") {
    dialog.querySelector(".results").textContent = words.noServer;
    return;
  }
  try {
    program ??= import(new URL(`${root.dataset.root || "./"}assets/search.js`, location.href).href);
    await (await program).start(dialog);
  } catch {
    program = undefined;
    dialog.querySelector(".results").textContent = words.noSearch;
  }
}
