// Starts the program of the page for one's own articles, and makes its workers. Over http the worker is a file;
// from disk, where nothing can be fetched, program and worker come in one script.
(() => {
  const files = document.currentScript.dataset;
  const onDisk = location.protocol === "file:";
  let worker = files.worker;

  // The worker, the disk script and the service worker, by name, and the worker made from the second.
  const ours = (url) => Boolean(url) && [worker, files.disk, files.offline].includes(url);
  const { policy, load, bytes, keep } = broadsheetLoader(ours);

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
