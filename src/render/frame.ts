import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Locale, Strings } from '../locale/locale.js';
import type { TextPiece } from '../locale/facts.js';

type Part = TemplateResult | typeof nothing;

/** A part of a template, or several behind each other: a template around them would be one more to read before a first sight. */
export type Parts = Part | readonly (Part | Node)[];

/** A button of the footer; `expanded`: whether what it opens is open. */
export const actionButton = (
  label: string,
  onPress: (event: Event) => void,
  expanded: boolean | typeof nothing = nothing,
): TemplateResult => html`<button type="button" aria-expanded=${expanded} @click=${onPress}>${label}</button>`;

/** A sentence whose most important number is bold. */
export function sentenceTemplate(pieces: readonly TextPiece[]): TemplateResult {
  return html`<p id="sentence" part="sentence">
    ${pieces.map(({ text, strong, aside }) =>
      strong ? html`<strong>${text}</strong>` : aside ? html`<span class="sr">${text}</span>` : text,
    )}
  </p>`;
}

/** Where the data are from and how old they are; everything in it is text or a link that was checked. */
export interface FooterView {
  readonly source: string | null;
  /** Absolute http(s) address of the source, or null. */
  readonly sourceUrl: string | null;
  readonly license: string | null;
  readonly licenseUrl: string | null;
  readonly date: string | null;
  readonly stale: boolean;
  readonly note: string | null;
  readonly problems: string | null;
}

const link = (text: string, url: string | null): Part =>
  url === null ? html`${text}` : html`<a href=${url} rel="noopener noreferrer nofollow">${text}</a>`;

/** `clock`: the mark of what is older than it should be. */
export function footerTemplate(
  view: FooterView,
  locale: Locale,
  clock: Part,
  actions: readonly Parts[],
): TemplateResult {
  const { strings } = locale;
  const facts = [
    view.source === null ? null : html`<span>${strings.source}: ${link(view.source, view.sourceUrl)}</span>`,
    view.license === null ? null : html`<span>${strings.license} ${link(view.license, view.licenseUrl)}</span>`,
    view.date === null
      ? null
      : html`<span class=${view.stale ? 'age stale' : 'age'} part="age"
          >${view.stale ? clock : nothing}${view.date}</span
        >`,
    view.problems === null ? null : html`<span>${view.problems}</span>`,
  ].filter((fact) => fact !== null);
  return html`
    <div class="footer" part="footer">
      ${view.note === null ? nothing : html`<p class="note">${view.note}</p>`}
      ${facts.length > 0 ? html`<p class="facts">${facts}</p>` : nothing}
      <div class="actions">${actions}</div>
    </div>
  `;
}

/** The reserved box while nothing is known: a quiet axis, which a reader of the screen is told about in words elsewhere. */
export function skeletonTemplate(): TemplateResult {
  return html`<div class="skeleton" part="skeleton" aria-hidden="true">
    <span></span><span></span><span></span><span></span><span></span>
  </div>`;
}

/** What the page's author put in place of what is not here (yet). */
export const fallbackTemplate = (loading: boolean): TemplateResult =>
  loading
    ? html`<div class="fallback waiting"><slot></slot></div>
        ${skeletonTemplate()}`
    : html`<div class="fallback"><slot></slot></div>`;

/** Says of any failure that it is one, where no other words can be had. */
export const failedTemplate = (strings: Strings, onRetry: () => void): TemplateResult =>
  html`<div class="message" part="status">
    <p class="what">${strings.failed}</p>
    <button type="button" @click=${onRetry}>${strings.retry}</button>
  </div>`;
