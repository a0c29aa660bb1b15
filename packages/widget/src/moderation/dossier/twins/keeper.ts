import { isSameMeaning, libelleDuChamp, type FieldValue } from '@inclusion-kit/sdk/contributions';
import { parseHoraires } from '@inclusion-kit/sdk/normalise';
import type { Dossier, PairedRecord } from '../../desk/dossier.ts';

type Pair = readonly [a: PairedRecord, b: PairedRecord];

const valueOf = ({ valeurs }: PairedRecord, champ: string): FieldValue => valeurs[champ] ?? null;

/** Counts what a line says: the open days of hours, and one for another value. */
function weigh(record: PairedRecord, champ: string): number {
  const value = valueOf(record, champ);
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return 0;
  if (champ !== 'horaires_accueil' || typeof value !== 'string') return 1;
  return Math.max(1, parseHoraires(value)?.semaine.filter((day) => day.length > 0).length ?? 0);
}

/** Counts the lines of which the first record says more than the second, less those of which it says less. */
export const compareFullness = ([a, b]: Pair): number =>
  Object.keys(a.valeurs).reduce((sum, champ) => sum + Math.sign(weigh(a, champ) - weigh(b, champ)), 0);

/** Finds the record to keep of two: the one of which more lines say more, then that of better quality, then the fresher one. */
export function findKeeper([a, b]: Pair): PairedRecord {
  const fuller = compareFullness([a, b]);
  if (fuller !== 0) return fuller > 0 ? a : b;
  if (a.qualite != null && b.qualite != null && a.qualite !== b.qualite) return a.qualite > b.qualite ? a : b;
  return (b.date_maj ?? '') > (a.date_maj ?? '') ? b : a;
}

/** Returns the record that accepting a duplicate keeps: the one that was chosen for it, or else the fuller one. Null for others. */
export function keeperOf({ id, paire }: Dossier, chosen: ReadonlyMap<string, string>): PairedRecord | null {
  if (paire === null) return null;
  return paire.find((record) => record.id === chosen.get(id)) ?? findKeeper(paire);
}

/** Lists the lines that nobody reads any more once the other record is kept, in words. */
export function findLost(kept: PairedRecord, other: PairedRecord): string[] {
  const isLost = (champ: string): boolean =>
    weigh(other, champ) > 0 &&
    weigh(kept, champ) <= weigh(other, champ) &&
    !isSameMeaning(champ, valueOf(kept, champ), valueOf(other, champ));
  return Object.keys(other.valeurs).filter(isLost).map(libelleDuChamp);
}

/** Tells whether two structures have one name, however it is written. */
export const isSameName = (a: string | null, b: string | null): boolean =>
  a === b || (a !== null && b !== null && a.localeCompare(b, 'fr', { sensitivity: 'base' }) === 0);

/** The lines by which an offer is known, with its structure. */
const known = ['telephone', 'courriel'] as const;

/** The fields whose sameness tells that two records are one. */
const telling = ['telephone', 'courriel', 'adresse', 'nom'] as const;

/** Lists the fields by which two records are one. */
export const findSame = ([a, b]: Pair): (typeof telling)[number][] =>
  telling.filter((champ) => valueOf(a, champ) !== null && isSameMeaning(champ, valueOf(a, champ), valueOf(b, champ)));

/**
 * Tells whether two records seem to be two offers: two of their structures, numbers and mails differ, or their names do and they share
 * no more than two of number, mail and address, as all offers of one house do.
 */
export function seemTwo([a, b]: Pair): boolean {
  const others = known.filter(
    (champ) =>
      weigh(a, champ) > 0 && weigh(b, champ) > 0 && !isSameMeaning(champ, valueOf(a, champ), valueOf(b, champ)),
  );
  const hasOtherHouse = a.structure !== null && b.structure !== null && !isSameName(a.structure, b.structure);
  const same = findSame([a, b]);
  return (same.length < 3 && !same.includes('nom')) || others.length + Number(hasOtherHouse) > 1;
}
