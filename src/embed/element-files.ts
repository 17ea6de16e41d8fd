/** Put in by the build. */
declare const __LK_FILES__: Readonly<Record<string, string>>;

/**
 * Files to ask for, by their names in `chunks/`. Each of these has an element's class as `lk`; what is in the key is the first part of its
 * name, with hyphens, what comes here is its end, and, separated by spaces, what it imports: under `whole tag`, `whole tag kind` and the
 * like with ` inline` or ` service` behind all that an element needs, and under `tag` what it needs on a page that has one of another sort. Under `tag kind`,
 * `inline` and, for a FeatureServer or MapServer, `service` are the files that an element on such a page will ask for next.
 */
export const elementFiles: Readonly<Record<string, string>> =
  // Not built, there are none; a name that no tag has is still a selector.
  typeof __LK_FILES__ === 'undefined' ? { 'lk-': '' } : __LK_FILES__;
