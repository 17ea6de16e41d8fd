import type { Picture } from '../../layout/picture.js';
import type { ReadingAll } from '../../query/row-list.js';
import { Table } from '../../table/table.js';
import type { CsvOptions, FileKind, FileSource } from './file-source.js';

/** A file of an element. The code that writes a kind is fetched with the first file of it. */
export async function makeFile(
  kind: FileKind,
  source: FileSource,
  options: CsvOptions = {},
  reading: ReadingAll = {},
): Promise<Blob> {
  const table = await rowsFor(source, options.rows ?? 'shown', kind === 'geojson', reading);
  switch (kind) {
    case 'csv': {
      const { tableToCsv } = await import('../../export/csv.js');
      const { dialect = 'cs' } = options;
      const bom = dialect === 'plain' ? '' : '\ufeff';
      return new Blob([bom + tableToCsv(table, dialect)], { type: 'text/csv;charset=utf-8' });
    }
    case 'json': {
      const { tableToJson } = await import('../../export/json.js');
      return new Blob([tableToJson(table)], { type: 'application/json' });
    }
    case 'geojson': {
      const { tableToGeoJson } = await import('../../export/geojson.js');
      return new Blob([tableToGeoJson(table)], { type: 'application/geo+json' });
    }
    case 'xlsx': {
      const [{ tableToXlsx }, { loadFileWords }, { fileFactsOf }] = await Promise.all([
        import('../../export/xlsx.js'),
        import('../../locale/file-words.js'),
        import('./file-facts-of.js'),
      ]);
      const words = await loadFileWords(source.locale.lang);
      return tableToXlsx(table, fileFactsOf(source, options.rows), words, source.locale);
    }
    case 'svg': {
      const [{ pictureToSvg }, picture] = await Promise.all([import('../../export/svg.js'), pictureFor(source)]);
      return new Blob([pictureToSvg(picture)], { type: 'image/svg+xml' });
    }
    case 'png': {
      const [{ pictureToPng }, picture] = await Promise.all([import('../../export/png.js'), pictureFor(source)]);
      return pictureToPng(picture);
    }
  }
}

/** The rows of a file; none where there are none. */
export async function rowsFor(
  { table, part, fetchRows }: FileSource,
  rows: 'shown' | 'all',
  geometry = false,
  reading: ReadingAll = {},
): Promise<Table> {
  if (fetchRows) return (await fetchRows()).get(rows, geometry, reading);
  return (rows === 'shown' ? part?.table : null) ?? table ?? new Table(0, []);
}

/** What is on screen: a picture of a part says which. */
async function pictureFor(source: FileSource): Promise<Picture> {
  const [{ pictureOf }, alt] = await Promise.all([import('./picture-of.js'), source.describe() ?? '']);
  if (source.part === null) return pictureOf(source, alt, null);
  const { loadFileWords } = await import('../../locale/file-words.js');
  const { onlyPart } = await loadFileWords(source.locale.lang);
  return pictureOf(source, alt, `${onlyPart}: ${source.part.note}`);
}
