// The slowest frame after each act of a reader, as the browser times it (Event Timing): from the key or press to the
// frame that shows what it did, in steps of eight milliseconds. Under sixteen the browser tells of nothing.

/** What the browser does not tell of took less than this. */
const LEAST = 16;
/** How long after an act its frames are waited for, in milliseconds: what is put off to a pause comes within it. */
const SETTLES = 900;

/** The acts that are timed, by the name that the report gives them. */
export const ACTS = ["typing", "clear the search", "filter", "clear the filter", "all notes"];

/** Does every act with real keys and presses. */
export function frames(typed) {
  return async (page) => {
    await page.evaluate(() => {
      window.slowest = 0;
      new PerformanceObserver((list) => {
        for (const event of list.getEntries()) window.slowest = Math.max(window.slowest, event.duration);
      }).observe({ type: "event", durationThreshold: 16 });
    });
    const timed = async (act) => {
      await page.waitForTimeout(SETTLES);
      await page.evaluate(() => (window.slowest = 0));
      await act();
      await page.waitForTimeout(SETTLES);
      return page.evaluate((least) => Math.max(window.slowest, least), LEAST);
    };
    const search = page.locator("#search");
    await search.click();
    const typing = await timed(() => page.keyboard.type(typed.mid, { delay: 120 }));
    const clearing = await timed(async () => {
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.press("Delete");
    });
    // A short page of the bench has one voice, which filters nothing, and several outlets.
    await page.locator(".more-filters > summary").click();
    const filter = await timed(() => page.locator(".more-filters .choice").first().click());
    const lifting = await timed(() => page.locator("#clear-filter").click());
    await page.locator(".more > summary").click();
    const notes = await timed(() => page.locator("[data-view=all-notes]").first().click());
    return Object.fromEntries(ACTS.map((act, at) => [act, [typing, clearing, filter, lifting, notes][at]]));
  };
}
