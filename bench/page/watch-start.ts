/// <reference path="./jejak.ts" />

/** What a page tells of its own start, in milliseconds since the navigation began. */
export interface StartTimes {
  /** The first rows of the log are there. */
  rowsMs?: number;
  rows?: number;
  /** The first screen's title and content stand in the page. */
  screenMs?: number;
}

declare global {
  var benchStart: StartTimes;
}

/** In the page, before anything else: asks for the newest 50 as soon as the engine is open, and looks for the screen. */
export function watchStart(): void {
  globalThis.benchStart = {};
  const askForRows = () => {
    try {
      void jejak.newest('activity', 50).then((rows) => {
        Object.assign(benchStart, { rowsMs: performance.now(), rows: rows.length });
      });
    } catch {
      setTimeout(askForRows);
    }
  };
  const lookForScreen = () => {
    if (document.querySelector('#app main h1, #app main, #app h1')) benchStart.screenMs = performance.now();
    else requestAnimationFrame(lookForScreen);
  };
  askForRows();
  lookForScreen();
}
