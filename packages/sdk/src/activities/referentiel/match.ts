import { foldWords } from '../../geography/fold-text.ts';
import { categorieOf } from '../../referentiels/categorie-of.ts';
import { expandThematiques } from '../../referentiels/categories.ts';
import { stopWords } from '../../referentiels/words/stop-words.ts';
import type { OfferSearchParams } from '../../source.ts';
import type { Activite } from './activite.ts';
import type { Referentiel } from './referentiel.ts';

/** The facts of an offer that tell which activities it serves. */
export interface MatchedOffer {
  /** Its name. */
  readonly nom: string;
  /** Its text, Markdown. */
  readonly description?: string | null | undefined;
  /** Its thématiques, null when unknown. */
  readonly thematiques: readonly string[] | null;
  /** Its type, null when unknown. */
  readonly type: string | null;
}

/** An activity that an offer may serve, with the reasons. */
export interface ActivityMatch {
  /** The activity. */
  readonly activite: Activite;
  /** The facts that speak for it: a thématique in common, only its category, the type, or words of its name. */
  readonly raisons: readonly ('thematique' | 'categorie' | 'type' | 'mots')[];
  /** Above 0. It orders the activities of one offer, and means nothing between offers. */
  readonly poids: number;
}

/** Finds the activities that offers serve, in a list that is valid on one day. */
export interface ActivityMatcher {
  /** Returns the activities of an offer, best first, at most five by default. Empty when nothing speaks for one. */
  match: (offer: MatchedOffer) => ActivityMatch[];
}

/** A thématique in common outweighs all else, then words, since a type says little. */
const WEIGHT = { thematique: 4, categorie: 2, mots: 3, type: 1 } as const;
const MOST_MATCHES = 5;
/** Half of the words of a name must be said by an offer, or they are chance. */
const SHARE_OF_WORDS = 0.5;

/**
 * Prepares a list of activities for the offers that serve them. A type alone names no activity.
 * @param referentiel the list.
 * @param options.day the day on which activities must be valid, `YYYY-MM-DD`.
 * @param options.most the most activities of one offer. Default: 5.
 * @example createActivityMatcher(referentiel, { day: '2026-11-30' }).match(service)[0]?.activite.code_activite
 */
export function createActivityMatcher(
  referentiel: Referentiel,
  options: { readonly day: string; readonly most?: number | undefined },
): ActivityMatcher {
  const { day, most = MOST_MATCHES } = options;
  const activites = referentiel.validOn(day);
  const byThematique = indexBy(activites, ({ match_thematiques: values }) => values);
  const words = new Map(activites.map((activite) => [activite, wordsOf(activite.libelle)]));
  const byWord = indexBy(activites, (activite) => words.get(activite) ?? new Set());
  return {
    match: (offer) => {
      // A program may name one hundreds of times.
      const thematiques = [...new Set(offer.thematiques ?? [])];
      const said = wordsOf(`${offer.nom} ${offer.description ?? ''}`);
      const candidates = new Set([
        ...thematiques.flatMap((value) => [
          ...(byThematique.get(value) ?? []),
          ...(byThematique.get(categorieOf(value)) ?? []),
        ]),
        ...[...said].flatMap((word) => byWord.get(word) ?? []),
      ]);
      return [...candidates]
        .flatMap((activite) => weigh(activite, words.get(activite) ?? new Set(), { ...offer, thematiques, said }) ?? [])
        .sort((a, b) => b.poids - a.poids || (a.activite.code_activite < b.activite.code_activite ? -1 : 1))
        .slice(0, most);
    },
  };
}

function weigh(
  activite: Activite,
  words: ReadonlySet<string>,
  offer: { thematiques: readonly string[]; type: string | null; said: ReadonlySet<string> },
): ActivityMatch | null {
  const { match_thematiques: wanted, match_types: types } = activite;
  const raisons: ActivityMatch['raisons'][number][] = [];
  let poids = 0;
  const add = (raison: keyof typeof WEIGHT, share = 1) => {
    raisons.push(raison);
    poids += WEIGHT[raison] * share;
  };
  if (offer.thematiques.some((value) => wanted.includes(value))) add('thematique');
  else if (offer.thematiques.some((value) => wanted.includes(categorieOf(value)))) add('categorie');
  const share = words.size === 0 ? 0 : [...words].filter((word) => offer.said.has(word)).length / words.size;
  if (share >= SHARE_OF_WORDS) add('mots', share);
  if (raisons.length === 0) return null;
  if (offer.type !== null && types.includes(offer.type)) add('type');
  return { activite, raisons, poids };
}

/**
 * Returns the search for the offers that serve an activity: its thématiques and its types, or the words of its name when it
 * names no thématique. Categories are written out, as the API needs them.
 * @example toActivitySearch(activite) // { thematiques: ['mobilite--preparer-un-permis'], types: ['atelier'] }
 */
export function toActivitySearch(activite: Activite): Pick<OfferSearchParams, 'thematiques' | 'types' | 'q'> {
  const thematiques = expandThematiques(activite.match_thematiques);
  return {
    ...(thematiques.length > 0 ? { thematiques } : { q: activite.libelle }),
    ...(activite.match_types.length > 0 ? { types: [...activite.match_types] } : {}),
  };
}

/** Returns the words of a text that say something: folded, without the small ones, in one form for one and several. */
function wordsOf(text: string): Set<string> {
  return new Set(
    foldWords(text)
      .filter((word) => word.length > 1 && !stopWords.has(word))
      .map((word) => word.replace(/(?<=.{3})[sx]$/, '')),
  );
}

function indexBy<Value>(values: readonly Value[], keysOf: (value: Value) => Iterable<string>): Map<string, Value[]> {
  const index = new Map<string, Value[]>();
  for (const value of values) {
    for (const key of keysOf(value)) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [value]);
      else known.push(value);
    }
  }
  return index;
}
