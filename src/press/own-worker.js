// The worker of the page for one's own articles: the first message is the program, every other one a task, but for the
// programs that read what the first one does not, which the worker asks the page for when it needs them.
self.onmessage = (event) => {
  self.onmessage = null;
  wasm_bindgen({ module_or_path: event.data }).then(
    () => self.postMessage("ready"),
    (error) => setTimeout(() => { throw error; }),
  );
};

const arrived = (name) =>
  new Promise((done) => {
    const hear = ({ data }) => {
      if (!(data instanceof Uint8Array)) return;
      self.removeEventListener("message", hear);
      done(data);
    };
    self.addEventListener("message", hear);
    self.postMessage([name]);
  });

const running = {};
self.broadsheetAsk = (name, parcel, then) => {
  running[name] ??= arrived(name).then((wasm) => broadsheetReaders[name]({ module_or_path: wasm }));
  running[name]
    .then(() => then(self[`broadsheetAnswer-${name}`](parcel)))
    .catch((error) => setTimeout(() => { throw error; }));
};
