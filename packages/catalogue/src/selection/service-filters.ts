import type { FacetName } from '@inclusion-kit/sdk';
import { facetNames, searchParameters, type ListName, type RecordName } from '@inclusion-kit/sdk/internal';
import { categorieOf, needOf } from '@inclusion-kit/sdk/referentiels';
import { toCodeTest, toLazyCodeTest, UNJUDGED, type CodeTest } from '../columns/code-test.ts';
import { toColumnDay } from '../columns/days.ts';
import type { FieldIndex, ServiceIndexes } from './service-indexes.ts';
import type { Checked, CheckedFilters } from '../params/params.ts';

/** The test of each filter that results are counted for, or null when it is not asked. */
export type FacetTests = Readonly<Record<FacetName, CodeTest | null>>;

/** Creates the test of a filter, or returns null when it is not asked. */
type ToTest<Name extends RecordName> = (
  indexes: ServiceIndexes,
  asked: Checked<Name>,
  withUnknown: boolean,
) => CodeTest | null;
/** Where an offer stands is looked at with the place that is asked. */
type OtherName = Exclude<RecordName, ListName | 'implantees'>;

/** Creates the filters that results are counted for. An empty list of values filters nothing. */
export function createFacetTests(indexes: ServiceIndexes, search: CheckedFilters): FacetTests {
  return Object.fromEntries(facetNames.map((name) => [name, createTest(name, indexes, search)])) as FacetTests;
}

/** Creates the other filters, which hold for every count. Call `indexes.prepare` before. */
export function createFixedTests(indexes: ServiceIndexes, search: CheckedFilters): CodeTest[] {
  return [
    indexes.shown(),
    indexes.kept(search.withheld),
    ...fixedNames.map((name) => createTest(name, indexes, search)),
  ].filter((one) => one !== null);
}

/** Creates the test of one filter, or returns null when it is not asked. */
export function createTest(name: RecordName, indexes: ServiceIndexes, search: CheckedFilters): CodeTest | null {
  const withUnknown = search.inconnus.has(name);
  const toTest = (tests as Partial<Record<RecordName, ToTest<never>>>)[name];
  if (toTest !== undefined) return toTest(indexes, search[name] as never, withUnknown);
  return testValues(indexes.sets[name as ListName], search[name as ListName], withUnknown);
}

/** The tests of the filters, the dearest last: it only judges what the others let through. Lists of values need none. */
const tests: { readonly [Name in OtherName]: ToTest<Name> } & { readonly [Name in ListName]?: ToTest<Name> } = {
  thematiques: testThematiques,
  publics: testPublics,
  score_qualite_minimum: testScore,
  ouvert: (indexes, asked, withUnknown) => (asked ? indexes.openNow(withUnknown) : null),
  maj_depuis: testDay,
  bbox: testBbox,
  recherche_public: testPublicSearch,
};

const fixedNames = (Object.keys(tests) as RecordName[]).filter((name) => !('facet' in searchParameters[name]));

function testValues({ codes, mark }: FieldIndex, values: ReadonlySet<string>, withUnknown: boolean): CodeTest | null {
  return values.size === 0 ? null : toCodeTest(codes(), mark(values, withUnknown));
}

/** Matches any of the values. A category and a need stand for all their thématiques, also those that this version does not know. */
function testThematiques({ sets }: ServiceIndexes, asked: ReadonlySet<string>, withUnknown: boolean): CodeTest | null {
  if (asked.size === 0) return null;
  const { column, mark } = sets.thematiques;
  const values = column.values.filter((value) =>
    [value, categorieOf(value), needOf(value) ?? value].some((one) => asked.has(one)),
  );
  return toCodeTest(column.codes, mark(values, withUnknown));
}

/** Matches any of the values, or `tous-publics` on the service, which turns the filter off among the values asked. */
function testPublics({ sets }: ServiceIndexes, values: ReadonlySet<string>, withUnknown: boolean): CodeTest | null {
  if (values.size === 0 || values.has('tous-publics')) return null;
  const { column, mark } = sets.publics;
  return toCodeTest(column.codes, mark([...values, 'tous-publics'], withUnknown));
}

function testScore(indexes: ServiceIndexes, minimum: number | null): CodeTest | null {
  if (minimum === null) return null;
  const { codes, values, verdicts } = indexes.scores();
  for (const [code, score] of values.entries()) verdicts[code] = score >= minimum ? 1 : 0;
  return toCodeTest(codes, verdicts);
}

function testDay(indexes: ServiceIndexes, since: string | null): CodeTest | null {
  if (since === null) return null;
  const first = toColumnDay(since);
  return toCodeTest(indexes.days(), indexes.dayVerdicts().fill(0, 0, first).fill(1, first));
}

function testBbox(indexes: ServiceIndexes, bbox: Checked<'bbox'>): CodeTest | null {
  if (bbox === null) return null;
  const [minLon, minLat, maxLon, maxLat] = bbox;
  const { latitudes, longitudes, codes } = indexes.services.points;
  const verdicts = indexes.pointVerdicts().fill(UNJUDGED);
  return toLazyCodeTest(codes, verdicts, (point) => {
    const [latitude, longitude] = [latitudes[point] ?? Number.NaN, longitudes[point] ?? Number.NaN];
    return latitude >= minLat && latitude <= maxLat && longitude >= minLon && longitude <= maxLon;
  });
}

function testPublicSearch(indexes: ServiceIndexes, query: string | null): CodeTest | null {
  if (query === null) return null;
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
