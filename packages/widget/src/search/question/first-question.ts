import { attributeNames, factsOf, toOfferSearchQuery, type AttributeName } from '@inclusion-kit/sdk/internal';
import { toHeld } from '../../shared/parameters/asked.ts';
import { toArea } from '../../shared/places/places.ts';
import { toWords } from '../di-search/word-list.ts';
import { DEFAULT_PAGE_SIZE, emptyState, isAsking, toParams, type SearchState } from './search-state.ts';

/**
 * Returns the address that `<di-search>` asks first, below the address of its relay. Null when its attributes ask for nothing, or
 * a time that changes each day.
 * A page may preload it, so that the element finds the answer on its way.
 * @param attributes the attributes of the element by name, with an empty text for an attribute without a value
 * @example toFirstQuestion({ 'code-commune': '59350' }) // '/api/v1/search/services?code_commune=59350&page=1&size=20'
 */
export function toFirstQuestion(attributes: Readonly<Record<string, string | undefined>>): string | null {
  const held = Object.fromEntries(attributeNames.map((name) => [name, toHeld(name, read(attributes, name))]));
  const asked = { ...emptyState, ...held } as SearchState;
  const { code_commune, code_departement, code_epci } = asked;
  const codes = { code_commune, code_departement, code_epci };
  const fixed = attributes['territory-fixed'] !== undefined;
  const state: SearchState = { ...asked, ...toArea(codes, { ...codes, name: null, fixed }) };
  if (!isAsking(state)) return null;
  // A length of time up to now makes another question each day, told by the clock of the reader.
  if (state.maj_depuis?.startsWith('P') === true) return null;
  const size = toNumber(attributes['page-size']);
  const params = toParams(state, 1, size !== null && size >= 1 ? size : DEFAULT_PAGE_SIZE, {
    withoutDuplicates: attributes['doublons'] === 'exclus',
  });
  return `/api/v1/search/services?${toOfferSearchQuery(params).toString()}`;
}

function read(attributes: Readonly<Record<string, string | undefined>>, name: AttributeName): unknown {
  const { kind, attribute = name } = factsOf(name);
  const text = attributes[attribute];
  if (kind === 'flag') return text !== undefined;
  if (kind === 'values') return toWords(text ?? null);
  return kind === 'number' ? toNumber(text) : (text ?? null);
}

function toNumber(text: string | undefined): number | null {
  const number = text === undefined ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : null;
}
