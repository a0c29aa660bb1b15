import { createCatalogue, openDataset } from '@inclusion-kit/catalogue';
import { createDemonstration, createRandom, demonstrationSources } from '@inclusion-kit/demonstration';
import { createClient, type OfferSearchParams } from '@inclusion-kit/sdk';
import { createGeography } from '@inclusion-kit/sdk/geography';
import { MASKED } from '@inclusion-kit/sdk/internal';
import { prepareDataset } from '@inclusion-kit/sdk/prepare';
import { needNames } from '@inclusion-kit/sdk/referentiels';
import { tellSharedMobiles } from '../offer/worker/shared-mobiles.ts';
import { OFFLINE_PATH } from '../pages/offline/offline-page.ts';
import { offlineAssets } from './offline-assets.ts';
import { ORIGIN, startRelay } from './relay-under-test.ts';

/** The amounts compared, so that a run that found nothing does not pass for a proof. */
export interface OfflineComparison {
  queries: number;
  items: number;
  counts: number;
  points: number;
  records: number;
}

const now = new Date('2026-11-25T10:00:00Z');
const words = [
  'permis',
  'logement',
  'aide alimentaire',
  'apprendre le français',
  'garde enfant',
  'velo',
  'emploi jeune',
  'santé',
];

/** Writes an answer out, without the names of hidden contacts: the file of a device is made of lists, which hold none. */
const toText = (answer: unknown): string =>
  JSON.stringify(answer, (key, value: unknown) => (key === MASKED ? undefined : value));

/**
 * Asks a relay, and the file that it gives to devices, the same seeded questions.
 * @param departement the territory of the relay, whose offer has others too. Its questions are those that a device can ask: around its
 *   own communes, and without words, whose weights are those of all the offer. Null for a relay with one territory.
 * @throws Error with the question when the answers differ
 */
export async function compareOffline(
  queries: number,
  { seed, departement }: { seed: number; departement: string | null },
): Promise<OfflineComparison> {
  const random = createRandom(seed);
  const { communes, ...raw } = createDemonstration({ seed: 1, now });
  const prepared = prepareDataset(raw, { now, communes });
  const under = await startRelay({
    // As the relay reads its files.
    source: tellSharedMobiles(
      createCatalogue({ ...prepared, communes, sources: demonstrationSources }),
      prepared.structures,
    ),
    geography: createGeography(communes),
    allCommunes: () => Promise.resolve(new TextEncoder().encode(JSON.stringify(communes))),
    version: () => 'v1',
    now: () => now,
    assets: offlineAssets,
    ...(departement === null ? {} : { territory: { nom: 'Territoire', codes: { code_departement: departement } } }),
  });
  try {
    const file = await under.ask(`${OFFLINE_PATH}offre.json`);
    const offline = (await openDataset(await file.blob())).source;
    const online = createClient({
      // In one process, the first words of a busy machine may take longer than a call over a network is given.
      timeoutMs: 600_000,
      baseUrl: ORIGIN,
      fetch: (input, init) => under.relay.fetch(new Request(input, init)),
    });
    const places = communes.filter(({ code_departement }) => departement === null || code_departement === departement);
    const comparison: OfflineComparison = { queries: 0, items: 0, counts: 0, points: 0, records: 0 };
    for (; comparison.queries < queries; comparison.queries += 1) {
      const params = draw(random, places, departement === null);
      const compare = <T>(call: string, [a, b]: readonly [T, T]): T => {
        const [one, other] = [toText(a), toText(b)];
        if (one === other) return a;
        const from = Math.max(0, Array.from(one).findIndex((sign, at) => sign !== other[at]) - 300);
        throw new Error(
          `Seed ${seed}, query ${comparison.queries}: ${call}(${JSON.stringify(params)})\nonline  …${one.slice(from, from + 600)}\noffline …${other.slice(from, from + 600)}`,
        );
      };
      const both = <T>(ask: (of: typeof online | typeof offline) => Promise<T>): Promise<[T, T]> =>
        Promise.all([ask(online), ask(offline)]);
      const page = compare('searchServices', await both((of) => of.searchServices(params)));
      comparison.items += page.items.length;
      const { size, page: asked, ...question } = params;
      const counted = compare(
        'facets',
        (await both((of) => of.facets(question))).map(withoutClock) as [object, object],
      );
      comparison.counts += JSON.stringify(counted).length;
      comparison.points += compare('points', await both((of) => of.points(question))).points.length;
      const id = page.items[0]?.service.id;
      if (id === undefined) continue;
      compare('service', (await both((of) => of.service(id))).map(sorted) as [object, object]);
      comparison.records += 1;
    }
    return comparison;
  } finally {
    await under.relay.close();
  }
}

type Random = ReturnType<typeof createRandom>;

function draw(random: Random, places: readonly { code: string; code_departement: string }[], withWords: boolean) {
  const chance = (probability: number): boolean => random.chance(probability);
  const place = random.pick(places);
  const params: OfferSearchParams = { size: random.pick([5, 20, 50]), page: chance(0.2) ? 2 : 1 };
  if (chance(0.75)) params.code_commune = place.code;
  else if (!withWords || chance(0.5)) params.code_departement = place.code_departement;
  if (params.code_commune !== undefined && chance(0.5)) params.rayon_km = random.pick([5, 10, 30, 50]);
  if (withWords && chance(0.35)) params.q = random.pick(words);
  if (chance(0.25)) params.thematiques = [random.pick(needNames)];
  if (chance(0.2)) params.frais = ['gratuit'];
  if (chance(0.2)) params.publics = [random.pick(['jeunes', 'femmes', 'familles'])];
  if (chance(0.15)) params.modes_accueil = [random.pick(['a-distance', 'en-presentiel'])];
  if (chance(0.15)) params.score_qualite_minimum = random.pick([0.3, 0.6, 0.8]);
  if (chance(0.15)) params.maj_depuis = random.pick(['2025-06-01', '2026-06-01']);
  if (chance(0.2)) params.exclure_doublons = true;
  if (chance(0.3)) params.tri = random.pick(['distance', 'date']);
  return params;
}

/** Leaves out the count of what is open now: a minute may pass between two answers. */
function withoutClock({ total, facets }: { total: number; facets: object }): unknown {
  return sorted({ total, facets: { ...facets, ouvert: null } });
}

/** Counts stand in any order. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}
