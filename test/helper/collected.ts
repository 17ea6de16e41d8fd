declare const gc: (options: { type: 'major'; execution: 'async' }) => Promise<void>;

/** Collects garbage until nothing but weak references is left of the objects, or it has long been in vain; gives those that are still there. */
export async function uncollected<Name>(refs: ReadonlyMap<Name, WeakRef<object>>): Promise<Name[]> {
  const there = (): Name[] => [...refs].filter(([, ref]) => ref.deref()).map(([name]) => name);
  const until = performance.now() + 25_000;
  while (there().length > 0 && performance.now() < until) {
    // A reference that was followed lasts to the end of its task; what was under way ends some time.
    await new Promise((resolve) => setTimeout(resolve, 50));
    await gc({ type: 'major', execution: 'async' });
  }
  return there();
}
