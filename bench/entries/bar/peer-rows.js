/** A peer's data are in its page, as ours are. */
export const rows = JSON.parse(document.getElementById('data').textContent);
export const box = document.getElementById('chart');
/** The bars' colour of all contestants; the pixels of a canvas are searched for it. */
export const COLOUR = '#2362a2';
