import type { SourceName } from './detect.js';

/**
 * How publishers call the files that we read, in words, in media types or in codes of the EU, and who reads them: the ones we take most gladly
 * first. What a plain JSON is, its content has to say.
 */
const FORMATS: readonly (readonly [RegExp, SourceName | 'file'])[] = [
  [/\b(?:csv|tsv|tab-separated-values)\b/i, 'csv'],
  [/\bjson[_-]?stat\b/i, 'jsonstat'],
  [/\bgeo[_+]?json\b(?!-seq)/i, 'geojson'],
  [/\bjson\b(?!-seq)/i, 'file'],
];
const PACKED = /\.(?:zip|7z|gz|rar|bz2)$|(?:^|\/)(?:zip|gzip|x-7z-compressed|x-rar-compressed)$/i;

/** Who reads a file of a format, and how gladly: 0 is best. */
export interface FileFormat {
  readonly source: SourceName | 'file';
  readonly rank: number;
}

/** The best format that the names speak of; null when it is none that we read. */
export function fileFormat(names: readonly string[]): FileFormat | null {
  const rank = FORMATS.findIndex(([pattern]) => names.some((name) => pattern.test(name)));
  const [, source] = FORMATS[rank] ?? [];
  return source === undefined ? null : { source, rank };
}

/** Whether an address, or the name of a format, is of a file packed with others or made smaller. */
export function isPacked(text: string): boolean {
  return PACKED.test(text.split(/[?#]/)[0] ?? '');
}
