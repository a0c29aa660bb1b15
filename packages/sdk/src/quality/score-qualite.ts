import { requireNow, requireObject } from '../arguments.ts';
import { UsageError } from '../errors.ts';
import type { Day } from '../schemas/day.ts';
import { nomsDesCriteres, toCriteres, type Critere, type Criteres, type ScorableService } from './criteres.ts';
import { countCharacters } from '../schemas/characters.ts';

/** A service of this score and more is shown by DORA and by the national search. */
export const GOOD_SCORE = 0.8;

/** Tells whether a score is a good one once so much is gained, in whole hundredths. */
export const isGoodWith = (score: number, gain: number): boolean =>
  Math.round((score + gain) * 100) >= GOOD_SCORE * 100;

/** One thing a person can do to raise the score. */
export interface Geste {
  /** The criterion that the gesture raises. */
  critere: Critere;
  /** A French sentence for the person: what to do. */
  hint: string;
  /** The gain of the score, 0–1, when only this criterion rises to its full value. */
  gain: number;
}

/** The quality score of a service, with its reasons. */
export interface ScoreQualite {
  /** 0–1, two decimals. */
  score: number;
  /** The value of each criterion, 0–1, or null when it does not apply. */
  criteres: Criteres;
  /** The acts that would raise the score, best gain first. Empty when none would. */
  gestes: Geste[];
}

/**
 * Computes the quality score of a service or of a draft: the mean of the criteria that apply.
 * @param service the service. An absent field counts as unknown.
 * @param options the other facts that the score depends on.
 * @param options.now the day the freshness is measured from: a Date, read as its UTC day, or `YYYY-MM-DD`.
 * @throws UsageError when the service is no object, or `now` no day
 * @see https://github.com/gip-inclusion/data-inclusion-schema `score_qualite` (read 2026-06-30)
 * @example scoreQualite(service, { now: new Date() }).score // 0.87
 */
export function scoreQualite(service: ScorableService, options: { now: Day }): ScoreQualite {
  requireObject('The service', service);
  const criteres = toCriteres(service, requireNow(options));
  const gestes = findGains(criteres).map(({ critere, gain }) => ({ critere, hint: hintFor(critere, service), gain }));
  return { score: toScore(criteres), criteres, gestes };
}

/** A criterion that raises the score, with the gain when it alone rises to its full value. */
export type Gain = Pick<Geste, 'critere' | 'gain'>;

/**
 * Creates the function that finds what would raise the score, for many services of one day: the gestures of `scoreQualite`
 * without their sentences.
 * @throws UsageError when `now` is no day
 */
export function createGains(now: Day): (service: ScorableService) => Gain[] {
  const today = requireNow({ now });
  return (service) => findGains(toCriteres(service, today));
}

function findGains(criteres: Criteres): Gain[] {
  const score = toScore(criteres);
  const gains: Gain[] = [];
  for (const critere of nomsDesCriteres) {
    if (criteres[critere] === null || criteres[critere] === 1) continue;
    const gain = roundHalfEven(toScore(criteres, critere) - score);
    if (gain > 0) gains.push({ critere, gain });
  }
  // Sorting is stable: equal gains keep the order of the criteria.
  return gains.sort((a, b) => b.gain - a.gain);
}

/**
 * Creates the function that computes the score alone, for many services of one day.
 * @throws UsageError when `now` is no day
 */
export function createScore(now: Day): (service: ScorableService) => number {
  const today = requireNow({ now });
  return (service) => toScore(toCriteres(service, today));
}

/**
 * Returns the score of the criteria that apply.
 * @param raised one of them that counts in full
 */
function toScore(criteres: Criteres, raised?: Critere): number {
  let sum = 0;
  let count = 0;
  for (const critere of nomsDesCriteres) {
    const value = criteres[critere];
    if (value === null) continue;
    sum += critere === raised ? 1 : value;
    count += 1;
  }
  return roundHalfEven(sum / count);
}

/**
 * Rounds to two decimals as the reference does: the nearest to the exact binary value, ties to the even digit.
 * @throws UsageError when the value is no number
 * @example roundHalfEven(0.125) // 0.12
 */
export function roundHalfEven(value: number): number {
  if (typeof value !== 'number') throw new UsageError('The value to round must be a number.');
  // The only doubles halfway between two hundredths are the odd eighths, and `toFixed` would round them all up.
  if (Number.isInteger(value * 8) && (value * 8) % 2 !== 0) {
    const below = Math.floor(value * 100);
    return (below % 2 === 0 ? below : below + 1) / 100;
  }
  const hundredths = value * 100;
  const rest = Math.abs(hundredths - Math.floor(hundredths) - 0.5);
  // Far from the middle of two hundredths, the nearest one is plain: writing the digits takes ten times as long.
  if (rest > 0.001 && Math.abs(value) < 1e6) return Math.round(hundredths) / 100;
  return Number(value.toFixed(2));
}

/** Says in French what a person can do so that a criterion counts in full. */
function hintFor(critere: Critere, service: ScorableService): string {
  switch (critere) {
    case 'adresse_bien_definie':
      return 'Indiquez l’adresse où le public est reçu.';
    case 'modes_mobilisation_bien_definis':
      if (isEmpty(service.modes_mobilisation)) {
        return isEmpty(service.mobilisable_par)
          ? 'Dites comment mobiliser le service, et qui peut le faire.'
          : 'Dites comment mobiliser le service : téléphone, courriel, lien ou sur place.';
      }
      return 'Dites qui peut mobiliser le service : les usagers, les professionnels ou les deux.';
    case 'au_moins_un_public':
      return 'Choisissez au moins un public ; « Tous publics » convient si le service est ouvert à tous.';
    case 'au_moins_une_thematique':
      return 'Choisissez au moins une thématique.';
    case 'au_moins_un_moyen_de_contact':
      return 'Ajoutez un téléphone, un courriel ou un lien.';
    case 'courriel_bien_defini':
      return 'Ajoutez l’adresse de courriel : le service se mobilise par courriel.';
    case 'telephone_bien_defini':
      return 'Ajoutez le numéro de téléphone : le service se mobilise par téléphone.';
    case 'date_maj_recente':
      return 'Vérifiez la fiche et mettez à jour sa date : elle a plus de six mois.';
    case 'frais_bien_definis':
      return isEmpty(service.frais)
        ? 'Dites si le service est gratuit ou payant.'
        : 'Précisez les frais, par exemple « 10 € d’adhésion par an ».';
    case 'description_bien_definie':
      return typeof service.description === 'string' && countCharacters(service.description) >= 2000
        ? 'Raccourcissez la description à moins de 2 000 caractères.'
        : 'Complétez la description : entre 200 et 2 000 caractères.';
  }
}

function isEmpty(value: string | readonly string[] | null | undefined): boolean {
  return value === null || value === undefined || value.length === 0;
}
