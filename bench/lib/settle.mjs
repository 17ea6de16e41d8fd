const SETTLE_MS = 500;

/**
 * What to wait for before anything is timed in a page that was just opened: the browser's own window draws its opening, as often as frames are let
 * to, and starts the process of a next page, on the same cores.
 */
export const settle = () => new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
