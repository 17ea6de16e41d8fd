/**
 * Lets `element.dataset = id` set a property of an element (`property`), while reading `element.dataset` goes on giving the
 * platform's own map of data-* attributes, which scripts of the page may use.
 */
export function installDatasetAccessor(prototype: HTMLElement, property: string): void {
  const native = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'dataset');
  Object.defineProperty(prototype, 'dataset', {
    configurable: true,
    get(this: HTMLElement): DOMStringMap {
      return native?.get?.call(this) as DOMStringMap;
    },
    set(this: HTMLElement, id: string | null): void {
      Reflect.set(this, property, id);
    },
  });
}
