/** What rows of texts say, for the comparison; `cell` gives a row's cell by the place of its column. */
export function checkRows(rows, names, cell) {
  const place = (name) => names.indexOf(name);
  const number = (text) => Number(text.replace(',', '.'));
  return {
    rows: rows.length,
    sum: (name) => rows.reduce((total, row) => total + number(cell(row, place(name), name)), 0),
    distinct: (name) => new Set(rows.map((row) => cell(row, place(name), name))).size,
  };
}
