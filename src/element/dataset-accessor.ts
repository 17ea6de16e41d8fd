/**
 * Lets `element.dataset = id` set the property `datasetId` of an element, while reading `element.dataset` goes on giving the
 * platform's own map of data-* attributes, which scripts of the page may use.
 */
export function installDatasetAccessor(prototype: HTMLElement): void {
  const native = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'dataset');
  Object.defineProperty(prototype, 'dataset', {
    configurable: true,
    get(this: HTMLElement): DOMStringMap {
      return native?.get?.call(this) as DOMStringMap;
    },
    set(this: HTMLElement & { datasetId: string | null }, id: string | null): void {
      this.datasetId = id;
    },
  });
}
