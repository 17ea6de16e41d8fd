import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Locale } from '../../locale/locale.js';
import { rowLateWords } from '../../locale/row-late-words.js';
import type { RowCode } from './row-code.js';
import type { OwnHands } from './row-hands.js';
import { surfaceBehind } from '../surface-behind.js';
import { CardBox } from './card-box.js';
import { RowFocus } from './row-focus.js';
import { RowPaper } from './row-paper.js';

/** Tells a wrapper's styles the colour behind it; they decide whether it counts. */
export function adoptSurface(host: Element, root: HTMLElement): void {
  const colour = surfaceBehind(host);
  // CSSOM, as a strict style-src blocks style attributes.
  if (colour === null) root.style.removeProperty('--behind');
  else root.style.setProperty('--behind', colour);
}

/** Does something with what is fetched for it; gives what that gave, or a promise of it, of nothing where the code is out of reach. */
type Run = (run: (code: RowCode) => unknown) => unknown;

/** Has those hear of a pointer who show where it is, and of the keyboard who lead it through the rows; keeps the focus where it is when rows come anew. */
export function listen(hands: OwnHands, run: Run): void {
  const { host } = hands;
  hands.adopt(rowFinishStyles);
  new RowFocus(host);
  new CardBox(host);
  new RowPaper(hands);
  let said = '';
  /** Says under the rows that a press, or a letter, did nothing where its code did not come, until the next one that is heard; of letters once. */
  const answer = async (rows: HTMLElement, heard: unknown, isLetter: boolean): Promise<void> => {
    if (!isLetter) delete rows.dataset['failed'];
    if (await heard) delete rows.dataset['failed'];
    else if (!rows.dataset['failed']) {
      const words = hands.locale()?.strings.failed ?? '';
      // The style sheet shows it.
      rows.dataset['failed'] = words;
      // Readers of the screen say again only what is another text.
      hands.say((said = said === words ? `${words}\u00a0` : words));
    }
  };
  const root = host.renderRoot;
  for (const type of ['click', 'pointerover', 'pointerout'])
    root.addEventListener(type, (event) => {
      const [target] = event.composedPath();
      const pressed = type === 'click' && target instanceof Element ? target : null;
      const whole = pressed?.closest<HTMLElement>('.whole');
      if (pressed?.closest('.pages')) begin(pressed, event as MouseEvent);
      if (whole) return unfold(whole);
      const heard = run(async (code) => {
        code.hear(event, target);
        await code.takeDoing();
        return true;
      });
      const rows = pressed?.closest('button:not(.unfold)')?.closest<HTMLElement>('.rows');
      if (rows) void answer(rows, heard, false);
    });
  root.addEventListener('input', ({ target }) => {
    const rows = target instanceof Element && target.closest('.search')?.closest<HTMLElement>('.rows');
    if (rows) {
      void answer(
        rows,
        run(() => true),
        true,
      );
    }
  });
  root.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && target.closest('.search')) run((code) => code.foresee());
  });
  const onFocus = ({ target }: Event): void => {
    if (!(target instanceof Element && target.closest('.scroll') && target.matches(':focus-visible'))) return;
    root.removeEventListener('focusin', onFocus);
    run((code) => code.walk());
  };
  root.addEventListener('focusin', onFocus);
}

/** Shows all of a long text, which takes the focus of the button that goes; not by the state of the element, as rows come and go. */
function unfold(button: HTMLElement): void {
  const text = button.previousElementSibling as HTMLElement;
  text.classList.remove('long');
  text.tabIndex = -1;
  text.focus({ preventScroll: true });
  button.remove();
}

/** Shows all cards of a page one under another, or in their box again; not by the state of the element, as rows come and go. */
function unfoldCards({ currentTarget }: Event): void {
  const button = currentTarget as HTMLElement;
  const rows = button.closest('.rows');
  if (rows?.toggleAttribute('data-unfolded') === false) rows.scrollIntoView({ block: 'nearest' });
}

/** Another page of unfolded cards is read from its first one; who pressed by the keyboard keeps the button in sight. */
function begin(pressed: Element, { detail }: MouseEvent): void {
  const rows = pressed.closest('[data-unfolded]');
  if (detail > 0 && rows && rows.getBoundingClientRect().top < 0) rows.scrollIntoView();
}

/** Leads those who walk by the keyboard past the table. */
export const skipButton = (locale: Locale, run: Run): TemplateResult =>
  html`<button type="button" class="skip" @click=${() => run((code) => code.skip())}>
    ${rowLateWords(locale).skip}
  </button>`;

export const orderHint = (locale: Locale): string => rowLateWords(locale).orderHint;

/** What stands under the rows: the way out of the box of cards, and on paper that has only some of the rows (`part`) how to get all. */
export function under(locale: Locale, part: boolean): TemplateResult {
  const { unfold, fold, getAll } = rowLateWords(locale);
  return html`<button type="button" class="unfold" @click=${unfoldCards}>
      <span>${unfold}</span><span class="refold">${fold}</span></button
    >${part ? html`<p class="get-all" aria-hidden="true">${getAll}</p>` : nothing}`;
}

/** What the look of a list needs after its first sight: what stays in sight while it is scrolled and hides what is under it, a pointer, rows on their way, forced colours. */
const rowFinishStyles = css`
  tr > :first-child {
    position: sticky;
    inset-inline-start: 0;
    background: var(--surface);
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--surface);
  }
  thead tr > :first-child {
    z-index: 2;
  }
  .pad {
    user-select: none;
  }
  [aria-disabled='true'] {
    cursor: default;
  }
  /* What the page has behind the list, so that nobody sees where it hides what scrolls under it. */
  @media not print {
    @media not (forced-colors: active) {
      thead th,
      tr > :first-child {
        background-color: var(--lk-surface, var(--behind, var(--surface)));
      }
    }
  }
  tr.pointed > *,
  tbody tr:hover > * {
    background-image: linear-gradient(var(--hover), var(--hover));
  }
  tr.chosen > * {
    box-shadow:
      inset 0 2px var(--accent),
      inset 0 -2px var(--accent);
  }
  [aria-busy='true'] {
    opacity: 0.6;
    transition: opacity 0s 400ms;
  }
  .arrow {
    flex: none;
  }
  thead button:hover {
    text-decoration: underline;
  }
  .rank {
    font-size: 0.75em;
    vertical-align: super;
    margin-inline-start: 0.15em;
  }
  /* What has the focus is not to stand under the head or the first column; cards have none. */
  .scroll {
    scroll-padding: 3em 1em 1em min(14em, 40cqi);
  }
  @container (inline-size < 30em) {
    .scroll {
      scroll-padding: 1em;
    }
  }
  /* Over the head, so that nothing moves when it comes and goes. */
  .skip {
    position: relative;
    z-index: 3;
    flex: none;
    align-self: start;
    block-size: 2.25em;
    margin-block-end: -2.25em;
    font-size: 0.875em;
    background: var(--lk-surface, var(--behind, var(--surface)));
  }
  .skip:not(:focus) {
    position: absolute;
    clip-path: inset(50%);
  }
  .get-all,
  .unfold,
  .unfold .refold {
    display: none;
  }
  /* A box that scrolls in a page that scrolls is hard to read by a finger. */
  @container (inline-size < 30em) {
    [data-high] > .unfold,
    [data-unfolded] > .unfold {
      display: inline-block;
      align-self: start;
      flex: none;
      padding-block: 0.35em;
      font-size: 0.875em;
    }
    [data-unfolded] > .unfold > span {
      display: none;
    }
    [data-unfolded] > .unfold > .refold {
      display: inline;
    }
  }
  /* One long list stays in its box where there is room for a table. */
  .rows[data-unfolded]:not(:has(.tall)) {
    flex: none;
    max-block-size: none;
    block-size: auto;
  }
  @media (forced-colors: active) {
    tr.chosen > * {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    [aria-disabled='true'] {
      color: GrayText;
    }
  }
`;
