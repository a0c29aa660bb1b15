import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import { expect, test } from 'vitest';
import { expandThematiques } from '@inclusion-kit/sdk/referentiels';
import type { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';
import type { SearchServicesParams } from '@inclusion-kit/sdk';
import { createCatalogue } from '../offer/catalogue.ts';
import { aService, aStructure, someCommunes } from '../testing-internal/records.ts';

/** The rules of the API told once more, slowly and apart: one pass a rule, nothing shared with the catalogue. */
function searchSlowly(structures: ListedStructure[], services: Service[], params: SearchServicesParams) {
  const meets = (asked: readonly string[] | undefined, has: readonly (string | null)[] | null) =>
    asked === undefined || asked.length === 0 || asked.some((value) => has !== null && has.includes(value));
  let left = services
    .filter(({ structure_id }) => structures.some(({ id }) => id === structure_id))
    .map((service) => ({ service, distance: null as number | null }));
  left = left.filter(({ service }) => meets(params.sources, [service.source]));
  left = left.filter(({ service }) => meets(params.types, [service.type]));
  left = left.filter(({ service }) => meets(params.frais, [service.frais]));
  left = left.filter(({ service }) => meets(params.modes_accueil, service.modes_accueil));
  left = left.filter(({ service }) => meets(expandThematiques(params.thematiques ?? []), service.thematiques));
  if (params.publics !== undefined && params.publics.length > 0 && !params.publics.includes('tous-publics')) {
    const asked = [...params.publics, 'tous-publics'];
    left = left.filter(({ service }) => meets(asked, service.publics));
  }
  left = left.filter(({ service }) => service.score_qualite >= (params.score_qualite_minimum ?? 0));

  if (params.code_commune !== undefined) {
    const commune = someCommunes.find(({ code }) => code === params.code_commune)!;
    const zones = [commune.code, commune.code_departement, commune.code_epci ?? 'aucun', '99100', 'france'];
    const centre = params.lat === undefined ? [commune.latitude, commune.longitude] : [params.lat, params.lon!];
    left = left.filter(
      ({ service }) => (service.zone_eligibilite ?? []).length === 0 || meets(zones, service.zone_eligibilite),
    );
    left = left.flatMap(({ service }) => {
      const [lat1, lon1, lat2, lon2] = [...centre, service.latitude, service.longitude];
      const metres =
        lat1 == null || lon1 == null || lat2 == null || lon2 == null
          ? Infinity
          : geodesic.Geodesic.WGS84.Inverse(lat1, lon1, lat2, lon2).s12!;
      if (metres > 50_000) return service.modes_accueil?.includes('a-distance') ? [{ service, distance: null }] : [];
      return [
        { service, distance: service.modes_accueil?.includes('en-presentiel') ? Math.round(metres / 1000) : null },
      ];
    });
  }

  if (params.exclure_doublons === true) {
    const structureOf = ({ structure_id }: Service) => structures.find(({ id }) => id === structure_id)!;
    const sameCluster = (a: ListedStructure, b: ListedStructure) => {
      const reached = new Set([a.id]);
      for (let before = 0; before !== reached.size;) {
        before = reached.size;
        for (const { id, doublons } of structures) {
          for (const other of doublons) {
            if (reached.has(id) || reached.has(other.id)) reached.add(id).add(other.id);
          }
        }
      }
      return reached.has(b.id);
    };
    const all = left.map(({ service }) => structureOf(service));
    left = left.filter(({ service }) => {
      const mine = structureOf(service);
      const rivals = all.filter((other) => sameCluster(mine, other));
      return !rivals.some(
        (other) =>
          other.score_qualite > mine.score_qualite ||
          (other.score_qualite === mine.score_qualite && other.date_maj > mine.date_maj),
      );
    });
  }

  // The ids of this test are ASCII: plain comparison is comparison by code point.
  left.sort((a, b) => (a.distance ?? 1e9) - (b.distance ?? 1e9) || (a.service.id < b.service.id ? -1 : 1));
  const { page = 1, size = 5000 } = params;
  const items = left.filter((_, index) => index >= (page - 1) * size && index < page * size);
  return {
    items: items.map(({ service, distance }) => [service.id, distance]),
    total: left.length,
    page,
    size: items.length,
    pages: Math.ceil(left.length / size),
  };
}

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const some = (...values: string[]) => fc.subarray(values);
const themes = [
  'numerique--maitriser-les-fondamentaux-du-numerique',
  'mobilite--preparer-un-permis',
  'famille--garde-denfants',
];
const point = fc.constantFrom<[number, number][]>(
  [50.631, 3.047],
  [50.69, 3.18],
  [50.726, 2.539],
  [51.034, 2.377],
  [50.291, 2.777],
  [50.19, 3.05],
  [48.857, 2.343],
  [18.075, -63.06],
);
const structureIds = ['a', 'b', 'c', 'd', 'e'];
const structures = fc.tuple(
  ...structureIds.map((id) =>
    fc
      .record({
        score_qualite: fc.constantFrom(0.5, 0.5, 0.9),
        date_maj: fc.constantFrom('2025-01-01', '2026-01-01'),
        doublons: fc
          .subarray(structureIds, { maxLength: 1 })
          .map((ids) => ids.map((other) => ({ source: 'dora', id: other }))),
      })
      .map((fields) => aStructure({ id, ...fields })),
  ),
);
const service = fc
  .record({
    id: fc.stringMatching(/^[A-Za-z-]{1,6}$/),
    structure_id: fc.constantFrom(...structureIds, 'absente'),
    source: fc.constantFrom('dora', 'soliguide'),
    type: maybe(fc.constantFrom('atelier', 'formation')),
    frais: maybe(fc.constantFrom('gratuit', 'payant')),
    thematiques: maybe(some(...themes)),
    publics: maybe(some('jeunes', 'femmes', 'tous-publics')),
    modes_accueil: maybe(some('en-presentiel', 'a-distance')),
    zone_eligibilite: maybe(some('59', '59350', '200093201', '75', '978', 'france', '99100', '32')),
    score_qualite: fc.constantFrom(0, 0.5, 0.8, 1),
    place: maybe(point),
  })
  .map(({ place, ...fields }) => aService({ ...fields, latitude: place?.[0] ?? null, longitude: place?.[1] ?? null }));
const everyParam = fc.record({
  around: fc.record({ code_commune: fc.constantFrom(...someCommunes.map(({ code }) => code)) }),
  place: point.map(([lat, lon]) => ({ lat, lon })),
  thematiques: some(...themes, 'mobilite', 'numerique').map((thematiques) => ({ thematiques })),
  types: some('atelier', 'formation').map((types) => ({ types })),
  frais: some('gratuit', 'payant').map((frais) => ({ frais })),
  publics: some('jeunes', 'femmes', 'tous-publics').map((publics) => ({ publics })),
  modes: some('en-presentiel', 'a-distance').map((modes_accueil) => ({ modes_accueil })),
  sources: some('dora', 'soliguide').map((sources) => ({ sources })),
  score: fc.constantFrom(0, 0.5, 0.9).map((score_qualite_minimum) => ({ score_qualite_minimum })),
  doublons: fc.boolean().map((exclure_doublons) => ({ exclure_doublons })),
  paging: fc.record({ page: fc.integer({ min: 1, max: 3 }), size: fc.integer({ min: 1, max: 12 }) }),
});
/** Three parameters at most beside the commune: with more, nearly every answer would be empty. */
const params = fc
  .tuple(
    everyParam,
    fc.boolean(),
    fc.subarray(
      ['place', 'thematiques', 'types', 'frais', 'publics', 'modes', 'sources', 'score', 'doublons', 'paging'] as const,
      { maxLength: 3 },
    ),
  )
  .map(
    ([every, isAround, names]): SearchServicesParams =>
      Object.assign({}, isAround ? every.around : {}, ...names.map((name) => every[name])) as SearchServicesParams,
  );

test('the catalogue answers as the rules told slowly do', async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(
      structures,
      fc.uniqueArray(service, { selector: ({ id }) => id, minLength: 5, maxLength: 30 }),
      params,
      async (theStructures, theServices, asked) => {
        const catalogue = createCatalogue({ structures: theStructures, services: theServices, communes: someCommunes });
        const { items, ...page } = await catalogue.searchServices(asked);
        const answer = { items: items.map(({ service: { id }, distance }) => [id, distance]), ...page };
        expect(answer).toEqual(searchSlowly(theStructures, theServices, asked));
        found += items.length;
      },
    ),
    { seed: 2026, numRuns: 600 },
  );
  expect(found).toBeGreaterThan(2000);
});
