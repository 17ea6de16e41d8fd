/** Registers an element unless the page has one of that name: another copy or version of the library came first. */
export function define(tag: string, constructor: CustomElementConstructor): void {
  if (customElements.get(tag)) return;
  try {
    customElements.define(tag, constructor);
  } catch (error) {
    // Two copies racing, or a page that forbids the name: our siblings must not suffer.
    console.warn(`<${tag}>: not registered: ${(error as Error).message}`);
  }
}
