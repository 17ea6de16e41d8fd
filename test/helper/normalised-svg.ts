/** Colours and sizes of the light theme, so that a stored drawing opens as a picture on its own. */
const STYLE = `
  svg { background: #fff }
  text { font: 13px sans-serif; fill: #4f4f4f }
  .category, .value, .direct { fill: #262626 }
  .missing { font-style: italic }
  .rule { stroke: #d9d9d9 }
  .zero { stroke: #4f4f4f }
  .s0 { --c: #2362a2 }
  .s1 { --c: #9f8d0e }
  .s2 { --c: #8a0700 }
  .s3 { --c: #34a08e }
  .s4 { --c: #8384fd }
  .rest { --c: #757575 }
  .bar, .slice, .area, .dot { fill: var(--c) }
  .area { fill-opacity: 0.2 }
  .slice { stroke: #fff; stroke-width: 1.5px }
  .receding { opacity: 0.62 }
  .dot { stroke: #fff; stroke-width: 1.5px }
  .line { fill: none; stroke: var(--c); stroke-width: 2px }
  .hatch { display: none }
  .stroke { stroke: #fff; fill: none }
`;

/** The same for what only some kinds have. */
const RARE = `  .s9 { --c: #c9efff }
  .s10 { --c: #7fd4fe }
  .s11 { --c: #52b3ec }
  .s12 { --c: #3592d3 }
  .s13 { --c: #2b71b1 }
  .s14 { --c: #285289 }
  .s15 { --c: #23375c }
  .s16 { --c: #0051a0 }
  .s17 { --c: #5784be }
  .s18 { --c: #9db8db }
  .s20 { --c: #d6aa97 }
  .s21 { --c: #b46d4d }
  .s22 { --c: #883500 }
  .cell { fill: #262626 }
  .cell:is(.s13, .s14, .s15, .s16, .s22) { fill: #fff }
  .figure { fill: #262626; font-weight: 600 }
  .gap, .void { fill: none; stroke: #4f4f4f }
  .void { stroke-dasharray: 1 3 }
  .range { fill: #4f4f4f; fill-opacity: 0.2 }
  .casing { fill: none; stroke: #fff; stroke-width: 5px }
  .mark, .pin, .whisker { fill: none; stroke: #262626 }
  .mark { stroke-width: 1.5px; stroke-dasharray: 6 3 }
  .note { fill: #262626 }
`;
/** The same for pictures of energy. */
const ENERGY = `  .r-pv { --c: #9f8d0e }
  .r-grid { --c: #2362a2 }
  .r-battery { --c: #34a08e }
  .r-load, .r-ev { --c: #262626 }
  .r-export { --c: #8384fd }
  circle { fill: #fff; stroke: var(--c) }
  .node text { text-anchor: middle }
  .node-value, .strong { fill: #262626; font-weight: 600 }
  .way { fill: none; stroke: var(--c); stroke-opacity: 0.55 }
  .way.idle { stroke: #d9d9d9 }
  .way.unknown { stroke-dasharray: 2 4 }
  .head, .block { fill: var(--c) }
  .ribbon { fill: none; stroke: var(--c); stroke-opacity: 0.45 }
  .ends { text-anchor: end }
`;
/** And for what stands among its totals. */
const AMONG = `  .part { fill: var(--c) }
  .scale { fill: #d9d9d9 }
  .band { fill: #34a08e; fill-opacity: 0.3 }
  .level-dot { fill: #262626 }
`;
const BOUND = '  .bound { fill: none; stroke: var(--c); stroke-dasharray: 1 2 }\n';
const isRare = (node: SVGElement): boolean =>
  /\b(s9|s[12]\d|cell|figure|gap|void|range|casing|mark|pin|whisker|note)\b/.test(node.getAttribute('class') ?? '');

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Numbers to a tenth, without a sign in front of zero; digits inside words (`s1`, `#a-1`) stay as they are. */
const tenths = (text: string): string =>
  text.replace(/(?<![\w#-])-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10 + 0));

function lineOf(node: Element, indent: string): string {
  const attributes = [...node.attributes]
    .map(({ name, value }) => [name, tenths(value)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join('');
  const open = `${indent}<${node.localName}${attributes}`;
  if (node.childElementCount > 0) {
    const inner = [...node.children].map((child) => lineOf(child, `${indent}  `)).join('');
    return `${open}>\n${inner}${indent}</${node.localName}>\n`;
  }
  const text = escape(node.textContent ?? '');
  return text === '' ? `${open} />\n` : `${open}>${text}</${node.localName}>\n`;
}

/** A drawing as text that depends on nothing but what is drawn: one element a line, attributes in one order, tenths of a pixel. */
export function normalisedSvg(svg: SVGSVGElement): string {
  const size = ['viewBox', 'width', 'height'].map((name) => `${name}="${tenths(svg.getAttribute(name) ?? '')}"`);
  const style =
    STYLE +
    ([...svg.querySelectorAll<SVGElement>('*')].some(isRare) ? RARE : '') +
    (svg.querySelector('.bound') ? BOUND : '') +
    (svg.querySelector('.way, .ribbon, .part') ? ENERGY : '') +
    (svg.querySelector('.part, .scale') ? AMONG : '');
  const inner = [...svg.children].map((child) => lineOf(child, '  ')).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size.join(' ')}>\n  <style>${style.replaceAll('\n', '\n  ')}</style>\n${inner}</svg>\n`;
}
