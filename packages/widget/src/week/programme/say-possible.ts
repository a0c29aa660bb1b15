import { possibleHours } from '@inclusion-kit/sdk/internal';
import type { WeekTexts } from '../../locales/fr/week.ts';
import { formatHour } from '../../shared/format/date.ts';
import { localeOf, type Language } from '../../shared/texts/language.ts';

/** Says between which hours a session may be whose time is to confirm: « entre 9 h et 12 h ou entre 14 h et 17 h ». Null where they are not known. */
export function sayPossible(session: Uncertain, t: Pick<WeekTexts, 'within'>, language: Language): string | null {
  const hours = possibleHours(session).map(({ debut, fin }) =>
    t.within(formatHour(debut, language), formatHour(fin, language)),
  );
  return hours.length === 0 ? null : new Intl.ListFormat(localeOf(language), { type: 'disjunction' }).format(hours);
}

/** Says it in one line, where it is told that the hour is to confirm: « entre 9 h et 12 h », « 9 h – 12 h ou 14 h – 17 h ». */
export function sayPossibleInShort(session: Uncertain, t: WeekTexts, language: Language): string | null {
  const isOne = possibleHours(session).length < 2;
  return sayPossible(session, isOne ? t : { within: (from, to) => `${from}\u00a0–\u00a0${to}` }, language);
}

type Uncertain = Parameters<typeof possibleHours>[0];
