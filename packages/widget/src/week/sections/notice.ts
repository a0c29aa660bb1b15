import { isDataInclusionError } from '@inclusion-kit/sdk';
import { nameFaults } from '@inclusion-kit/sdk/internal';
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

/** Says that a value cannot be read, and where, or that nothing came to read it with. */
export function toNotice(error: unknown, value: unknown, from: Origin): Notice {
  if (isDataInclusionError(error) && error.code === 'network') return { text: 'notLoaded' };
  const { paths = [] } = Object(error) as { paths?: readonly string[] };
  const { version } = Object(value) as { version?: unknown };
  const fields = nameFaults(
    value,
    paths.filter((path) => path !== ''),
  );
  if (typeof version === 'number' && version > 1) return { text: 'unreadableLater', fields };
  return { text: from === 'device' ? 'unreadableKept' : 'unreadable', fields };
}

export function renderNotice({ text, fields = [] }: Notice, t: WeekTexts): TemplateResult {
  return html`<p class="notice" role="alert">
    ${icon('info')}<span>${t[text]} ${fields.length === 0 ? nothing : t.where(fields.join(', '))}</span>
  </p>`;
}
