// The search: loaded when it is opened first.
const root = document.documentElement;
const words = document.body.dataset;
const site = new URL(root.dataset.root || "./", location.href);
let engine;
let otherWords = [];
let results;
let input;
let asked = 0;
let begun;

export async function start(dialog) {
  begun ??= begin(dialog);
  try {
    await begun;
  } catch (error) {
    begun = undefined;
    throw error;
  }
}

async function begin(dialog) {
  results = dialog.querySelector(".results");
  input = dialog.querySelector("input");
  const pagefind = await import(new URL("pagefind/pagefind.js", site).href);
  // Long pages are no worse than short ones, and what a page says of an operation counts more than the name of a model.
  await pagefind.options({ ranking: { pageLength: 0, metaWeights: { title: 0.2 } } });
  await pagefind.init();
  const own = await fetch(new URL(`assets/words-${root.lang}.json`, site));
  if (own.ok) otherWords = Object.entries(await own.json());
  engine = pagefind;
  input.addEventListener("input", search);
  if (input.value) search();
}

// Chinese and Japanese text is indexed character by character, for programs split it into words differently.
const apart = /(?<=[\u3040-\u30ff\u3400-\u9fff]) ?(?=[\u3040-\u30ff\u3400-\u9fff])/g;
const splitText = (text) => text.replace(apart, " ");
const joinText = (text) => text.replace(/(?<=[\u3040-\u30ff\u3400-\u9fff](?:<\/mark>)?) (?=(?:<mark>)?[\u3040-\u30ff\u3400-\u9fff])/g, "");
const plainText = (text) => joinText(text).toLowerCase().replace(/[\s_./]+/g, " ").trim();
// Whether a text has the words, the first one from its beginning: "list" is not in "blacklist", but it is in "lists".
const holds = (text, words) => text.startsWith(words) || text.includes(` ${words}`) || (/^[^a-z0-9]/.test(words) && text.includes(words));

// Latin letters around a word make it another one.
const isIn = (word, query) => ` ${query} `.split(word).some((part, place, parts) => place && !/[a-z0-9_]$/.test(parts[place - 1]) && !/^[a-z0-9_]/.test(part)) || (/[\u3400-\u9fff]/.test(word) && query.includes(word));

// The words of the pages for other words that people search by, and a path without that of the base URL.
function inOwnWords(text) {
  const query = text.toLowerCase();
  const bases = [...document.querySelectorAll("select[name=server] option")].map((one) => one.value && new URL(one.value).pathname.replace(/\/$/, ""));
  const base = bases.find((one) => one && query.startsWith(`${one}/`));
  const found = otherWords.filter(([word]) => isIn(word, query)).sort(([one], [other]) => other.length - one.length)[0];
  if (base) return text.slice(base.length);
  return found ? query.replace(found[0], found[1]) : text;
}

// A page counts more where the words are side by side, and still more where a heading has them so.
function rated(page, score, query) {
  const headings = [page.meta.title, ...page.anchors.filter((one) => /h[1-3]/.test(one.element)).map((one) => one.text)].map(plainText);
  const isTitle = holds(headings[0], query);
  if (isTitle || headings.some((one) => holds(one, query))) return score * (isTitle ? 3 : 2);
  return holds(plainText(page.content), query) ? score : score / 4;
}

// The pages with all words; where these are few, those with some of them after them.
async function pagesFor(query) {
  const found = new Map((await engine.search(splitText(query))).results.slice(0, 24).map((one) => [one.id, one]));
  const segmenter = new Intl.Segmenter(root.lang, { granularity: "word" });
  const parts = [...segmenter.segment(query)].filter((one) => one.isWordLike).map((one) => one.segment).slice(0, 8);
  const some = new Map();
  for (const part of found.size < 3 && parts.length > 1 ? parts : []) {
    for (const one of (await engine.search(splitText(part))).results.slice(0, 24)) {
      const before = some.get(one.id) ?? { score: 0, count: 0 };
      some.set(one.id, { id: one.id, data: () => one.data(), score: before.score + one.score, count: before.count + 1 });
    }
  }
  for (const one of some.values()) {
    const score = (one.score / parts.length) * (one.count / parts.length) * 0.2;
    if (!found.has(one.id)) found.set(one.id, { ...one, score });
  }
  const best = [...found.values()].sort((one, other) => other.score - one.score).slice(0, 24);
  const wanted = plainText(query);
  const pages = await Promise.all(best.map(async (one) => ({ page: await one.data(), score: one.score })));
  return pages.map(({ page, score }) => ({ page, score: rated(page, score, wanted) })).sort((one, other) => other.score - one.score);
}

async function search() {
  const number = ++asked;
  await new Promise((done) => setTimeout(done, 120));
  const text = input.value.trim();
  if (number !== asked) return;
  if (!text) return results.replaceChildren();
  const pages = (await pagesFor(inOwnWords(text))).slice(0, 8).map((one) => one.page);
  if (number !== asked) return;
  const items = pages.flatMap((page) => {
    const parts = page.sub_results.filter((one) => one.anchor).slice(0, 2);
    return [page, ...parts.map((one) => ({ ...one, meta: { title: `${page.meta.title} › ${one.title}` } }))];
  });
  results.dataset.words = text;
  results.replaceChildren(...(items.length ? items.map((one) => item({ title: joinText(one.meta.title), url: one.url, excerpt: joinText(one.excerpt) })) : [item({ title: words.nothing })]));
}

function item({ title, url, excerpt = "" }) {
  const made = document.createElement("li");
  const head = document.createElement(url ? "a" : "span");
  head.textContent = title;
  if (url) head.href = url;
  const text = document.createElement("p");
  excerpt.split(/<mark>(.*?)<\/mark>/).forEach((part, place) => {
    const plain = part.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, "&");
    if (place % 2) {
      const mark = document.createElement("mark");
      mark.textContent = plain;
      text.append(mark);
    } else text.append(plain);
  });
  made.append(head, text);
  return made;
}
