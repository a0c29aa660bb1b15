import { html, nothing, type TemplateResult } from 'lit';
import type { WeekTexts } from '../../locales/fr/week.ts';
import { icon } from '../../shared/icons/icons.ts';

/** A sentence above the week, with the fields that it is about. */
export interface Notice {
  readonly text:
    | 'unreadable'
    | 'unreadableKept'
    | 'unreadableLater'
    | 'later'
    | 'notLoaded'
    | 'takeFailed'
    | 'gridFailed'
    | 'notKept'
    | 'elsewhere';
  readonly fields?: readonly string[];
}

/** The giver of a week. */
export type Origin = 'page' | 'device';

export function renderNotice({ text, fields = [] }: Notice, t: WeekTexts): TemplateResult {
  return html`<p class="notice" role="alert">
    ${icon('info')}<span>${t[text]} ${fields.length === 0 ? nothing : t.where(fields.join(', '))}</span>
  </p>`;
}
