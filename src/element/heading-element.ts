/** A heading of level 2 to 6 (3 for any other) with a text, `old` where it fits; an element, as the name of a tag can't be an expression of a template. */
export function headingElement(old: HTMLElement | null, level: number, text: string): HTMLElement {
  const name = `H${[2, 4, 5, 6].find((one) => one === level) ?? 3}`;
  let element = old;
  if (element?.nodeName !== name) {
    element = document.createElement(name);
    element.id = 'heading';
    element.part.add('heading');
  }
  if (element.textContent !== text) element.textContent = text;
  return element;
}
