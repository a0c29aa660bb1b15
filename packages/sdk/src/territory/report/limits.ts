import { departementOf } from '../../geography/departements.ts';
import { countLostCodes, countRefused, findLostCommittees, splitRefused } from './gaps.ts';
import { listPlaces, type Level } from '../places.ts';
import { halfUp } from '../rounding.ts';
import { sumBands } from '../freshness.ts';
import { tellUnknown } from './people.ts';
import type { TerritoryReport } from './report.ts';
import { countByStructure, type TerritoryOffer } from './territory-offer.ts';
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
    /** The source of most of its records. */
    readonly largest: TerritoryReport['fraicheur']['sources'][number] | undefined;
  },
): TerritoryReport['limites'] {
  const { facts, places, structures } = offer;
  const { services, communes } = told;
  const inside = new Set([...(niveau === 'departement' ? [code] : []), ...communes.map((one) => one.departement)]);
  // A code of no commune tells its département all the same: records and people of communes that merged would else be missed by nobody.
  const isNear = (one: string): boolean => niveau === 'france' || inside.has(departementOf(one));
  const lost = offer.services.filter(({ place }) => place === -1);
  const here = new Set(communes.map((commune) => commune.code));
  const known = new Set(listPlaces(places).map(({ codes: own }) => own.clpe));
  // Most ids of CLPE begin with their département. Others are told everywhere.
  const isNearTo = (one: string): boolean => {
    const [code = null] = /(?<=^CLPE)\d.*|^\d[\dAB]\d{0,3}$/.exec(one) ?? [];
    return code === null || isNear(code);
  };
  const refused = splitRefused((facts.nombresRefuses ?? []).filter(({ code: own }) => isNearTo(own)));
  const outside = communes.filter(({ clpe_id: clpe }) => clpe === null).length;
  return {
    sans_lieu: lost.length,
    par_structure: lost.filter(({ structureId }) => here.has(structures.get(structureId)?.commune ?? '')).length,
    ...countLacks(offer, services),
    codes_inconnus: countLostCodes(lost.flatMap(({ code: own }) => (own !== null && isNear(own) ? [own] : []))),
    sans_personnes: tellUnknown(communes, told.unite),
    sans_clpe: facts.freins === undefined || outside === 0 ? null : [outside, communes.length],
    clpe_inconnus: findLostCommittees(facts.freins ?? [], known).filter(isNearTo),
    nombres_refuses: countRefused(refused.nombres),
    freins_sans_mois: refused.mois.length,
    personnes_inconnues: (facts.communesInconnues ?? []).filter(isNear),
    acteur: actorOf(offer, told),
    source:
      largest === undefined ? null : [largest.source, halfUp(sumBands(largest.bandes).total, services.length, 4) ?? 0],
  };
}

/** Counts the services that lack something, in one pass. */
function countLacks({ structures }: TerritoryOffer, services: Told['services']) {
  const lacks = { sans_date: 0, sans_point: 0, sans_thematique: 0, orphelins: 0 };
  services.forEach(({ age, isInPerson, latitude, bits, structure }) => {
    if (age === null) lacks.sans_date += 1;
    if (isInPerson && latitude === null) lacks.sans_point += 1;
    if (bits === 0) lacks.sans_thematique += 1;
    if (structure >= structures.size) lacks.orphelins += 1;
  });
  return lacks;
}

/** Names the structure that most offers rest on. None where each has one. */
function actorOf(offer: TerritoryOffer, { distinct }: Told): readonly [string, number] | null {
  const counts = countByStructure(offer, distinct);
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  if (most === 1 && distinct.length > 1) return null;
  // The first one, where several have as many.
  const largest = distinct.find(({ structure }) => counts[structure] === most)?.structureId;
  if (largest === undefined) return null;
  const name = offer.structures.get(largest)?.record['nom'];
  return [typeof name === 'string' ? name : largest, halfUp(most, distinct.length, 4) ?? 0];
}
