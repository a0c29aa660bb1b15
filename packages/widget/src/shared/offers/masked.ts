import type { WaysTexts } from '../../locales/ways/fr.ts';
import { localeOf, type Language } from '../texts/language.ts';
import type { Hidden, Way } from './ways.ts';

/**
 * Says that the contacts of an offer are hidden since they are a person's own, and how to reach it instead: « Numéro masqué, il est
 * personnel : écrivez ou allez sur place. »
 */
export function sayMasked(
  { kind }: Hidden,
  ways: readonly Way[],
  { how, masked }: Pick<WaysTexts, 'how' | 'masked'>,
  language: Language,
): string {
  const list = new Intl.ListFormat(localeOf(language), { type: 'disjunction' });
  return masked[kind](ways.length === 0 ? masked.none : list.format(ways.map((way) => how[way.kind])));
}
