import { departements, type Commune, type Departement } from '@inclusion-kit/sdk/geography';
import {
  communesOfCode,
  findDepartements,
  foldPlace,
  isCode,
  isInOtherScript,
  isNamedBy,
  namingPostalCode,
  toHeardCommune,
  withoutArrondissement,
} from '@inclusion-kit/sdk/internal';
import type { HttpContext } from '../../http-context.ts';
import { findTownElsewhere } from '../../query/town-elsewhere.ts';

/** The parameter of the search that a place stands for, and the name of the place. */
interface PlaceParameter {
  readonly name: 'di-code_commune' | 'di-code_departement';
  readonly value: string;
  readonly nom: string;
  /** Its postal code and its département, or the code of the département that it is. */
  readonly where: string;
  /** It was typed in other letters, and sounds like no other place. */
  readonly isHeard?: true;
  /** The typed text is not its name: it is near it. */
  readonly isGuess?: true;
}

const MOST_CHOICES = 8;

/** Finds the places that a typed text names: one when there is no doubt, several or none otherwise. Those of the territory come first. */
export async function findPlaces(
  typed: string,
  { geography, territory }: Pick<HttpContext, 'geography' | 'territory'>,
  signal: AbortSignal,
): Promise<PlaceParameter[]> {
  // As the list of proposals writes a commune: « Guise (02120) ».
  const { nom = typed, code } = /^(?<nom>.*?)\s*\((?<code>\w{5})\)$/.exec(typed)?.groups ?? {};
  const departement = departements.find((one) => isCoded(one, typed));
  if (departement !== undefined) return [toWide(departement)];
  const [found, meant] = await Promise.all([
    geography.communes(code ?? typed, { limit: 50, signal, first: territory?.codes }),
    findDepartements(typed),
  ]);
  const named = found.filter((commune) => isNamed(commune, nom) && (code === undefined || hasCode(commune, code)));
  const exact = named.length > 0 ? named : communesOfCode(found, typed);
  if (exact.length > 0) return exact.slice(0, MOST_CHOICES).map(toParameter);
  // In other letters a name is compared by its sound, and a town may sound like a département.
  const isHeard = isInOtherScript(typed);
  const heard = toHeardCommune(found, typed);
  if (heard !== null) return [{ ...toParameter(heard), isHeard: true }];
  const wide = meant.filter((one) => isHeard || isNamed(one, typed)).map(toWide);
  // A town of elsewhere is no mistake for one of here that begins alike.
  if (wide.length === 0 && findTownElsewhere(typed, found) !== null) return [];
  return wide.length > 0 && !isHeard
    ? wide
    : [...found.map((one) => toNear(one, typed)), ...wide].slice(0, MOST_CHOICES);
}

/** Finds the communes that words name, where they are the whole name of one, or its code, and say nothing more. */
export async function findSwapped(
  words: string,
  context: Pick<HttpContext, 'geography' | 'territory'>,
  signal: AbortSignal,
): Promise<PlaceParameter[]> {
  if (words === '') return [];
  const places = await findPlaces(words, context, signal);
  return places
    .filter((one) => one.name === 'di-code_commune' && (isCode(words) || isNamed(one, words)))
    .map((one) => ({ ...one, nom: withoutArrondissement(one.nom) }));
}

/** Returns the place that leaves no doubt: the only one, typed whole. Null when the reader has to choose. */
export function toCertain(places: readonly PlaceParameter[], typed: string): PlaceParameter | null {
  const [only, other] = places;
  if (only === undefined || other !== undefined) return null;
  const isWhole = fold(typed).startsWith(fold(only.nom)) || /^\w{5}$/.test(typed);
  return isWhole || only.isHeard === true || only.name === 'di-code_departement' ? only : null;
}

const toWide = ({ code, nom }: Departement): PlaceParameter => ({
  name: 'di-code_departement',
  value: code,
  nom,
  where: code,
});

function toParameter(commune: Commune): PlaceParameter {
  const { code, nom, code_departement } = commune;
  const postal = namingPostalCode(commune);
  const where = departements.find((one) => one.code === code_departement)?.nom;
  return { name: 'di-code_commune', value: code, nom, where: [postal, where].filter(Boolean).join(', ') };
}

function toNear(commune: Commune, typed: string): PlaceParameter {
  const near = toParameter(commune);
  return isInOtherScript(typed) || isNamedBy(typed, commune) ? near : { ...near, isGuess: true };
}

const fold = (text: string): string => foldPlace(text).trim();
/** Tells whether a text is the code of a département, or its name and code as the list of proposals writes them: « Aube (10) ». */
const isCoded = ({ code, nom }: Departement, typed: string): boolean =>
  [code, `${nom} (${code})`].some((one) => fold(one) === fold(typed));
const isNamed = ({ nom }: Pick<Commune, 'nom'>, typed: string): boolean => fold(nom) === fold(typed);
const hasCode = ({ code, codes_postaux }: Commune, typed: string): boolean =>
  code === typed.toUpperCase() || codes_postaux.includes(typed);
