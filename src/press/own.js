// Starts the program of the page for one's own articles, and makes its workers. Over http the worker is a file;
// from disk, where nothing can be fetched, program and worker come in one script.
(() => {
  const files = document.currentScript.dataset;
  const onDisk = location.protocol === "file:";
  let worker = files.worker;

  const words = (files.words ?? "").split(" ");
  const listed = [files.disk, files.offline, files.kit, ...words];

  // The scripts by name, and the worker, which from disk is made from one of them.
  const ours = (url) => Boolean(url) && (url === worker || listed.includes(url));
  const { policy, load, bytes, keep } = broadsheetLoader(ours);

  // The words of the interface in another language, and what a page that is one file is made of.
  self.broadsheetWords = (lang, then) => {
    load(words.find((file) => file.startsWith(`wording.${lang}-`))).then(() => then(), () => {});
  };
  self.broadsheetBringKit = () => load(files.kit);

  const failed = (error) => {
    document.documentElement.dataset.app = "none";
    console.error(error);
  };

  const start = (wasm) => {
    self.broadsheetErrand = () => {
      const errand = new Worker(policy.createScriptURL(worker));
      errand.postMessage(wasm);
      return errand;
    };
    return wasm_bindgen({ module_or_path: wasm });
  };

  const fromDisk = async () => {
    await load(files.disk);
    const parts = self.broadsheetOpener;
    worker = URL.createObjectURL(new Blob([parts.worker], { type: "text/javascript" }));
    return start(bytes(parts.wasm));
  };

  const fromHost = async () => {
    const answer = await fetch(files.wasm);
    if (!answer.ok) throw new Error(`${files.wasm}: ${answer.status}`);
    return start(new Uint8Array(await answer.arrayBuffer()));
  };

  (onDisk ? fromDisk() : fromHost()).catch(failed);
  keep(files.offline);
})();
