import { communeOf } from '@inclusion-kit/sdk/geography';
import {
  countLostCodes,
  countUnknown,
  fieldsOfEach,
  findLostCommittees,
  MOST_NAMED,
} from '@inclusion-kit/sdk/internal';
import type { TerritoryCommune, TerritoryFacts } from '@inclusion-kit/sdk/territory';
import { territoire } from '../locales/territory.ts';

/** Says what the files of figures lack, or name that others do not know: a sentence for each. */
export function sayGaps(
  facts: Omit<TerritoryFacts, 'communes'> & { readonly communes: readonly TerritoryCommune[] },
): string[] {
  const { gaps } = territoire;
  const { offer, before, communes, freins = [], departements } = facts;
  const known = new Set(communes.map(({ code }) => code));
  const clpes = new Set(communes.map(({ clpe_id: clpe }) => clpe));
  const lost = countLostCodes(
    [...fieldsOfEach('service', offer.services)].flatMap(({ code_insee: code }) =>
      typeof code !== 'string' || code === '' || known.has(communeOf(code)) ? [] : [code],
    ),
  );
  const people = (['population', 'demandeurs_emploi'] as const).map((unit) => {
    const without = countUnknown(communes, unit);
    return without > 0 && without < communes.length && gaps.people(unit, without, communes.length);
  });
  const strangers = findLostCommittees(freins, clpes);
  const counted = new Set(
    departements?.flatMap(({ code, beneficiaires_rsa: recipients }) => (recipients === null ? [] : [code])),
  );
  const uncounted = [...new Set(communes.map(({ departement }) => departement))].filter((one) => !counted.has(one));
  return [
    lost.fiches > 0 && gaps.codes(lost.fiches, lost.codes),
    ...people,
    strangers.length > 0 && gaps.clpes(strangers.length, strangers.slice(0, MOST_NAMED)),
    departements !== undefined && uncounted.length > 0 && gaps.recipients(uncounted.sort()),
    offer.structures.length === 0 && gaps.noStructures(offer.day),
    before?.structures.length === 0 && gaps.noStructures(before.day),
    before?.services.length === 0 && gaps.noServices(before.day),
  ].filter((sentence) => sentence !== false);
}
