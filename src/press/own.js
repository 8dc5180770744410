// Starts the program of the page for one's own articles, and makes its workers. Over http the worker is a file;
// from disk, where nothing can be fetched, program and worker come in one script.
(() => {
  const files = document.currentScript.dataset;
  const onDisk = location.protocol === "file:";
  let worker = files.worker;

  // The one Trusted Types policy: the worker and the disk script, by name, and the worker made from the latter.
  const ours = (url) => {
    if (url !== files.disk && url !== worker) throw new TypeError("not one of our scripts");
    return url;
  };
  const types = window.trustedTypes;
  const policy = types ? types.createPolicy("broadsheet", { createScriptURL: ours }) : { createScriptURL: ours };

  const failed = (error) => {
    document.documentElement.dataset.app = "none";
    console.error(error);
  };

  const bytes = (text) => {
    if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
    const raw = atob(text);
    const array = new Uint8Array(raw.length);
    for (let at = 0; at < raw.length; at += 1) array[at] = raw.charCodeAt(at);
    return array;
  };

  const start = (wasm) => {
    self.broadsheetErrand = () => {
      const errand = new Worker(policy.createScriptURL(worker));
      errand.postMessage(wasm);
      return errand;
    };
    return wasm_bindgen({ module_or_path: wasm });
  };

  const fromDisk = () => {
    const script = document.createElement("script");
    script.src = policy.createScriptURL(files.disk);
    script.onload = () => {
      const parts = self.broadsheetOpener;
      worker = URL.createObjectURL(new Blob([parts.worker], { type: "text/javascript" }));
      start(bytes(parts.wasm)).catch(failed);
    };
    script.onerror = failed;
    document.head.append(script);
  };

  const fromHost = async () => {
    const answer = await fetch(files.wasm);
    if (!answer.ok) throw new Error(`${files.wasm}: ${answer.status}`);
    return start(new Uint8Array(await answer.arrayBuffer()));
  };

  try {
    if (onDisk) fromDisk();
    else fromHost().catch(failed);
  } catch (error) {
    failed(error);
  }
})();
