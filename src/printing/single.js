// Starts the program of a page that carries everything in itself: texts, words and the program, packed.
(() => {
  const root = document.documentElement;
  const bytes = (id) => Uint8Array.from(atob(document.getElementById(id).textContent), (letter) => letter.charCodeAt(0));
  const unpacked = (id) => {
    const stream = new Blob([bytes(id)]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return new Response(stream).arrayBuffer();
  };

  // Without the program the page is complete: the plain styles show what the program would have opened.
  const plain = (error) => {
    root.dataset.app = "none";
    document.getElementById("plain-styles").media = "all";
    console.error(error);
  };

  const packed = {};
  const data = (id) => (packed[id] ??= unpacked(id).then((buffer) => JSON.parse(new TextDecoder().decode(buffer))));

  // What a reader can take along, and the words of the interface in another language, when the program asks for them.
  self.broadsheetCite = () => data("packed-texts").then((texts) => void (self.broadsheetCuttings = texts));
  self.broadsheetWords = (lang, then) => {
    data("packed-words").then((tables) => {
      (self.broadsheetTables ??= {})[lang] = tables[lang];
      then();
    });
  };

  const start = async () => {
    const lang = root.lang;
    if (lang !== "en") (self.broadsheetTables ??= {})[lang] = (await data("packed-words"))[lang];
    await wasm_bindgen({ module_or_path: await unpacked("packed-program") });
  };
  afterFirstFrame(() => start().catch(plain));
})();
