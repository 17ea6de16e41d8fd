// Shows beside every widget the HTML it is made of. The element's light DOM is the author's own, loaded or not.
const LONG = 60;

/** The element's tag with an attribute per line where it is long. */
function openingTag(element) {
  const attributes = [...element.attributes]
    // The loader's own, while it holds the place of a chart.
    .filter(({ name }) => name !== 'style')
    .map(({ name, value }) => `${name}="${value.replaceAll('"', '&quot;')}"`);
  const inOneLine = `<${[element.localName, ...attributes].join(' ')}>`;
  return inOneLine.length <= LONG ? inOneLine : `<${element.localName}\n  ${attributes.join('\n  ')}\n>`;
}

/** The lines of the element's content, without the indentation they have on this page. */
function contentLines(element) {
  const lines = element.innerHTML.split('\n').filter((line) => line.trim() !== '');
  const indent = Math.min(...lines.map((line) => line.search(/\S/)));
  return lines.map((line) => `  ${line.slice(indent)}`);
}

for (const widget of document.querySelectorAll(
  '.widget :is(lk-chart, lk-dataset-table, lk-cartogram, lk-energy-dashboard)',
)) {
  const lines = contentLines(widget);
  const closing = `</${widget.localName}>`;
  const code = document.createElement('code');
  code.textContent =
    lines.length > 0 ? [openingTag(widget), ...lines, closing].join('\n') : `${openingTag(widget)}${closing}`;
  const pre = document.createElement('pre');
  pre.tabIndex = 0;
  pre.setAttribute('role', 'group');
  pre.setAttribute(
    'aria-label',
    `HTML: ${widget.getAttribute('heading') ?? widget.getAttribute('dataset') ?? widget.localName}`,
  );
  pre.append(code);
  widget.closest('.widget').append(pre);
}
