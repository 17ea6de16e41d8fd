const SVG = 'http://www.w3.org/2000/svg';

type Attributes = Readonly<Record<string, string | number>>;

/** Numbers go to a tenth, as finer ones can't be seen. */
export function setAttributes(element: SVGElement, attributes: Attributes): void {
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, String(typeof value === 'number' ? Math.round(value * 10) / 10 : value));
  }
}

/** A new SVG element with these attributes. */
export function svgElement(name: string, attributes: Attributes): SVGElement {
  const made = document.createElementNS(SVG, name);
  setAttributes(made, attributes);
  return made;
}
