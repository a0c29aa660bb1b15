import type { Facets, OfferSearchParams } from '@inclusion-kit/sdk';
import {
  categorieOf,
  createLabels,
  expandThematiques,
  isNeed,
  needNames,
  needOf,
  needTexts,
  thematiques,
  thematiquesCategories,
} from '@inclusion-kit/sdk/referentiels';
import { MOST_KNOWN, type Draft } from './subject.ts';

const labelOf = createLabels([...thematiquesCategories, ...thematiques]);
const toLabel = (name: string): string => (isNeed(name) ? needTexts.fr[name].label : labelOf(name));
const toNeed = (value: string): string => needOf(value) ?? categorieOf(value);
/** Needs with as many results come in the order in which they are shown everywhere. */
const placeOf = (need: string): number => (needNames as readonly string[]).indexOf(need);

/**
 * Proposes the needs of the results one by one, each with its thématiques. Where there is one need alone, or the words say one, its
 * thématiques one by one. Nobody has to look for what they need in a list of others, or to say it twice.
 */
export function draftThematiques(
  { thematiques: asked = [] }: OfferSearchParams,
  { facets: { thematiques: counts = {} }, propositions = [] }: Pick<Facets, 'facets' | 'propositions'>,
): readonly Draft[] {
  const wanted = new Set(expandThematiques(asked));
  const known = thematiques.map(({ value }) => value as string);
  const held = [...known, ...[...wanted].filter((value) => !known.includes(value))].filter(
    (value) => (counts[value] ?? 0) > 0,
  );
  const open = held.filter((value) => wanted.size === 0 || wanted.has(value));
  const meant = propositions.filter(({ name }) => name === 'thematiques').map(({ value }) => value);
  const said = new Set(expandThematiques(meant));
  const needsSaid = new Set(open.filter((value) => said.has(value)).map(toNeed));
  // Words that may mean several needs say none of them.
  const isSaid = needsSaid.size === 1;
  if (isSaid && said.size === 1) return [];
  const values = isSaid ? open.filter((value) => needsSaid.has(toNeed(value))) : open;
  const needs = [...new Set(values.map(toNeed))].sort((one, other) => placeOf(one) - placeOf(other));
  const parts =
    needs.length === 1
      ? values.map((value) => [value])
      : needs.map((need) => values.filter((value) => toNeed(value) === need));
  if (parts.length < 2) return [];
  const weightOf = (part: readonly string[]): number => part.reduce((sum, value) => sum + (counts[value] ?? 0), 0);
  // The few that are over the room for answers stand in one.
  const largest = [...parts].sort((one, other) => weightOf(other) - weightOf(one));
  const few = new Set(parts.length > MOST_KNOWN ? largest.slice(MOST_KNOWN - 1) : []);
  const shown = [...parts.filter((part) => !few.has(part)), ...(few.size === 0 ? [] : [[...few].flat()])];
  return shown.map((members) => {
    const names = toNames(members, held);
    return {
      id: names.join(' '),
      label: names.map(toLabel).join(' · '),
      params: { thematiques: members },
      weight: weightOf(members),
      ...(few.size > 0 && members === shown.at(-1) && { isRest: true }),
    };
  });
}

/** Names the members of an answer by the needs and the categories that they hold whole, of all thématiques around. */
function toNames(members: readonly string[], all: readonly string[]): string[] {
  const isWhole = (holderOf: (value: string) => string, value: string): boolean =>
    all.every((one) => holderOf(one) !== holderOf(value) || members.includes(one));
  const nameOf = (value: string): string => [toNeed, categorieOf].find((of) => isWhole(of, value))?.(value) ?? value;
  return [...new Set(members.map(nameOf))];
}
