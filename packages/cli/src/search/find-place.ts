import type { OfferSearchParams } from '@inclusion-kit/sdk';
import { departements, toCommuneLabels, type Commune } from '@inclusion-kit/sdk/geography';
import { foldText, isNamedBy } from '@inclusion-kit/sdk/internal';
import { CallError } from '../call.ts';
import { recherche } from '../locales/search.ts';
import type { OpenedSource } from './open-source.ts';

/** The place of a search, and the sentence that says how the text was read. */
export interface FoundPlace {
  readonly params: OfferSearchParams;
  readonly told: string;
}

const MOST = 100;
const MOST_PROPOSED = 3;

/**
 * Finds a place by the name of a commune or of a département, by a postal code, or by the code of a commune, a département or an
 * EPCI. Of several communes of one name it takes the most populated, and names the others. It takes no commune for another one:
 * nobody looks at the results of a program.
 * @throws CallError when there is no such place. It proposes the closest names
 */
export async function findPlace(
  typed: string,
  { geography, epciNames }: Pick<OpenedSource, 'geography' | 'epciNames'>,
): Promise<FoundPlace> {
  if (/^\d{9}$/.test(typed)) {
    return { params: { code_epci: typed }, told: recherche.epci(typed, (await epciNames()).get(typed)) };
  }
  const departement = departements.find(({ code, nom }) =>
    [code, nom].some((one) => foldName(one) === foldName(typed)),
  );
  const communes = await geography.communes(typed, { limit: MOST });
  const [first] = communes;
  // « Paris » is a commune of this name before it is a département.
  if (departement !== undefined && (first === undefined || foldName(first.nom) !== foldName(typed))) {
    return { params: { code_departement: departement.code }, told: recherche.departement(departement) };
  }
  const guesses = communes.filter((commune) => !isNamedBy(typed, commune));
  // « guize » is Guise with a typo as well as the beginning of Guizerix. « vitry » is a word of Vitry-sur-Seine.
  const isWord = first !== undefined && ` ${foldName(first.nom)} `.includes(` ${foldName(typed)} `);
  if (first === undefined || guesses[0] === first || (guesses.length > 0 && !isWord)) {
    const closest = [...new Set([...communes.slice(0, 1), ...guesses])].slice(0, MOST_PROPOSED);
    throw new CallError(recherche.unknownPlace(typed, toCommuneLabels(closest)));
  }
  const alike = communes.filter((commune) => isAlike(commune, first, typed));
  const [label = first.nom, ...others] = toCommuneLabels(alike);
  return { params: { code_commune: first.code }, told: recherche.commune(label, first.code, others) };
}

/** Tells whether a commune answers to the text as well as the first one does: by its name, or by the postal code. */
function isAlike(commune: Commune, first: Commune, typed: string): boolean {
  return commune.nom === first.nom || commune.codes_postaux.includes(typed);
}

function foldName(name: string): string {
  return foldText(name).replace(/[^\p{L}\p{N}]+/gu, ' ');
}
