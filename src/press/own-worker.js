
// The worker of the page for one's own articles: the first message is the program, every other one a task.
self.onmessage = (event) => {
  self.onmessage = null;
  wasm_bindgen({ module_or_path: event.data }).then(
    () => self.postMessage("ready"),
    (error) => setTimeout(() => { throw error; }),
  );
};
