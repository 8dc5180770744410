// The search through all articles. Pagefind comes when a reader first asks; from a disk, where nothing can be loaded,
// the list of all articles stays.
(() => {
  const page = document.getElementById("search");
  const words = document.getElementById("search-words");
  const status = page.querySelector(".search-status");
  const results = page.querySelector(".search-results");
  const more = page.querySelector(".search-more");
  const filters = [...page.querySelectorAll("[data-filter]")];
  const lang = document.documentElement.lang;
  const STEP = 20;
  const SIGNS = { lt: "<", gt: ">", quot: '"', "#39": "'", "#x27": "'", amp: "&" };

  if (location.protocol === "file:") {
    status.textContent = page.dataset.disk;
    return;
  }
  page.querySelector(".search-fields").hidden = false;

  // Every language of the site has an index of its own.
  async function load() {
    const folder = new URL("pagefind/", document.baseURI);
    const entry = await (await fetch(new URL("pagefind-entry.json", folder))).json();
    const all = Object.keys(entry.languages);
    const pagefind = await import(new URL("pagefind.js", folder));
    const own = [lang.toLowerCase(), lang.toLowerCase().split("-")[0]].find((one) => all.includes(one));
    const first = own ?? all.toSorted((a, b) => entry.languages[b].page_count - entry.languages[a].page_count)[0];
    // A worker's address would need a policy of trusted types that belongs to Pagefind.
    await pagefind.options({ basePath: folder.pathname, baseUrl: new URL(".", document.baseURI).pathname, noWorker: true });
    await pagefind.init();
    for (const language of all.filter((one) => one !== first)) {
      // The other spelling of the same folder: an index is merged with itself only under another name.
      await pagefind.mergeIndex(`${folder.pathname.replace(/pagefind\/$/, "./pagefind/")}`, { language, baseUrl: new URL(".", document.baseURI).pathname });
    }
    const people = Object.keys((await pagefind.filters()).person ?? {}).toSorted(new Intl.Collator(lang).compare);
    document.getElementById("search-people").replaceChildren(
      ...people.map((name) => Object.assign(document.createElement("option"), { value: name })),
    );
    known = new Set(people);
    return pagefind;
  }

  let known = new Set();
  let loading;
  let asked = 0;
  let found = [];
  let shown = 0;

  function counted(number) {
    const [one, many] = page.dataset.count.split("|");
    const form = many && new Intl.PluralRules(lang).select(number) !== "one" ? many : one;
    return form.replace("{n}", new Intl.NumberFormat(lang).format(number));
  }

  /** The text around a hit. Pagefind gives it as HTML with nothing in it but marks. */
  function excerpt(html) {
    const text = (escaped) => escaped.replaceAll(/&(lt|gt|quot|#39|#x27|amp);/g, (_, name) => SIGNS[name]);
    return html.split(/(<mark>.*?<\/mark>)/su).map((part) => {
      const inside = /^<mark>(.*)<\/mark>$/su.exec(part)?.[1];
      if (inside === undefined) return text(part);
      return Object.assign(document.createElement("mark"), { textContent: text(inside) });
    });
  }

  function line(hit) {
    const item = document.createElement("li");
    const link = Object.assign(document.createElement("a"), { href: hit.url, textContent: hit.meta.title });
    const tongue = hit.meta.lang;
    if (tongue) link.lang = tongue;
    const around = document.createElement("p");
    if (tongue) around.lang = tongue;
    around.append(...excerpt(hit.excerpt));
    item.append(link);
    if (hit.meta.day) item.append(Object.assign(document.createElement("p"), { className: "search-day", textContent: hit.meta.day }));
    item.append(around);
    return item;
  }

  function clear() {
    results.replaceChildren();
    results.hidden = true;
  }

  async function show(turn) {
    const next = await Promise.all(found.slice(shown, shown + STEP).map((hit) => hit.data()));
    if (turn !== asked) return;
    shown += next.length;
    results.append(...next.map(line));
    results.hidden = shown === 0;
    more.hidden = shown >= found.length;
  }

  async function search() {
    const turn = ++asked;
    const chosen = {};
    for (const field of filters) {
      const value = field.value.trim();
      // A name is a choice when somebody is called so.
      if (value && (field.dataset.filter !== "person" || known.has(value))) chosen[field.dataset.filter] = value;
    }
    const term = words.value.trim();
    const address = new URL(location);
    address.search = term ? new URLSearchParams({ q: term }) : "";
    history.replaceState(null, "", address);
    if (!term && Object.keys(chosen).length === 0) {
      [found, shown] = [[], 0];
      clear();
      status.textContent = "";
      more.hidden = true;
      return;
    }
    try {
      const pagefind = await (loading ??= load());
      const answer = await pagefind.search(term || null, { filters: chosen });
      if (turn !== asked) return;
      [found, shown] = [answer.results, 0];
      clear();
      await show(turn);
      if (turn === asked) status.textContent = found.length ? counted(found.length) : page.dataset.none;
    } catch (failure) {
      loading = undefined;
      status.textContent = page.dataset.failed;
      console.error(failure);
    }
  }

  function ready() {
    loading ??= load();
    // Said when somebody searches.
    loading.catch(() => {});
  }
  let typing;
  words.addEventListener("focus", ready, { once: true });
  for (const field of filters) field.addEventListener("focus", ready, { once: true });
  for (const field of [words, ...filters]) {
    field.addEventListener("input", () => {
      clearTimeout(typing);
      typing = setTimeout(search, 150);
    });
  }
  more.addEventListener("click", () => show(asked));
  const term = new URLSearchParams(location.search).get("q");
  if (term) {
    words.value = term;
    search();
  }
})();
