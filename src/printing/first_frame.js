// Runs what starts a page's program once the text has been drawn: the two share neither the line nor the processor.
// A page that nobody looks at has no frames to wait for. It stands at the head of every script that starts a program.
const afterFirstFrame = (start) => {
  if (document.visibilityState === "visible") requestAnimationFrame(() => setTimeout(start));
  else start();
};
