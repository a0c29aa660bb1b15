import { departementOf } from '../../geography/departements.ts';
import { countLostCodes, findLostCommittees } from './gaps.ts';
import type { Level } from '../places.ts';
import { halfUp } from '../rounding.ts';
import { tellUnknown } from './people.ts';
import type { TerritoryReport } from './report.ts';
import type { TerritoryOffer } from './territory-offer.ts';
import type { Told } from './themes.ts';

/** Tells what the figures of a territory leave out, and why. */
export function tellLimits(
  offer: TerritoryOffer,
  told: Told,
  {
    niveau,
    code,
    largest,
  }: {
    readonly niveau: Level;
    readonly code: string;
    /** The source of most of its records, with them. */
    readonly largest: readonly [source: string, records: readonly unknown[]] | undefined;
  },
): TerritoryReport['limites'] {
  const { facts, places, structures } = offer;
  const { services, communes } = told;
  const inside = new Set([...(niveau === 'departement' ? [code] : []), ...communes.map((one) => one.departement)]);
  // A code of no commune tells its département all the same: records and people of communes that merged would else be missed by nobody.
  const isNear = (one: string): boolean => niveau === 'france' || inside.has(departementOf(one));
  const lost = offer.services.filter(({ place }) => place === -1);
  const here = new Set(communes.map((commune) => commune.code));
  const known = new Set([...places.values()].map(({ codes: own }) => own.clpe));
  const outside = communes.filter(({ clpe_id: clpe }) => clpe === null).length;
  return {
    sans_lieu: lost.length,
    par_structure: lost.filter(({ structureId }) => here.has(structures.get(structureId)?.commune ?? '')).length,
    sans_date: services.filter(({ age }) => age === null).length,
    sans_point: services.filter(({ isInPerson, latitude }) => isInPerson && latitude === null).length,
    sans_thematique: services.filter(({ categories }) => categories.length === 0).length,
    orphelins: services.filter(({ structureId }) => !structures.has(structureId)).length,
    codes_inconnus: countLostCodes(lost.flatMap(({ code: own }) => (own !== null && isNear(own) ? [own] : []))),
    sans_personnes: tellUnknown(communes, told.unite),
    sans_clpe: facts.freins === undefined || outside === 0 ? null : [outside, communes.length],
    // Most ids of CLPE begin with their département. Others are told everywhere.
    clpe_inconnus: findLostCommittees(facts.freins ?? [], known).filter(
      (clpe) => !/^CLPE\d/.test(clpe) || isNear(clpe.slice('CLPE'.length)),
    ),
    personnes_inconnues: (facts.communesInconnues ?? []).filter(isNear),
    acteur: actorOf(offer, told),
    source: largest === undefined ? null : [largest[0], halfUp(largest[1].length, services.length, 4) ?? 0],
  };
}

/** Names the structure that most offers rest on. */
function actorOf({ structures }: TerritoryOffer, { services }: Told): readonly [string, number] | null {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { structureId, isDistinct } of services) {
    if (!isDistinct) continue;
    all += 1;
    counts.set(structureId, (counts.get(structureId) ?? 0) + 1);
  }
  let [largest, most] = ['', 0];
  for (const [id, count] of counts) if (count > most) [largest, most] = [id, count];
  const name = structures.get(largest)?.record['nom'];
  return most === 0 ? null : [typeof name === 'string' ? name : largest, halfUp(most, all, 4) ?? 0];
}
