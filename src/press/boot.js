// Starts the program. Over http it streams; from disk, where nothing can be fetched, it comes as a script.
(() => {
  const files = document.currentScript.dataset;

  // Without the program the page is complete: the plain styles show what the program would have opened.
  const plain = (error) => {
    document.documentElement.dataset.app = "none";
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = files.plain;
    document.head.append(link);
    console.error(error);
  };

  const start = (source) => wasm_bindgen({ module_or_path: source }).catch(plain);

  const bytes = (text) => {
    if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
    const raw = atob(text);
    const array = new Uint8Array(raw.length);
    for (let at = 0; at < raw.length; at += 1) array[at] = raw.charCodeAt(at);
    return array;
  };

  const fromDisk = () => {
    const onlyTheProgram = (url) => {
      if (url !== files.disk) throw new TypeError("not the program");
      return url;
    };
    const types = window.trustedTypes;
    const policy = types ? types.createPolicy("broadsheet-disk", { createScriptURL: onlyTheProgram }) : null;
    const script = document.createElement("script");
    script.src = policy ? policy.createScriptURL(files.disk) : files.disk;
    script.onload = () => start(bytes(self.broadsheetProgram));
    script.onerror = plain;
    document.head.append(script);
  };

  try {
    if (location.protocol === "file:") fromDisk();
    else start(files.wasm);
  } catch (error) {
    plain(error);
  }
})();
