import { loadTranslations } from '@inclusion-kit/sdk';
import { frenchNeedLabels, plainThematiques, spokenLabels } from '@inclusion-kit/sdk/internal';
import { categories, needOf, publics, thematiques, typesServices } from '@inclusion-kit/sdk/referentiels';
import { locales, type PageLanguage } from '../../locales/languages.ts';
import { pageTexts } from '../../locales/page-texts.ts';
import type { NeedNames } from './proposed-needs.ts';

/** Where the home reads the names of the needs once somebody is about to type one. */
export const NEED_NAMES_PATH = '/pages/besoins.json';

/** Numbers enough for each form of a language to be met. */
const MOST_COUNTED = 200;

const french: readonly (readonly [value: string, label: string])[] = [
  ...Object.entries(frenchNeedLabels),
  ...[categories, thematiques, publics, typesServices].flatMap((list) =>
    list.map(({ value, label }) => [value, label] as const),
  ),
];

export async function readNeedNames(lang: PageLanguage): Promise<NeedNames> {
  const own = lang === 'fr' ? new Map(Object.entries(plainThematiques)) : await loadTranslations(lang);
  const locale = locales[lang];
  const rules = new Intl.PluralRules(locale);
  const forms = Array.from({ length: MOST_COUNTED }, (_, index) => MOST_COUNTED - index).map(
    (count) => [rules.select(count), pageTexts[lang].home.offers('{n}', count)] as const,
  );
  return {
    locale,
    labels: Object.fromEntries(
      french.map(([value, label]) => [value, own.get(value) ?? spokenLabels.get(value) ?? label]),
    ),
    needs: Object.fromEntries(categories.flatMap(({ value }) => toEntry(value, needOf(value)))),
    offers: Object.fromEntries(forms),
  };
}

const toEntry = (category: string, need: string | null): (readonly [string, string])[] =>
  need === null ? [] : [[category, need]];
