import type { ContributionTexts } from '../../locales/fr/contribution.ts';
import { localeOf, type Language } from '../../shared/texts/language.ts';
import { toValue, type Draft } from '../draft/contribution-draft.ts';

/** The fields that say how long an offer takes. */
export type DurationChamp = 'volume_horaire_hebdomadaire' | 'nombre_semaines';

/** More hours a week than those of a full-time job are told to be looked at again. */
const FULL_TIME_HOURS = 35;
const WEEKS_OF_A_YEAR = 52;

interface Written {
  readonly t: Pick<ContributionTexts, 'duration'>;
  readonly draft: Draft;
  readonly language: Language;
}

interface DurationRemark {
  readonly kind: 'ok' | 'warn';
  readonly text: string;
}

/** Says what the hours and the weeks come to, or that one of them is more than is likely. */
export function remarksOnDuration({ t, draft, language }: Written, champ: DurationChamp): DurationRemark[] {
  const hours = numberOf('volume_horaire_hebdomadaire', draft.volume_horaire_hebdomadaire);
  const weeks = numberOf('nombre_semaines', draft.nombre_semaines);
  if (champ === 'volume_horaire_hebdomadaire') {
    return hours !== null && hours > FULL_TIME_HOURS ? [{ kind: 'warn', text: t.duration.full }] : [];
  }
  if (weeks !== null && weeks > WEEKS_OF_A_YEAR) return [{ kind: 'warn', text: t.duration.long }];
  if (hours === null || weeks === null) return [];
  const write = (value: number): string => value.toLocaleString(localeOf(language), { maximumFractionDigits: 2 });
  const text =
    weeks === 1 ? t.duration.once(write(hours)) : t.duration.sum(write(hours), write(weeks), write(hours * weeks));
  return [{ kind: 'ok', text }];
}

/** Reads the number of a field. Null when it holds none, or none above 0. */
export function numberOf(champ: DurationChamp, typed: string): number | null {
  const value = toValue(champ, typed);
  return typeof value === 'number' && value > 0 ? value : null;
}
