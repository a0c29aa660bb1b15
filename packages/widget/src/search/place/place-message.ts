import { isCode, POSTAL } from '@inclusion-kit/sdk/internal';
import type { Geography } from '@inclusion-kit/sdk/geography';
import { html, nothing, type TemplateResult } from 'lit';
import type { PlacesState } from './places-controller.ts';
import type { PositionFailure } from './position.ts';
import type { SearchTexts } from '../../locales/fr/search.ts';
import { nameOfPlace } from './place-name.ts';
import { nowhere, toPlace, type Territory } from '../../shared/places/places.ts';
import type { SearchChangeEvent } from '../question/search-change.ts';
import { findHomonyms, isFound } from '../../shared/places/suggestions.ts';

/** The remarks of the field, besides its suggestions. */
export type Remark = PositionFailure | 'locating' | 'outside';

/** The words of the search, which may be the place: each of the two was written in the field of the other. */
export interface Beside {
  readonly words: string;
  readonly geography: Geography | null;
  readonly swap: (event: SearchChangeEvent) => void;
}

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
    beside,
  }: Wording & {
    readonly hasResults: boolean;
    readonly retry: () => void;
    /** Searches the typed text as the words of a need. Null where no words are asked for. */
    readonly searchWords: (() => void) | null;
    readonly beside: Beside;
  },
): TemplateResult | typeof nothing {
  const { status, communes, addressesDown, elsewhere } = state;
  const say = (text: string): TemplateResult => html`<p class="message" id="told">${text}</p>`;
  if (remark !== null) return say(sayRemark(remark, { texts, territory }));
  if (status === 'searching') return say(texts['place.searching']);
  if (status === 'down') {
    return html`<p class="message" id="told">
      ${texts['place.down.communes'](hasResults)}
      <button class="link-btn" type="button" @click=${retry}>${texts['place.retry']}</button>
    </p>`;
  }
  if (status === 'none' && elsewhere !== null) return say(sayNone(state, { texts, territory }));
  if (addressesDown) return say(texts['place.down']);
  const isNameless = isUnnamed(state);
  if (status === 'none' || isNameless) {
    const guessed = { texts, territory: { ...territory, fixed: territory.fixed && status === 'none' } };
    if (!isNameless || searchWords === null) return say(sayNone(state, guessed));
    return html`<div class="message" id="told">
      ${sayUnnamed(state, guessed)} ${renderNeed(state.typed, { texts, territory, searchWords, beside })}
    </div>`;
  }
  const homonyms = findHomonyms(communes);
  return homonyms === null ? nothing : say(texts['place.homonyms'](homonyms.count, homonyms.nom));
}

/** Proposes to search a text as a need: in the place that the words of the search name and nothing else, or as the words themselves. */
function renderNeed(
  typed: string,
  {
    texts,
    territory,
    searchWords,
    beside: { words, geography, swap },
  }: Wording & { readonly searchWords: () => void; readonly beside: Beside },
): TemplateResult {
  const town = words.trim();
  const alone = html`${isCode(town) ? nothing : texts['place.none.hint']}
    <button class="link-btn" id="as-need" type="button" @click=${searchWords}>${texts['place.need'](typed)}</button>`;
  // A code among other words leaves a need beside it.
  if (town === '' || (/\d/.test(town) && !isCode(town))) return alone;
  void import('../words/named-town/define.ts').catch(() => undefined);
  return html`<di-named-town
    .texts=${texts}
    .town=${town}
    .words=${`${typed} ${town}`}
    .territory=${territory}
    .geography=${geography}
    .tellsCode=${true}
    @search-change=${swap}
    >${alone}</di-named-town
  >`;
}

/** Tells whether a text is the name of no place, of here or of elsewhere: it may be a need. A figure is of an address, or a postal code. */
export function isUnnamed({ typed, status, communes, departements, adresses, elsewhere }: PlacesState): boolean {
  if ((status !== 'none' && status !== 'open') || elsewhere !== null || /\d/.test(typed)) return false;
  return [...departements, ...adresses].length === 0 && !communes.some((commune) => isFound(commune, typed));
}

/** Says that no place is named so, or that the town stands elsewhere, and what to do: a postal code is not what helps after one. */
export function sayNone({ typed, elsewhere }: PlacesState, { texts, territory }: Wording): string {
  if (elsewhere !== null) return texts['place.elsewhere'](elsewhere);
  if (POSTAL.test(typed)) return texts['place.none.code'];
  if (/\d/.test(typed) && !territory.fixed) return texts['place.none'];
  return `${sayUnnamed({ typed }, { texts, territory })} ${texts['place.none.hint']}`;
}

/** Says that no place is named so, for somebody who wrote the postal code already. */
export function sayUnnamed({ typed }: Pick<PlacesState, 'typed'>, { texts, territory }: Wording): string {
  return territory.fixed
    ? texts['place.none.inside'](nameOfTerritory({ texts, territory }))
    : texts['place.none.name'](typed);
}

export function sayRemark(remark: Remark, wording: Wording): string {
  const { texts } = wording;
  return remark === 'outside' ? texts['place.outside'](nameOfTerritory(wording)) : texts[`place.here.${remark}`];
}

function nameOfTerritory({ texts, territory }: Wording): string {
  return nameOfPlace(toPlace(territory) ?? nowhere, territory, texts) || texts['place.epci'];
}
