// What the reader prefers, before the first paint. The program writes this key (src/browser/storage.rs) as
// `name=value&name=value` and puts the same attributes on the root (src/browser/view.rs).
try {
  const line = localStorage.getItem("broadsheet.preferences") ?? "";
  for (const pair of line.split("&")) {
    const [, name, value] = pair.match(/^([a-z]+)=([a-z]+)$/) ?? [];
    if (name) document.documentElement.dataset[name] = value;
  }
} catch {
  // No storage, no preferences.
}
