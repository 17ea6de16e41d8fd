/** Names as `parseColumnNames` reads them. */
export function columnNamesText(names: readonly string[]): string {
  return names
    .map((name) => (/^\s|\s$|[,"]/.test(name) || name === '' ? `"${name.replaceAll('"', '""')}"` : name))
    .join(',');
}
