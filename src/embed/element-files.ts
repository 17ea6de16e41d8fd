/** Put in by the build. */
declare const __LK_FILES__: Readonly<Record<string, readonly string[]>>;
declare const __LK_CLASSES__: Readonly<Record<string, string>>;

/** The elements a page can use. */
export const tags = ['lk-chart', 'lk-dataset-table'] as const;

/**
 * Files to ask for at once, as paths beside the loader: under a tag its own (its class is in the first) and what that
 * imports; under `tag kind` and `inline` what such an element will ask for next.
 */
export const elementFiles: Readonly<Record<string, readonly string[]>> =
  typeof __LK_FILES__ === 'undefined' ? { 'lk-chart': ['elements/lk-chart.js'] } : __LK_FILES__;

/** The name of a tag's class among the exports of its first file; none where that file registers it by itself. */
export const classNames: Readonly<Record<string, string>> = typeof __LK_CLASSES__ === 'undefined' ? {} : __LK_CLASSES__;
