/** Put in by the build. */
declare const __LK_FILES__: Readonly<Record<string, string>>;

/**
 * Files to ask for at once, by their names in `chunks/`, separated by spaces: under a tag the name that its class has among the exports of
 * the first file, that file and what it imports; under `tag kind`, `inline` and, for a FeatureServer or MapServer, `service` what such an element will ask for next. Under `whole tag`, `whole tag kind` and
 * the like with ` inline` behind: for pages with no other sort of element, what is behind that name (with hyphens) in the name of one file
 * with all of these, and what it imports.
 */
export const elementFiles: Readonly<Record<string, string>> =
  // Not built, there are none; a name that no tag has is still a selector.
  typeof __LK_FILES__ === 'undefined' ? { 'lk-': '' } : __LK_FILES__;
