import { categorieOf } from '@inclusion-kit/sdk/referentiels';
import type { FacetName } from '@inclusion-kit/sdk';
import { toCodeTest, toLazyCodeTest, UNJUDGED, type CodeTest } from '../columns/code-test.ts';
import type { ServiceIndexes } from '../columns/service-indexes.ts';
import type { CheckedFilters } from './params.ts';
import { toColumnDay } from '../columns/days.ts';

/** The filters that results are counted for; each has its test, null when it is not asked. */
export type FacetTests = Readonly<Record<FacetName, CodeTest | null>>;

/** Creates the filters that results are counted for. An empty list of values filters nothing. */
export function createFacetTests(indexes: ServiceIndexes, search: CheckedFilters): FacetTests {
  return {
    sources: testValues(indexes, 'source', search.sources),
    thematiques: testThematiques(indexes, search.thematiques),
    types: testValues(indexes, 'type', search.types),
    frais: testValues(indexes, 'frais', search.frais),
    publics: testPublics(indexes, search.publics),
    modes_accueil: testValues(indexes, 'modes_accueil', search.modes_accueil),
    reseaux_porteurs: testReseaux(indexes, search.reseaux_porteurs),
    score_qualite_minimum: testScore(indexes, search.score_qualite_minimum),
    ouvert: search.ouvert ? indexes.openNow() : null,
  };
}

/** Creates the other filters, which hold for every count. Call `indexes.prepare` before. */
export function createFixedTests(indexes: ServiceIndexes, search: CheckedFilters): CodeTest[] {
  const { services } = indexes;
  const shown = indexes.shown();
  const tests: CodeTest[] = shown === null ? [] : [shown];
  const { maj_depuis, bbox, recherche_public } = search;
  if (maj_depuis !== null) {
    const first = toColumnDay(maj_depuis);
    tests.push(toCodeTest(indexes.days(), indexes.dayVerdicts().fill(0, 0, first).fill(1, first)));
  }
  if (bbox !== null) {
    const [minLon, minLat, maxLon, maxLat] = bbox;
    const { latitudes, longitudes, codes } = services.points;
    const verdicts = indexes.pointVerdicts().fill(UNJUDGED);
    tests.push(
      toLazyCodeTest(codes, verdicts, (point) => {
        const [latitude, longitude] = [latitudes[point] ?? Number.NaN, longitudes[point] ?? Number.NaN];
        return latitude >= minLat && latitude <= maxLat && longitude >= minLon && longitude <= maxLon;
      }),
    );
  }
  // The dearest last: it only judges what the others let through.
  if (recherche_public !== null) tests.push(testPublicSearch(indexes, recherche_public));
  return tests;
}

function testValues(
  { sets }: ServiceIndexes,
  name: 'source' | 'type' | 'frais' | 'modes_accueil',
  values: ReadonlySet<string>,
): CodeTest | null {
  return values.size === 0 ? null : toCodeTest(sets[name].column.codes, sets[name].mark(values));
}

/**
 * Matches any of the values. A category stands for all its thématiques, also those that this version does not know;
 * categories and thématiques mix freely, where the API answers 500.
 */
function testThematiques({ sets }: ServiceIndexes, asked: ReadonlySet<string>): CodeTest | null {
  if (asked.size === 0) return null;
  const { column, mark } = sets.thematiques;
  const values = column.values.filter((value) => asked.has(value) || asked.has(categorieOf(value)));
  return toCodeTest(column.codes, mark(values));
}

/**
 * Matches any of the values, or `tous-publics` on the service. Unknown publics (null) match nothing.
 * `tous-publics` among the values asked turns the filter off.
 */
function testPublics({ sets }: ServiceIndexes, values: ReadonlySet<string>): CodeTest | null {
  if (values.size === 0 || values.has('tous-publics')) return null;
  const { column, mark } = sets.publics;
  return toCodeTest(column.codes, mark([...values, 'tous-publics']));
}

function testReseaux(indexes: ServiceIndexes, values: ReadonlySet<string>): CodeTest | null {
  return values.size === 0 ? null : toCodeTest(indexes.reseaux(), indexes.sets.reseaux_porteurs.mark(values));
}

function testScore(indexes: ServiceIndexes, minimum: number | null): CodeTest | null {
  if (minimum === null) return null;
  const { codes, values, verdicts } = indexes.scores();
  for (const [code, score] of values.entries()) verdicts[code] = score >= minimum ? 1 : 0;
  return toCodeTest(codes, verdicts);
}

function testPublicSearch(indexes: ServiceIndexes, query: string): CodeTest {
  const { publics, publics_precisions } = indexes.services;
  const { codes, first, second } = indexes.publicTexts();
  const passes = indexes.publicSearch(query);
  return toLazyCodeTest(codes, indexes.publicTextVerdicts().fill(UNJUDGED), (pair) => {
    const set = publics.sets[first[pair] ?? 0] ?? null;
    const precisions = publics_precisions.sets[second[pair] ?? 0] ?? null;
    return passes({
      publics: set === null ? null : set.map((position) => publics.values[position] ?? ''),
      publics_precisions: precisions === null ? null : (publics_precisions.values[precisions[0] ?? 0] ?? ''),
    });
  });
}
