import { groupBy } from '../../group-by.ts';
import type { Activite } from './activite.ts';

/** The standing of a code on a day. */
export type CodeState = 'valide' | 'termine' | 'a_venir' | 'inconnu';

/**
 * A list of activities with all its versions. No clock is read: each question names its day, `YYYY-MM-DD`.
 * @see readReferentiel which makes one of the rows of a file
 */
export class Referentiel {
  /** All rows, in the order of their file, each with the last day that its successor leaves it. */
  readonly activites: readonly Activite[];
  readonly #byCode: ReadonlyMap<string, readonly Activite[]>;

  /** Holds rows that `readReferentiel` has checked. */
  constructor(activites: readonly Activite[]) {
    this.activites = activites;
    this.#byCode = groupBy(activites, ({ code_activite: code }) => code);
  }

  /** Returns the row of a code that is valid on a day, or null. */
  find(code: string, day: string): Activite | null {
    return this.#byCode.get(code)?.find((activite) => isValidOn(activite, day)) ?? null;
  }

  /** Returns the latest row of a code, valid or not, so that an ended code still has a name. Null when the code is unknown. */
  latest(code: string): Activite | null {
    const rows = this.#byCode.get(code) ?? [];
    return rows.reduce<Activite | null>(
      (latest, row) => (latest === null || (row.valide_du ?? '') > (latest.valide_du ?? '') ? row : latest),
      null,
    );
  }

  /** Tells the standing of a code on a day. A code between two of its rows is ended. */
  stateOf(code: string, day: string): CodeState {
    const rows = this.#byCode.get(code);
    if (rows === undefined) return 'inconnu';
    if (rows.some((row) => isValidOn(row, day))) return 'valide';
    return rows.every(({ valide_du: from }) => from !== null && from > day) ? 'a_venir' : 'termine';
  }

  /** Returns the rows that are valid on a day, in the order of their file. */
  validOn(day: string): Activite[] {
    return this.activites.filter((activite) => isValidOn(activite, day));
  }

  /** Returns the valid activities that a code is a part of, the nearest first. */
  ancestorsOf(code: string, day: string): Activite[] {
    const ancestors: Activite[] = [];
    const seen = new Set([code]);
    let parent = this.find(code, day)?.code_parent ?? null;
    while (parent !== null && !seen.has(parent)) {
      seen.add(parent);
      const found = this.find(parent, day);
      if (found !== null) ancestors.push(found);
      parent = found?.code_parent ?? null;
    }
    return ancestors;
  }
}

function isValidOn({ valide_du: from, valide_au: to }: Activite, day: string): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}
