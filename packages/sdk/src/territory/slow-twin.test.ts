import { describe, expect, test } from 'vitest';
import { weightAt } from './access/reach.ts';
import { measureThematiques } from './access/thematiques.ts';
import { territoryFigures } from './figures.ts';
import type { RawRecord, ReadOffer } from './offer.ts';
import type { TerritoryCommune } from './places.ts';
import { sixDigits } from './rounding.ts';

/** A generator of numbers between 0 and 1 that gives the same ones each time. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

const DAY = '2026-11-16';
const EPCIS = ['200000001', '200000002', null];
const THEMES = [
  'mobilite--entretenir-reparer-son-vehicule',
  'mobilite--b',
  'famille--c',
  'sante',
  'inconnue--x',
  'numerique--d',
];

/** An invented offer over communes on both sides of the meridian and of the equator, with all that records do wrong. */
function invent(seed: number): { communes: TerritoryCommune[]; offer: ReadOffer; before: ReadOffer } {
  const random = createRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const middle = pick([45, 0, -21, 71]);
  const point = () => ({ latitude: middle + random() - 0.5, longitude: random() * 1.4 - 0.7 });
  const communes = Array.from({ length: 40 }, (_, at): TerritoryCommune => {
    const departement = pick(['07', '26']);
    return {
      ...{ code: `${departement}${String(at).padStart(3, '0')}`, departement, region: '84', epci: pick(EPCIS) },
      ...{ bassin_emploi: pick(['Nord', 'Sud', null]), clpe_id: pick(['CLPE1', 'CLPE2', null]) },
      ...{ population: Math.round(random() * 900), demandeurs_emploi: pick([0, 3, 60, null]) },
      ...(random() < 0.1 ? { latitude: null, longitude: null } : point()),
    };
  });
  const codes = [...communes.map(({ code }) => code), '99999', null];
  const zones = [null, [], ['france'], ['07'], ['26', '07'], ['200000001'], [communes[3]?.code, communes[9]?.code]];
  const spots = Array.from({ length: 15 }, point);
  const dated = (day: string, records: number): ReadOffer => ({
    day,
    structures: Array.from({ length: 30 }, (_, at) => ({
      ...{ id: `s${at}`, source: pick(['dora', 'soliguide']), code_insee: pick(codes), date_maj: day },
      doublons: random() < 0.2 ? [{ id: `s${Math.floor(random() * 30)}` }] : [],
    })),
    services: Array.from({ length: records }, (_, at) => ({
      ...{ id: `${at}`, source: pick(['dora', 'soliguide']), structure_id: `s${Math.floor(random() * 32)}` },
      ...{ code_insee: pick(codes), zone_eligibilite: pick(zones), thematiques: [pick(THEMES), pick(THEMES)] },
      modes_accueil: pick([null, ['en-presentiel'], ['en-presentiel', 'a-distance'], ['a-distance']]),
      date_maj: pick(['2026-11-01', '2026-01-01', '2025-11-16', '2023-01-01', '2027-01-01', null]),
      ...(random() < 0.2 ? { latitude: null, longitude: null } : random() < 0.5 ? pick(spots) : point()),
      ...{ score_qualite: pick([0.79, 0.8, null]), volume_horaire_hebdomadaire: pick([null, 2]) },
    })),
  });
  return { communes, offer: dated(DAY, 120), before: dated('2026-05-16', 100) };
}

const RADIUS_KM = 6371.0088;

function haversine(a: { latitude: number; longitude: number }, b: { latitude: number; longitude: number }): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const [p, q] = [radians(a.latitude), radians(b.latitude)];
  const half =
    Math.sin((q - p) / 2) ** 2 + Math.cos(p) * Math.cos(q) * Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  return 2 * RADIUS_KM * Math.asin(Math.sqrt(half));
}

/** Shares each service as the formula is written: every commune beside every service. */
function slowAccess(communes: readonly TerritoryCommune[], services: readonly RawRecord[], category: string | null) {
  const placed = communes.filter(({ latitude }) => latitude !== null);
  const access = new Map(placed.map(({ code }) => [code, 0]));
  let within10 = 0;
  const near = new Set<string>();
  for (const service of services) {
    const modes = (service['modes_accueil'] ?? []) as string[];
    const themes = service['thematiques'] as string[];
    if (!modes.includes('en-presentiel')) continue;
    if (category !== null && !themes.some((one) => one === category || one.split('--')[0] === category)) continue;
    const own = service['latitude'] === null ? communes.find(({ code }) => code === service['code_insee']) : service;
    if (own === undefined || own.latitude === null) continue;
    const zone = (service['zone_eligibilite'] ?? []) as string[];
    const weights = placed.map((commune) => {
      const isAllowed =
        zone.length === 0 ||
        zone.includes('france') ||
        [commune.code, commune.departement, commune.epci].some((code) => code !== null && zone.includes(code));
      const km = haversine(own as never, commune as never);
      if (isAllowed && km <= 10) near.add(commune.code);
      return isAllowed ? weightAt(km) : 0;
    });
    const all = placed.reduce((sum, { demandeurs_emploi: people }, at) => sum + (people ?? 0) * (weights[at] ?? 0), 0);
    for (const [at, { code }] of placed.entries()) {
      if (all > 0) access.set(code, (access.get(code) ?? 0) + (100 * (weights[at] ?? 0)) / all);
    }
  }
  for (const { code, population } of placed) if (near.has(code)) within10 += population ?? 0;
  return { access, within10 };
}

describe.each(Array.from({ length: 25 }, (_, at) => at + 1))('an invented offer, number %i', (seed) => {
  const { communes, offer, before } = invent(seed);
  const figures = territoryFigures({ offer, before, communes });
  const lists = (day: ReadOffer): ReadonlySet<string> => {
    // Ids that are linked by any chain of lists, and the one of each chain that is kept.
    const links = day.structures.flatMap(({ id, doublons }) =>
      (doublons as { id: string }[]).map((other) => [id as string, other.id] as const),
    );
    const dropped = new Set<string>();
    for (const { id } of day.structures) {
      const chain = new Set([id as string]);
      for (let size = 0; size < chain.size;) {
        size = chain.size;
        for (const [a, b] of links) if (chain.has(a) || chain.has(b)) chain.add(a).add(b);
      }
      // Without scores and of one day, the smallest id is kept.
      if (id !== [...chain].sort()[0]) dropped.add(id as string);
    }
    return dropped;
  };
  const dropped = lists(offer);
  const distinct = offer.services.filter(({ structure_id: id }) => !dropped.has(id as string));

  test('is shared as the formula says', () => {
    const { colonnes, lignes } = figures.accessibilite.par_commune;
    for (const category of [null, 'mobilite', 'sante']) {
      const { access, within10 } = slowAccess(communes, distinct, category);
      const column = colonnes.indexOf(category ?? 'toutes');
      for (const row of lignes) {
        const expected = sixDigits(access.get(String(row[0])) ?? 0);
        expect(Math.abs(Number(row[column]) - expected)).toBeLessThanOrEqual(2e-5 * Math.max(expected, 1e-6));
      }
      const reach = figures.accessibilite.portee.find(([name, km]) => name === (category ?? 'toutes') && km === 10);
      expect(reach?.[3]).toBe(within10);
    }
  });

  test('is shared by thématique as by category', () => {
    const name = 'mobilite--entretenir-reparer-son-vehicule';
    const told = measureThematiques({ offer, communes });
    const { access } = slowAccess(communes, distinct, name);
    const row = told.thematiques.indexOf(name) * told.communes.length;
    expect(told.acces.some((value) => value > 0)).toBe([...access.values()].some((value) => value > 0));
    for (const [at, code] of told.communes.entries())
      expect(told.acces[row + at]).toBeCloseTo(access.get(code) ?? 0, 8);
  });

  test.each(['france', 'region', 'departement', 'clpe', 'bassin', 'epci', 'commune'] as const)(
    'is counted one record after another: %s',
    (level) => {
      const key = { departement: 'departement', clpe: 'clpe_id', bassin: 'bassin_emploi', epci: 'epci' } as const;
      const codeOf = (commune: TerritoryCommune): string | null =>
        level === 'france'
          ? 'france'
          : level === 'region'
            ? commune.region
            : level === 'commune'
              ? commune.code
              : commune[key[level]];
      const { colonnes, lignes } = figures.niveaux[level];
      const codes = new Set(communes.map(codeOf).filter((code) => code !== null));
      if (level !== 'commune') expect(lignes.map(([code]) => code)).toEqual([...codes].sort());
      for (const row of lignes) {
        const told = Object.fromEntries(colonnes.map((name, at) => [name, row[at]]));
        const inside = new Set(communes.filter((one) => codeOf(one) === row[0]).map(({ code }) => code));
        const here = offer.services.filter(({ code_insee: code }) => inside.has(code as string));
        const kept = here.filter((service) => distinct.includes(service));
        const ages = here
          .map(({ date_maj: day }) => (Date.parse(DAY) - Date.parse(String(day))) / 86_400_000)
          .filter((age) => age >= 0)
          .sort((a, b) => a - b);
        expect(told).toMatchObject({
          ...{ communes: inside.size, services: here.length, services_distincts: kept.length },
          en_presentiel: kept.filter((one) => (one['modes_accueil'] as string[] | null)?.includes('en-presentiel'))
            .length,
          mobilite: kept.filter((one) => (one['thematiques'] as string[]).some((theme) => theme.startsWith('mobilite')))
            .length,
          hors_referentiel: kept.filter((one) => (one['thematiques'] as string[]).includes('inconnue--x')).length,
          moins_de_6_mois: ages.filter((age) => age < 180).length,
          inconnue: here.length - ages.length,
          age_median_jours:
            ages.length === 0 ? null : ((ages[(ages.length - 1) >> 1] ?? 0) + (ages[ages.length >> 1] ?? 0)) / 2,
          score_080_et_plus: here.filter(({ score_qualite: score }) => score === 0.8).length,
          heures_renseignees: here.filter(({ volume_horaire_hebdomadaire: hours }) => hours === 2).length,
        });
      }
    },
  );

  test('grows by what came less what left, in each territory', () => {
    const { services } = figures.croissance as { services: Record<string, (string | number)[][]> };
    for (const [level, key] of [
      ['departement', 'departement'],
      ['epci', 'epci'],
    ] as const) {
      const codeOf = (record: RawRecord | undefined): string | null =>
        communes.find(({ code }) => code === record?.['code_insee'])?.[key] ?? null;
      for (const [code, from, to, came, left, arrived, parted] of services[level] ?? []) {
        const sides = [...new Set([...before.services, ...offer.services].map(({ id }) => id))].map((id) => {
          const find = (day: ReadOffer): RawRecord | undefined => day.services.find((one) => one['id'] === id);
          const [old, current] = [find(before), find(offer)];
          return { old: old && codeOf(old) === code, now: current && codeOf(current) === code, both: old && current };
        });
        const count = (is: (side: (typeof sides)[number]) => unknown): number => sides.filter(is).length;
        expect([from, to, came, left, arrived, parted]).toEqual([
          count(({ old }) => old),
          count(({ now }) => now),
          count(({ now, both }) => now && !both),
          count(({ old, both }) => old && !both),
          count(({ old, now, both }) => both && now && !old),
          count(({ old, now, both }) => both && old && !now),
        ]);
      }
    }
  });
});
