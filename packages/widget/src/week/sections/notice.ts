import { isDataInclusionError } from '@inclusion-kit/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { WeekTexts } from '../../locales/fr/week.ts';
import { icon } from '../../shared/icons/icons.ts';

/** A sentence above the week, with the fields that it is about. */
export interface Notice {
  readonly text: 'unreadable' | 'unreadableLater' | 'later' | 'notLoaded' | 'takeFailed';
  readonly fields?: readonly string[];
}

/** Says that a value cannot be read, and where, or that nothing came to read it with. */
export function toNotice(error: unknown, value: unknown): Notice {
  if (isDataInclusionError(error) && error.code === 'network') return { text: 'notLoaded' };
  const { paths = [] } = Object(error) as { paths?: readonly string[] };
  const { version } = Object(value) as { version?: unknown };
  const fields = paths.filter((path) => path !== '');
  return { text: typeof version === 'number' && version > 1 ? 'unreadableLater' : 'unreadable', fields };
}

export function renderNotice({ text, fields = [] }: Notice, t: WeekTexts): TemplateResult {
  return html`<p class="notice" role="alert">
    ${icon('info')}<span>${t[text]} ${fields.length === 0 ? nothing : t.where(fields.join(', '))}</span>
  </p>`;
}
