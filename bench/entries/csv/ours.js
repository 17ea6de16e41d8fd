// dist/data.js as it is published, not bundled again.
const { load } = await import('/data.js');

export async function read(url) {
  return load({ src: url, source: 'csv' });
}

export function check(table) {
  const sum = (name) => table.column(name).values.reduce((total, value) => total + value, 0);
  const distinct = (name) => new Set(table.column(name).dictionary).size;
  return { rows: table.length, sum, distinct };
}
