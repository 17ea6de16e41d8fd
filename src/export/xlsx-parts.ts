import { OFFSETS } from './cell-text.js';
import { xmlText } from './xml-text.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A document of the workbook's own namespace. */
export const part = (name: string, content: string): string =>
  `${HEAD}<${name} xmlns="${MAIN}" xmlns:r="${OFFICE}">${content}</${name}>`;

/** The relations of a part: what it points at, by id `rId1`, `rId2` …. */
export function relations(targets: readonly { readonly type: string; readonly target: string }[]): string {
  const all = targets.map(({ type, target }, index) => {
    const mode = type === 'hyperlink' ? ' TargetMode="External"' : '';
    const full = type === 'core-properties' ? `${PACKAGE}/relationships/metadata/${type}` : `${OFFICE}/${type}`;
    return `<Relationship Id="rId${index + 1}" Type="${full}" Target="${xmlText(target)}"${mode}/>`;
  });
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

/** Formats of cells, by their place in the style sheet below. */
export const format = {
  plain: 0,
  head: 1,
  day: 2,
  instant: 3,
  quoted: 4,
  label: 5,
  wrapped: 6,
  link: 7,
  first: 8,
  second: 9,
} as const;

const quoted = (text: string): string => `&quot;${text}&quot;`;

/** Czech dates have a full stop and a blank behind day and month; others name the month, as digits would be read both ways. */
const dates = (lang: string): { day: string; instant: string } =>
  lang === 'cs'
    ? { day: 'd\\.\\ m\\.\\ yyyy', instant: 'd\\.\\ m\\.\\ yyyy\\ h:mm:ss' }
    : { day: 'd\\ mmm\\ yyyy', instant: 'd\\ mmm\\ yyyy\\ h:mm:ss' };

const font = (kind: string, colour = ''): string =>
  `<font>${kind}<sz val="11"/>${colour}<name val="Calibri"/><family val="2"/></font>`;
const top = '<alignment vertical="top"/>';
const wrap = '<alignment vertical="top" wrapText="1"/>';

/** `quotePrefix` keeps a text that begins as a formula does a text also when it is edited. */
export function styles(lang: string): string {
  const { day, instant } = dates(lang);
  const formats = [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    `<xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1">${wrap}</xf>`,
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
    '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/>',
    `<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">${top}</xf>`,
    `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyAlignment="1">${wrap}</xf>`,
    `<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">${wrap}</xf>`,
    '<xf numFmtId="166" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
    '<xf numFmtId="167" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  ];
  return part(
    'styleSheet',
    `<numFmts count="4"><numFmt numFmtId="164" formatCode="${day}"/><numFmt numFmtId="165" formatCode="${instant}"/>` +
      `<numFmt numFmtId="166" formatCode="${instant}${quoted(OFFSETS.first)}"/><numFmt numFmtId="167" formatCode="${instant}${quoted(OFFSETS.second)}"/></numFmts>` +
      `<fonts count="3">${font('')}${font('<b/>')}${font('<u/>', '<color rgb="FF2362A2"/>')}</fonts>` +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
      '<border><left/><right/><top/><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  );
}

/** Which part is of which type. */
export const contentTypes = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${SHEET}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${SHEET}.sharedStrings+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

/** The workbook of two sheets; the head of the first is repeated on every printed page. */
export function workbook(dataSheet: string, aboutSheet: string): string {
  const quoted = `'${dataSheet.replaceAll("'", "''")}'`;
  return part(
    'workbook',
    `<bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet name="${xmlText(dataSheet)}" sheetId="1" r:id="rId1"/>` +
      `<sheet name="${xmlText(aboutSheet)}" sheetId="2" r:id="rId2"/></sheets>` +
      `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${xmlText(quoted)}!$1:$1</definedName></definedNames>`,
  );
}

/** What a file manager and a screen reader say of the file. */
export function coreProperties(title: string, description: string, lang: string, savedAt: number): string {
  const at = new Date(savedAt).toISOString().replace(/\.\d+/, '');
  return (
    `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlText(title)}</dc:title><dc:description>${xmlText(description)}</dc:description><dc:language>${xmlText(lang)}</dc:language>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created></cp:coreProperties>`
  );
}
