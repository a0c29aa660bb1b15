import { listNames, loadPart, searchParameters, type ListName, type Withheld } from '@inclusion-kit/sdk/internal';
import { toCodeTest, type CodeTest } from '../columns/code-test.ts';
import type { Columns } from '../columns/columns.ts';
import { lazily } from '../shared/lazily.ts';
import { createOpenness } from '../columns/openness.ts';
import { toPairs } from '../columns/pairs.ts';
import type { createPublicSearches } from '../words/public-search.ts';
import { createSetIndex } from '../columns/set-index.ts';
import type { createWithheldRecords } from '../columns/withheld-records.ts';

/** The distinct scores, and where each service's stands among them. */
export interface Scores {
  readonly codes: Uint32Array;
  readonly values: Float64Array;
  readonly verdicts: Uint8Array;
}

/** A field of services, or of their structures, that values are looked for in. */
export type FieldIndex = ReturnType<typeof createFieldIndex>;

/** The indexes that filter the services of a catalogue. */
export type ServiceIndexes = ReturnType<typeof createServiceIndexes>;

/** The parameters that a search prepares for. */
export interface Prepared {
  readonly recherche_public: string | null;
  readonly withheld: Withheld | null;
}

/** Creates the indexes of a catalogue's services. Each is built at its first use. */
export function createServiceIndexes(
  { services, structures }: Columns,
  now: () => Date,
  shownStructures: () => CodeTest | null,
  withheld: ReturnType<typeof createWithheldRecords>,
) {
  const openness = createOpenness(services, now);
  let publicSearches: ReturnType<typeof createPublicSearches> | undefined;
  const publicTexts = lazily(() => toPairs(services.publics.codes, services.publics_precisions.codes));
  return {
    services,
    /** The field that each list of values is looked for in. */
    sets: Object.fromEntries(
      listNames.map((name) => [name, createFieldIndex(name, { services, structures })]),
    ) as Record<ListName, FieldIndex>,
    scores: lazily(() => toScores(services.score_qualite)),
    /** Service → days since 2000-01-01. */
    days: lazily(() => Uint32Array.from(services.date_maj)),
    dayVerdicts: lazily(() => new Uint8Array(2 ** 16)),
    pointVerdicts: lazily(() => new Uint8Array(services.points.latitudes.length)),
    /** The texts that `recherche_public` reads: publics and their precisions. */
    publicTexts,
    publicTextVerdicts: lazily(() => new Uint8Array(publicTexts().first.length)),
    /** The services that are open at this minute, see `createOpenness`. */
    openNow: openness.now,
    /** The services that were open when `openNow` was last asked. */
    openAsJudged: openness.asJudged,
    areHoursUnknown: openness.areUnknown,
    /** The services of structures that lists may show, or null when lists may show all. */
    shown: lazily(() => {
      const test = shownStructures();
      return test === null
        ? null
        : toCodeTest(
            services.structures,
            Uint8Array.from(structures.source.codes, (code) => test.verdicts[code] ?? 0),
          );
    }),
    /** The services that a search does not leave out one by one, or null when it leaves none out. */
    kept: (asked: Withheld | null): CodeTest | null => withheld.testsOf(asked)?.services ?? null,
    /** Loads the parts that only some searches need, before they begin: the words of `recherche_public` come with their own code. */
    prepare: async ({ recherche_public, withheld: asked }: Prepared): Promise<void> => {
      await withheld.prepare(asked);
      if (recherche_public === null || publicSearches !== undefined) return;
      const loaded = await loadPart(() => import('../words/public-search.ts'));
      publicSearches ??= loaded.createPublicSearches();
    },
    /** Creates the test of `recherche_public` once `prepare` has ended. The texts it has read are kept from query to query. */
    publicSearch: (query: string) => {
      if (publicSearches === undefined) throw new TypeError('A search began before what it needs was prepared.');
      return publicSearches(query);
    },
  };
}

function createFieldIndex(name: ListName, { services, structures }: Columns) {
  const { field } = searchParameters[name];
  if (field[0] === 'service') {
    const column = services[field[1]];
    return { ...createSetIndex(column), codes: () => column.codes };
  }
  const column = structures[field[1]];
  const codes = lazily(() => services.structures.map((structure) => column.codes[structure] ?? 0));
  return { ...createSetIndex(column), codes };
}

function toScores(scores: Float64Array): Scores {
  const known = new Map<number, number>();
  const codes = Uint32Array.from(scores, (score) => {
    const code = known.get(score) ?? known.size;
    if (code === known.size) known.set(score, code);
    return code;
  });
  return { codes, values: Float64Array.from(known.keys()), verdicts: new Uint8Array(known.size) };
}
