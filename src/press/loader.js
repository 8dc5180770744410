// How a page's program and its other scripts come. The press writes this at the head of `boot.js` and of `own.js`,
// of which a page has one.
const broadsheetLoader = (allows) => {
  // The one Trusted Types policy: it lets the page's own files through, by name.
  const ours = (url) => {
    if (!allows(url)) throw new TypeError("not one of our scripts");
    return url;
  };
  const types = window.trustedTypes;
  const policy = types ? types.createPolicy("broadsheet", { createScriptURL: ours }) : { createScriptURL: ours };

  const load = (file) =>
    new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = policy.createScriptURL(file);
      script.onload = () => done();
      script.onerror = failed;
      document.head.append(script);
    });

  const bytes = (text) => {
    if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
    const raw = atob(text);
    const array = new Uint8Array(raw.length);
    for (let at = 0; at < raw.length; at += 1) array[at] = raw.charCodeAt(at);
    return array;
  };

  // On a host the site is kept for reading offline. Without storage or permission it is simply read online.
  const keep = (file, then = () => {}) => {
    if (location.protocol === "file:" || !file || !navigator.serviceWorker) return;
    const register = () => navigator.serviceWorker.register(policy.createScriptURL(file));
    addEventListener("load", () => register().then(then).catch(() => {}));
  };

  return { policy, load, bytes, keep };
};
