import { overlayOf } from '@inclusion-kit/sdk/contributions';
import { html, nothing, type TemplateResult } from 'lit';
import type { ServiceTexts } from '../../../locales/fr/service.ts';
import {
  createLabels,
  modesAccueil,
  publics,
  typesServices,
  type FrameworkValue,
} from '@inclusion-kit/sdk/referentiels';
import { toShort } from '../../../shared/format/text.ts';

/** A value that this version does not know is shown as written, and may be of any length. */
export function toShortLabels(vocabulary: readonly FrameworkValue[]): (value: string) => string {
  const labelOf = createLabels(vocabulary);
  return (value) => toShort(labelOf(value), 200);
}

export const labelOfType = toShortLabels(typesServices);

export const labelOfPublic = toShortLabels(publics);

export const labelOfModeAccueil = toShortLabels(modesAccueil);

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
