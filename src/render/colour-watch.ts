/** What colours of the style sheet stand in, as many as one element has properties of colour. */
const WATCHED = {
  color: '--s0',
  'background-color': '--s1',
  'border-top-color': '--s2',
  'border-right-color': '--s3',
  'border-bottom-color': '--s4',
  'border-left-color': '--s5',
  'outline-color': '--s6',
  'text-decoration-color': '--s7',
  'column-rule-color': '--surface',
  'caret-color': '--ink',
};

/**
 * An unseen element that tells when a colour of its surroundings changes, as when a page changes custom properties: pixels don't follow by
 * themselves. A transition begins with each change of a value that is computed anew.
 */
export function colourWatch(onChange: () => void): HTMLElement {
  const watch = document.createElement('span');
  watch.setAttribute('aria-hidden', 'true');
  // CSSOM, as a strict style-src blocks style attributes.
  Object.assign(watch.style, { position: 'absolute', visibility: 'hidden', transition: 'all 1ms' });
  for (const [property, name] of Object.entries(WATCHED)) watch.style.setProperty(property, `var(${name})`);
  let waiting = false;
  watch.addEventListener('transitionend', () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      onChange();
    });
  });
  return watch;
}
