declare const gc: (options: { type: 'major'; execution: 'async' }) => Promise<void>;

/** Whether nothing but weak references is left of an object, once garbage was collected and what was under way has ended. */
export async function collected(ref: WeakRef<object>): Promise<boolean> {
  const until = performance.now() + 25_000;
  while (ref.deref() && performance.now() < until) {
    // A reference that was followed lasts to the end of its task.
    await new Promise((resolve) => setTimeout(resolve, 50));
    await gc({ type: 'major', execution: 'async' });
  }
  return ref.deref() === undefined;
}
