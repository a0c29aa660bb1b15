import { POSTAL } from '@inclusion-kit/sdk/internal';
import { html, nothing, type TemplateResult } from 'lit';
import type { PlacesState } from './places-controller.ts';
import type { PositionFailure } from './position.ts';
import type { SearchTexts } from '../../locales/fr/search.ts';
import { nameOfPlace } from './place-name.ts';
import { nowhere, toPlace, type Territory } from '../../shared/places/places.ts';
import { countHomonyms, isFound } from '../../shared/places/suggestions.ts';

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
  {
    texts,
    territory,
    hasResults,
    retry,
    searchWords,
  }: Wording & {
    readonly hasResults: boolean;
    readonly retry: () => void;
    /** Searches the typed text as the words of a need. Null where no words are asked for. */
    readonly searchWords: (() => void) | null;
  },
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
  const isNameless = isUnnamed(state);
  if (status === 'none' || isNameless) {
    return html`<p class="message">
      ${status === 'none' ? sayNone(state, { texts, territory }) : texts['place.none.name'](state.typed)}
      ${
        isNameless && searchWords !== null
          ? html`<button class="link-btn" id="as-need" type="button" @click=${searchWords}>
              ${texts['place.need'](state.typed)}
            </button>`
          : nothing
      }
    </p>`;
  }
  const homonyms = countHomonyms(communes);
  return homonyms === 0 ? nothing : say(texts['place.homonyms'](homonyms));
}

/** Tells whether a text is the name of no place, of here or of elsewhere: it may be a need. A figure is of an address, or a postal code. */
function isUnnamed({ typed, status, communes, departements, adresses, elsewhere }: PlacesState): boolean {
  if ((status !== 'none' && status !== 'open') || elsewhere !== null || /\d/.test(typed)) return false;
  return [...departements, ...adresses].length === 0 && !communes.some((commune) => isFound(commune, typed));
}

/** Says that no place is named so, or that the town stands elsewhere, and what to do: a postal code is not what helps after one. */
export function sayNone({ typed, elsewhere }: PlacesState, { texts, territory }: Wording): string {
  if (elsewhere !== null) return texts['place.elsewhere'](elsewhere);
  if (POSTAL.test(typed)) return texts['place.none.code'];
  if (territory.fixed) return texts['place.none.inside'](nameOfTerritory({ texts, territory }));
  return /\d/.test(typed) ? texts['place.none'] : texts['place.none.name'](typed);
}

export function sayRemark(remark: Remark, wording: Wording): string {
  const { texts } = wording;
  return remark === 'outside' ? texts['place.outside'](nameOfTerritory(wording)) : texts[`place.here.${remark}`];
}

function nameOfTerritory({ texts, territory }: Wording): string {
  return nameOfPlace(toPlace(territory) ?? nowhere, territory, texts) || texts['place.epci'];
}
