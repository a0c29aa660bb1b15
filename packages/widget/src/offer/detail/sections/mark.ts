import { overlayOf } from '@inclusion-kit/sdk/contributions';
import { html, nothing, type TemplateResult } from 'lit';
import type { ServiceTexts } from '../../../locales/fr/service.ts';

/** Draws the mark of a change made here that waits for its source. Draws nothing when none of the fields was changed. */
export function renderMark(
  record: object,
  champs: readonly string[],
  { overlay }: ServiceTexts,
): TemplateResult | typeof nothing {
  const changements = overlayOf(record)?.changements ?? {};
  if (!champs.some((champ) => Object.hasOwn(changements, champ))) return nothing;
  return html` <span class="tag mark">${overlay.mark}</span>`;
}
