/** A table in Markdown, its first column to the left and the others to the right; texts only. */
export function markdownTable(heads, rows) {
  const widths = heads.map((head, column) => Math.max(3, head.length, ...rows.map((row) => row[column].length)));
  const pad = (text, column) => (column === 0 ? text.padEnd(widths[0]) : text.padStart(widths[column]));
  const line = (texts) => `| ${texts.map(pad).join(' | ')} |`;
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(heads), line(rule), ...rows.map(line)].join('\n');
}

/** The line that says whether a share met its goal. */
export function verdict(what, goal, peer, seen) {
  return `goal ${what} <= ${goal}${peer ? ` of ${peer}'s` : ''}: ${seen.toFixed(2)}, ${seen <= goal ? 'met' : 'NOT met'}`;
}
