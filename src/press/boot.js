// Starts the program. Over http it streams; from disk, where nothing can be fetched, it comes as a script.
// On a host it also keeps the site for reading offline.
(() => {
  const files = document.currentScript.dataset;
  const onDisk = location.protocol === "file:";

  const words = (files.words ?? "").split(" ");
  const listed = [files.disk, files.offline, files.cite, ...words];
  const { load, bytes, keep } = broadsheetLoader((url) => Boolean(url) && listed.includes(url));

  const add = (rel, href) => {
    const link = document.createElement("link");
    link.rel = rel;
    link.href = href;
    document.head.append(link);
  };

  // Without the program the page is complete: the plain styles show what the program would have opened.
  const plain = (error) => {
    document.documentElement.dataset.app = "none";
    add("stylesheet", files.plain);
    console.error(error);
  };

  const start = (source) => wasm_bindgen({ module_or_path: source }).catch(plain);

  const fromDisk = () => load(files.disk).then(() => start(bytes(self.broadsheetProgram))).catch(plain);

  // What a reader can take along comes when the program first asks for it. What did not come may come later.
  let texts;
  self.broadsheetCite = () => {
    texts ??= load(files.cite);
    texts.catch(() => (texts = undefined));
    return texts;
  };

  // The words of the interface in another language are a script too. The program asks for them.
  self.broadsheetWords = (lang, then) => {
    load(words.find((file) => file.startsWith(`wording.${lang}-`))).then(() => then(), () => {});
  };

  // A new edition is announced; the reader decides when to turn the page. A reload keeps the place.
  const watch = (registration) => {
    const worker = navigator.serviceWorker;
    const edition = worker.controller;
    const tell = () => (document.documentElement.dataset.edition = "waiting");
    const announce = () => {
      if (registration.waiting && worker.controller) tell();
    };
    announce();
    registration.addEventListener("updatefound", () => {
      registration.installing?.addEventListener("statechange", announce);
    });
    let wanted = false;
    worker.addEventListener("controllerchange", () => {
      if (wanted) location.reload();
      // Another tab has taken the new edition; this one still shows the old one.
      else if (edition) tell();
    });
    document.querySelector(".edition button").addEventListener("click", () => {
      wanted = true;
      if (registration.waiting) registration.waiting.postMessage("take over");
      else location.reload();
    });
    // A tab that stays open for days asks whenever somebody comes back to it. Without a network there is no news.
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") registration.update().catch(() => {});
    });
  };

  const begin = () => {
    try {
      if (onDisk) fromDisk();
      else start(files.wasm);
    } catch (error) {
      plain(error);
    }
  };
  afterFirstFrame(begin);
  if (!onDisk && files.offline) add("manifest", "manifest.webmanifest");
  keep(files.offline, watch);
})();
