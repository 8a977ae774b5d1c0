import type { Screen } from "./world.ts";

export type Progress = { show(text: string): void; end(): void };

const leastMilliseconds = 1000;

/** One line that is written over on a terminal; elsewhere a line at most each second. */
export function progressOn(screen: Screen): Progress {
  let shownAt = -Infinity;
  return {
    show(text) {
      if (screen.isTTY === true) {
        screen.write(`\r\u001b[K${text}`);
        return;
      }
      const now = performance.now();
      if (now - shownAt < leastMilliseconds) return;
      shownAt = now;
      screen.write(`${text}\n`);
    },
    end() {
      if (screen.isTTY === true) screen.write("\r\u001b[K");
    },
  };
}

/** For what is usually quick: silent unless somebody watches. */
export const quietProgressOn = (screen: Screen): Progress =>
  screen.isTTY === true
    ? progressOn(screen)
    : { show: () => undefined, end: () => undefined };
