import { hoursInText } from '@inclusion-kit/sdk/activities';
import { foldText } from '@inclusion-kit/sdk/internal';
import type { Draft } from '../draft/contribution-draft.ts';

/** A value of a field that the words of a new offer say. */
export interface Said {
  readonly champ: 'thematiques' | 'publics' | 'frais' | 'horaires_accueil';
  readonly value: string;
}

/** A value of a vocabulary that the search finds in words. */
interface Meant {
  readonly name: string;
  readonly value: string;
}

const NEEDS = 3;
const PUBLICS = 2;
const FREE = /\bgratuite?s?\b/;
const NOT_FREE = /\b(?:non|pas|sauf|si|sous|selon|premiere?s?|1ere?)\b/;
const PRICE = /\b(?:payante?s?\b|\d+(?:[.,]\d+)? ?(?:€|euros?\b))/;

/** Lists the values that the name and the description of a new offer say, and that its fields do not hold yet. */
export function listSaid(
  { nom, description, thematiques, publics, frais, horaires_accueil: hours }: Draft,
  meant: readonly Meant[],
): readonly Said[] {
  const text = `${nom}. ${description}`;
  const said: Said[] = [];
  // First, since the others come from the source: a press must not miss what moves away.
  const price = priceIn(text);
  if (frais === '' && price !== null) said.push({ champ: 'frais', value: price });
  const open = hours.trim() === '' ? hoursInText(text) : null;
  if (open !== null) said.push({ champ: 'horaires_accueil', value: open });
  // A value of a whole category tells no need.
  const needs = valuesOf(meant, 'thematiques').filter((value) => value.includes('--'));
  // One that is chosen leaves the others, which come with it often.
  for (const value of needs.slice(0, NEEDS))
    if (!thematiques.includes(value)) said.push({ champ: 'thematiques', value });
  const isForEveryone = publics.includes('tous-publics');
  for (const value of valuesOf(meant, 'publics').slice(0, PUBLICS))
    if (!isForEveryone && !publics.includes(value)) said.push({ champ: 'publics', value });
  return said;
}

const valuesOf = (meant: readonly Meant[], champ: string): string[] =>
  meant.flatMap(({ name, value }) => (name === champ ? [value] : []));

/** Returns whether a text says that people pay. Null where it does not say, or says both. */
function priceIn(text: string): 'gratuit' | 'payant' | null {
  const sentences = foldText(text).split(/[.;!?\n]+\s/);
  const isFree = sentences.some((one) => FREE.test(one) && !NOT_FREE.test(one));
  const isPaid = sentences.some((one) => PRICE.test(one));
  if (isFree === isPaid) return null;
  return isFree ? 'gratuit' : 'payant';
}
