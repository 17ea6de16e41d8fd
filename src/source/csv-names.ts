/** Names for the columns of a head: trimmed, `column 3` for an empty one, ` (2)` after the second of the same. */
export function columnNames(head: readonly string[]): string[] {
  const taken = new Set<string>();
  return head.map((text, index) => {
    const base = text.trim() || `column ${index + 1}`;
    let name = base;
    for (let count = 2; taken.has(name); count++) name = `${base} (${count})`;
    taken.add(name);
    return name;
  });
}
