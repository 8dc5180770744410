// Starts the program of the page for one's own articles, and makes its workers. The worker has a program of its own,
// which comes once the page is ready, and loads others for what that one does not read. Over http worker and programs
// are files; from disk, where nothing can be fetched, they come in scripts.
(() => {
  const files = document.currentScript.dataset;
  const onDisk = location.protocol === "file:";
  let worker = files.worker;

  const words = (files.words ?? "").split(" ");
  const readers = (files.readers ?? "").split(" ");
  const onDisks = readers.map((file) => `${file}.js`);
  const listed = [files.disk, files.intakeDisk, files.offline, files.kit, ...onDisks, ...words];

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

  const fetched = async (file) => {
    const answer = await fetch(file);
    if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  };

  const loaded = (file) => load(file).catch(() => { throw new Error(`${file} could not be loaded`); });

  const opener = async () => {
    if (!onDisk) return fetched(files.wasm);
    await loaded(files.disk);
    const parts = self.broadsheetOpener;
    worker = URL.createObjectURL(new Blob([parts.worker], { type: "text/javascript" }));
    return bytes(parts.wasm);
  };

  // A program of the worker, asked for once; again where it did not come.
  const once = (file, disk, carried) => {
    let coming;
    return () => {
      coming ??= onDisk ? loaded(disk).then(() => bytes(carried())) : fetched(file);
      coming.catch(() => { coming = undefined; });
      return coming;
    };
  };
  const intake = once(files.intake, files.intakeDisk, () => self.broadsheetIntake);
  const others = Object.fromEntries(readers.map((file) => {
    const name = file.split("_")[0];
    return [name, once(file, `${file}.js`, () => self.broadsheetReaders[name])];
  }));

  self.broadsheetErrand = () => {
    const errand = new Worker(policy.createScriptURL(worker));
    const send = (program) => {
      program().then(
        (wasm) => errand.postMessage(wasm),
        (error) => {
          console.warn(error);
          errand.dispatchEvent(new Event("missing"));
        },
      );
    };
    errand.addEventListener("message", ({ data }) => {
      if (Array.isArray(data)) send(others[data[0]]);
    });
    send(intake);
    return errand;
  };

  const start = async () => {
    await wasm_bindgen({ module_or_path: await opener() });
    await intake().catch(() => {});
  };
  afterFirstFrame(() => start().catch(failed));
  keep(files.offline);
})();
