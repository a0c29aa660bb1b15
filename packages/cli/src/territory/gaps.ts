import { communeOf, departements as allDepartements } from '@inclusion-kit/sdk/geography';
import { countLostCodes, countUnknown, fieldsOfEach, findLostCommittees } from '@inclusion-kit/sdk/internal';
import type { RefusedNumber, TerritoryCommune, TerritoryFacts } from '@inclusion-kit/sdk/territory';
import { gaps } from '../locales/territory/gaps.ts';

/** Says what the files of figures lack, or name that others do not know: a sentence for each. */
export function sayGaps(
  facts: Omit<TerritoryFacts, 'communes'> & { readonly communes: readonly TerritoryCommune[] },
  refused: readonly RefusedNumber[],
): string[] {
  const { offer, before, communes, freins = [], departements = [] } = facts;
  const known = new Set(communes.map(({ code }) => code));
  const clpes = new Set(communes.flatMap(({ clpe_id: clpe }) => clpe ?? []));
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
  const needed = new Set(freins.map(({ id_clpe: clpe }) => clpe));
  const unneeded = [...clpes].filter((clpe) => !needed.has(clpe)).sort();
  const counted = new Set(
    departements.flatMap(({ code, beneficiaires_rsa: recipients }) => (recipients === null ? [] : [code])),
  );
  const uncounted = [...new Set(communes.map(({ departement }) => departement))].filter((one) => !counted.has(one));
  const existing = new Set<string>([
    ...communes.map(({ departement }) => departement),
    ...allDepartements.map(({ code }) => code),
  ]);
  const unheard = departements.map(({ code }) => code).filter((code) => !existing.has(code));
  return [
    lost.fiches > 0 && gaps.codes(lost),
    ...people,
    strangers.length > 0 && gaps.clpes(strangers),
    freins.length > 0 && unneeded.length > 0 && gaps.needless(unneeded, clpes.size),
    facts.departements !== undefined && uncounted.length > 0 && gaps.recipients(uncounted.sort()),
    unheard.length > 0 && gaps.departements(unheard),
    refused.length > 0 && gaps.refused(refused),
    offer.structures.length === 0 && gaps.noStructures(offer.day),
    before?.structures.length === 0 && gaps.noStructures(before.day),
    before?.services.length === 0 && gaps.noServices(before.day),
  ].filter((sentence) => sentence !== false);
}
