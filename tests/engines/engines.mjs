// The engines beside Chromium: how each is started, and what it lacks.
import { existsSync, readdirSync } from "node:fs";

/** Debian keeps it under the name of the machine's architecture. */
function miniBrowser() {
  const places = readdirSync("/usr/lib").map((name) => `/usr/lib/${name}/webkit2gtk-4.1/MiniBrowser`);
  return process.env.MINIBROWSER ?? places.find((place) => existsSync(place)) ?? "MiniBrowser";
}

export const ENGINES = [
  {
    name: "Firefox",
    driver: "geckodriver",
    args: (port) => ["--port", String(port), "--websocket-port", "0"],
    env: { MOZ_HEADLESS: "1" },
    display: false,
    scriptsOff: true,
    capabilities: (scripts) => ({
      "moz:firefoxOptions": {
        binary: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
        args: ["-headless"],
        prefs: {
          "javascript.enabled": scripts,
          "layout.css.prefers-color-scheme.content-override": 1,
          // A test asks nobody outside.
          "network.captive-portal-service.enabled": false,
          "network.connectivity-service.enabled": false,
          "app.normandy.enabled": false,
          "browser.safebrowsing.update.enabled": false,
          "datareporting.policy.dataSubmissionEnabled": false,
          "datareporting.healthreport.uploadEnabled": false,
          "services.settings.server": "data:,",
        },
      },
    }),
  },
  {
    name: "WebKit",
    driver: "WebKitWebDriver",
    args: (port) => [`--port=${port}`],
    // Its sandbox asks for rights that a container does not give.
    env: { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1", GTK_A11Y: "none", LIBGL_ALWAYS_SOFTWARE: "1" },
    display: true,
    scriptsOff: false,
    capabilities: () => ({
      "webkitgtk:browserOptions": { binary: miniBrowser(), args: ["--automation"] },
    }),
  },
];
