// The core of the page in the engines beside Chromium: {Firefox, WebKit} × {http root, sub-path, file://}, and what every
// reading room must carry × {an own article, a saved page from disk}.
import assert from "node:assert/strict";
import { after, before, suite, test } from "node:test";
import { ACTS, ROOM } from "./acts.mjs";
import { launch } from "./driver.mjs";
import { ENGINES } from "./engines.mjs";
import { ways } from "./site.mjs";

const WAYS = await ways();
const said = (page) => page.run(() => self.witness ?? ["no witness"]);

for (const engine of ENGINES) {
  suite(engine.name, () => {
    let page;
    before(async () => {
      page = await launch(engine);
    });
    after(() => page?.close());

    for (const way of WAYS) {
      suite(way.name, () => {
        /** A page of this way as a first visitor gets it. */
        const open = async (rest = "") => {
          await page.goto("about:blank");
          await page.goto(way.base + way.index + rest);
          await page.find('html[data-app="ready"]');
          await way.enter?.(page);
          await page.find('html[data-app="ready"] .story');
        };

        for (const [name, what] of Object.entries(ACTS)) {
          if (way.room && !ROOM.includes(name)) continue;
          const act = what.act ?? what;
          const able = what.needs?.(way) ?? true;
          test(name, { skip: able === true ? false : able }, async (t) => {
            t.diagnostic(`${engine.name} ${page.version}`);
            const carryOut = async () => {
              // What an act before this one let the page remember.
              await page.leaveFrame();
              await page.goto(way.base + way.index);
              await page.run(() => localStorage.clear());
              await act({ page, open, way });
            };
            try {
              await carryOut();
            } catch (error) {
              // WebKit's own interpreter crashes now and then. A page that brings an engine down does so twice.
              if (!(await page.isGone())) throw error;
              t.diagnostic(`${engine.name} crashed and was started again`);
              await page.close();
              page = await launch(engine);
              await carryOut();
            }
            if (!way.silent) assert.deepEqual(await said(page), [], "the console stays empty");
          });
        }
      });
    }

    test("scripts off: complete, by plain links", { skip: engine.scriptsOff ? false : "its driver has no switch for scripts" }, async () => {
      const bare = await launch(engine, { scripts: false });
      try {
        await bare.goto(WAYS[0].base);
        assert.ok(await bare.displayed(await bare.plain(".parallel")));
        assert.ok(await bare.displayed(await bare.plain("#c-blood")));
        await bare.clickPlain(await bare.plain("#m-blood"));
        assert.match(await bare.url(), /#c-blood$/);
        await bare.clickPlain(await bare.plain("#c-blood .card-number"));
        assert.match(await bare.url(), /#q-blood$/);
        await bare.clickPlain(await bare.plain("#r-xi"));
        assert.match(await bare.url(), /#n-xi$/);
        for (const css of ["main .counterpart-opener", "main .around-above"]) {
          assert.ok(!(await bare.displayed(await bare.plain(css))), "no control that does nothing");
        }
      } finally {
        await bare.close();
      }
    });
  });
}
