import { POSTAL } from '@inclusion-kit/sdk/internal';
import { html, nothing, type TemplateResult } from 'lit';
import type { PlacesState } from './places-controller.ts';
import type { PositionFailure } from './position.ts';
import type { SearchTexts } from '../../locales/fr/search.ts';
import { nameOfPlace } from './place-name.ts';
import { nowhere, toPlace, type Territory } from '../../shared/places/places.ts';
import { countHomonyms } from '../../shared/places/suggestions.ts';

/** The remarks of the field, besides its suggestions. */
export type Remark = PositionFailure | 'locating' | 'outside';

interface Wording {
  readonly texts: SearchTexts;
  readonly territory: Territory;
}

/** Draws the sentence under the suggestions: the progress of the search, its failure, or a way to tell homonyms apart. */
export function renderMessage(
  state: PlacesState,
  remark: Remark | null,
  { texts, territory, hasResults, retry }: Wording & { readonly hasResults: boolean; readonly retry: () => void },
): TemplateResult | typeof nothing {
  const { status, communes, addressesDown, elsewhere } = state;
  const say = (text: string): TemplateResult => html`<p class="message">${text}</p>`;
  if (remark !== null) return say(sayRemark(remark, { texts, territory }));
  if (status === 'searching') return say(texts['place.searching']);
  if (status === 'down') {
    return html`<p class="message">
      ${texts['place.down.communes'](hasResults)}
      <button class="link-btn" type="button" @click=${retry}>${texts['place.retry']}</button>
    </p>`;
  }
  if (status === 'none' && elsewhere !== null) return say(sayNone(state, { texts, territory }));
  if (addressesDown) return say(texts['place.down']);
  if (status === 'none') return say(sayNone(state, { texts, territory }));
  const homonyms = countHomonyms(communes);
  return homonyms === 0 ? nothing : say(texts['place.homonyms'](homonyms));
}

/** Says that no place is named so, or that the town stands elsewhere, and what to do: a postal code is not what helps after one. */
export function sayNone({ typed, elsewhere }: PlacesState, { texts, territory }: Wording): string {
  if (elsewhere !== null) return texts['place.elsewhere'](elsewhere);
  if (POSTAL.test(typed)) return texts['place.none.code'];
  return territory.fixed ? texts['place.none.inside'](nameOfTerritory({ texts, territory })) : texts['place.none'];
}

export function sayRemark(remark: Remark, wording: Wording): string {
  const { texts } = wording;
  return remark === 'outside' ? texts['place.outside'](nameOfTerritory(wording)) : texts[`place.here.${remark}`];
}

function nameOfTerritory({ texts, territory }: Wording): string {
  return nameOfPlace(toPlace(territory) ?? nowhere, territory, texts) || texts['place.epci'];
}
