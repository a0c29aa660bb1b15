import { UsageError } from '../../errors.ts';
import { toDayNumber } from '../../schemas/day.ts';
import { colonnes, type Activite, type Colonne } from './activite.ts';
import { createActivityMatcher, type MatchedOffer } from './match.ts';
import type { Referentiel } from './referentiel.ts';

/** A change that a territory proposes to a list of activities. */
export type Amendment =
  | {
      /** A new activity. */
      readonly genre: 'ajout';
      /** Its columns. The code must be new. */
      readonly activite: Pick<Activite, 'code_activite' | 'libelle'> & Partial<Activite>;
    }
  | {
      /** Other values for a known activity. */
      readonly genre: 'modification';
      /** The code of the activity. */
      readonly code_activite: string;
      /** The columns that change. */
      readonly changements: Partial<Omit<Activite, 'code_activite' | 'source' | 'version' | 'valide_du'>>;
    }
  | {
      /** The end of an activity. */
      readonly genre: 'fin';
      /** The code of the activity. */
      readonly code_activite: string;
      /** The last day on which it is valid, `YYYY-MM-DD`. */
      readonly valide_au: string;
    };

/** The author and the day of amendments. */
export interface AmendOptions {
  /** The author, for instance `departement-02`, written in the column `source`. */
  readonly source: string;
  /** The version that the amended rows carry, null for none. */
  readonly version?: string | null | undefined;
  /** First day on which the amendments are valid, `YYYY-MM-DD`. */
  readonly day: string;
}

/**
 * Writes amendments as rows in the columns of the list itself. Read after the rows of the list, they amend it: a changed row
 * follows the one before it from its first day on. The end of an activity repeats its row, so it takes that row's place.
 * @throws UsageError when a code to change is not valid on the day, when a new code is known, or when a day is none
 * @example toAmendmentRows(referentiel, [{ genre: 'fin', code_activite: 'A1', valide_au: '2026-12-31' }], { source: 'departement-02', day: '2026-12-01' })
 */
export function toAmendmentRows(
  referentiel: Referentiel,
  amendments: readonly Amendment[],
  { source, version = null, day }: AmendOptions,
): Activite[] {
  if (toDayNumber(day) === null) throw new UsageError('`day` is not a day.', { hint: 'Write it as "2026-12-01".' });
  return amendments.map((amendment) => {
    const mark = { source, version, valide_du: day };
    if (amendment.genre === 'ajout') {
      const { code_activite: code } = amendment.activite;
      if (referentiel.stateOf(code, day) !== 'inconnu') throw new UsageError(`The code "${code}" is already known.`);
      return { ...emptyActivite, ...amendment.activite, ...mark };
    }
    const { code_activite: code } = amendment;
    const known = referentiel.find(code, day);
    if (known === null) throw new UsageError(`No activity with the code "${code}" is valid on ${day}.`);
    if (amendment.genre === 'modification') return { ...known, ...amendment.changements, ...mark };
    if (toDayNumber(amendment.valide_au) === null || amendment.valide_au < day) {
      throw new UsageError(`"${amendment.valide_au}" is no day on or after ${day}.`);
    }
    return { ...known, ...mark, valide_au: amendment.valide_au };
  });
}

const emptyActivite: Omit<Activite, 'code_activite' | 'libelle'> = {
  famille: null,
  code_parent: null,
  match_thematiques: [],
  match_types: [],
  heures_defaut: null,
  semaines_defaut: null,
  valide_du: null,
  valide_au: null,
  source: null,
  version: null,
};

/** Offers that no activity of a list serves, of one type and one thématique. */
export interface UncoveredOffers {
  /** Their thématique. */
  readonly thematique: string;
  /** Their type, null when unknown. */
  readonly type: string | null;
  /** The number of offers. */
  readonly offres: number;
  /** The names of three of them at most, to show which offers are meant. */
  readonly exemples: readonly string[];
}

/**
 * Finds the offers that no activity of a list serves, as groups of a thématique and a type, the largest first: a territory sees
 * what to propose. An offer that says no thématique is in no group.
 * @example findUncovered(referentiel, services, { day: '2026-11-30' })[0]?.offres
 */
export function findUncovered(
  referentiel: Referentiel,
  offers: Iterable<MatchedOffer>,
  options: { readonly day: string },
): UncoveredOffers[] {
  const { match } = createActivityMatcher(referentiel, options);
  const groups = new Map<string, UncoveredOffers & { offres: number; exemples: string[] }>();
  for (const offer of offers) {
    if (match(offer).length > 0) continue;
    for (const thematique of offer.thematiques ?? []) {
      const key = `${thematique}\n${offer.type ?? ''}`;
      const group = groups.get(key) ?? { thematique, type: offer.type, offres: 0, exemples: [] };
      group.offres += 1;
      if (group.exemples.length < 3 && !group.exemples.includes(offer.nom)) group.exemples.push(offer.nom);
      groups.set(key, group);
    }
  }
  return [...groups.values()].sort((a, b) => b.offres - a.offres || (a.thematique < b.thematique ? -1 : 1));
}

/**
 * Writes activities as rows of texts and numbers in the columns of the list, for a file: lists with commas, null where nothing
 * is known. `readReferentiel` reads them back.
 * @example toReferentielRows(referentiel.activites)[0]?.match_thematiques // 'mobilite,numerique'
 */
export function toReferentielRows(activites: readonly Activite[]): Record<Colonne, string | number | null>[] {
  return activites.map(
    (activite) =>
      Object.fromEntries(
        colonnes.map((name) => {
          const value = activite[name];
          return [name, Array.isArray(value) ? value.join(',') : value];
        }),
      ) as Record<Colonne, string | number | null>,
  );
}
