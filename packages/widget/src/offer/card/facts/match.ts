import type { Correspondance } from '@inclusion-kit/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../shared/icons/icons.ts';
import type { SearchTexts } from '../../../locales/fr/search.ts';

const SHOWN_FIELDS = 2;

/** Tells why an offer matches the words of a search: which words, and in which fields. Draws nothing without words. */
export function renderMatch(
  correspondances: readonly Correspondance[],
  texts: SearchTexts,
): TemplateResult | typeof nothing {
  const places = new Map<string, Set<string>>();
  for (const { champ, mots } of correspondances) {
    const place = texts['match.in'][champ] ?? texts['match.elsewhere'];
    const words = places.get(place) ?? new Set();
    for (const mot of mots) words.add(mot);
    if (words.size > 0) places.set(place, words);
  }
  if (places.size === 0) return nothing;
  const shown = [...places].slice(0, SHOWN_FIELDS);
  return html`<p class="match">
    ${icon('search')}<span
      >${texts.match}${shown.map(
        ([place, words], index) =>
          html`${index === 0 ? '' : ' · '}${[...words].map(
            (word, rank) => html`${rank === 0 ? '' : ', '}<b><bdi lang="fr">${word}</bdi></b>`,
          )}
          ${place}`,
      )}</span
    >
  </p>`;
}
