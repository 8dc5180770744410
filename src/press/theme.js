// The remembered colors, before the first paint. The program writes this key (src/browser/storage.rs).
try {
  const theme = localStorage.getItem("broadsheet.theme");
  if (theme === "light" || theme === "dark") {
    document.documentElement.dataset.theme = theme;
  }
} catch {
  // No storage, no preference.
}
