import type { OfferSearchParams } from '@inclusion-kit/sdk';
import { createCatalogue, type Catalogue } from '@inclusion-kit/catalogue';
import { prepareDataset } from '@inclusion-kit/sdk/prepare';
import type { Commune } from '@inclusion-kit/sdk/geography';
import type { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';
import { readFileSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { median } from '../measure.ts';
import { communesFileOf, day, filesOf, servicesPerFile } from '../national/file.ts';
import { measureCostOfWords, type CostOfWords } from './cost-of-words.ts';
import { measureDear, type DearResult } from './dear-queries.ts';
import { heldBytes, hold, parseAll } from './hold.ts';
import { scanServices } from './linear-scan.ts';
import { createListKinds, createRequestKinds, type ListKind, type RequestKind } from './requests.ts';
import { quantile, type KindResult, type SizeResult } from './results.ts';
import { loadAnew } from './load-anew.ts';

/** The measures to take of a dataset. */
export interface SizeOptions {
  folder: string;
  services: number;
  /** How many times everything is measured. */
  rounds: number;
  /** Requests of each kind. */
  requests: number;
  /** Whether words are searched too. */
  words: boolean;
}

/** Parses, builds and searches a dataset of one size. Its process needs `--expose-gc`. */
export async function measureSize(options: SizeOptions): Promise<SizeResult> {
  const { folder, services, rounds, words } = options;
  const parts = Array.from({ length: Math.ceil(services / servicesPerFile) }, (_, part) => filesOf(folder, part));
  const files = { structures: parts.map((part) => part.structures), services: parts.map((part) => part.services) };
  const communes = JSON.parse(readFileSync(communesFileOf(folder), 'utf8')) as Commune[];

  const figures: RoundFigures[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const parse = measureParse(files, communes);
    figures.push({ parse, ...(await measureRound(files, communes, { ...options, isLast: round === rounds - 1 })) });
  }
  const middle = (read: (round: RoundFigures) => number): number => median(figures.map(read));
  return {
    services,
    structures: figures[0]?.parse.structures ?? Number.NaN,
    bytes: [...files.structures, ...files.services].reduce((sum, file) => sum + statSync(file).size, 0),
    parse: { ms: middle(({ parse }) => parse.ms), heldBytes: middle(({ parse }) => parse.heldBytes) },
    build: {
      ms: middle(({ build }) => build.ms),
      prepareMs: middle(({ build }) => build.prepareMs),
      catalogueMs: middle(({ build }) => build.ms - build.prepareMs),
      ratio: middle(({ build, parse }) => build.ms / parse.ms),
      heldBytes: middle(({ build }) => build.heldBytes),
    },
    firstSearchMs: figures[0]?.firstSearchMs ?? Number.NaN,
    text: words
      ? {
          ms: middle(({ text }) => text?.ms ?? Number.NaN),
          heldBytes: middle(({ text }) => text?.heldBytes ?? Number.NaN),
        }
      : null,
    scanMs: middle(({ parse }) => parse.scanMs),
    tables: figures.at(-1)?.tables ?? null,
    dear: (figures[0]?.dear ?? []).map(({ name, firstMs }, index) => ({
      name,
      firstMs,
      medianMs: middle(({ dear }) => dear[index]?.medianMs ?? Number.NaN),
      threadMs: middle(({ dear }) => dear[index]?.threadMs ?? Number.NaN),
    })),
    kinds: (figures[0]?.kinds ?? []).map(({ kind }, index) =>
      toKindResult(
        kind,
        figures.flatMap(({ kinds }) => kinds[index]?.times ?? []),
      ),
    ),
  };
}

/** The figures of one round. Everything is built anew, so that no place was asked before. */
interface RoundFigures {
  parse: ParseFigures;
  build: BuildFigures;
  firstSearchMs: number;
  text: { ms: number; heldBytes: number } | null;
  dear: DearResult[];
  /** Null but in the last round, and above the services that are built twice. */
  tables: CostOfWords | null;
  kinds: { kind: Kind; times: Times }[];
}

async function measureRound(
  files: Files,
  communes: readonly Commune[],
  { requests, words, services, isLast }: SizeOptions & { readonly isLast: boolean },
): Promise<Omit<RoundFigures, 'parse'>> {
  const { catalogue, figures: build } = measureBuild(files, communes);
  const kinds = createRequestKinds(communes, requests).filter(({ peer }) => words || peer !== 'words');
  const firstSearchMs = await timeOf(catalogue, { ...kinds[0]?.params[0], code_commune: lastCode(communes) }, true);
  const text = words ? await measureText(catalogue) : null;
  await sleep(SWEEP_MS);
  // Communes of few inhabitants, so that the measured ones stay unknown. There are enough requests for their code to be compiled.
  const compiled = kinds[0]?.params ?? [];
  for (const [index, { code }] of communes.slice(-WARM_UP).entries()) {
    await timeOf(catalogue, { ...compiled[index % compiled.length], code_commune: code }, true);
  }
  const dear = words ? await measureDear(catalogue) : [];
  const measured: RoundFigures['kinds'] = [];
  for (const kind of kinds) measured.push({ kind, times: await measureKind(catalogue, kind) });
  for (const kind of createListKinds(communes, requests)) {
    measured.push({ kind: { name: kind.name, asked: null, peer: null }, times: await measureList(catalogue, kind) });
  }
  const around = kinds.find(({ name }) => name === WORDS_AND_COMMUNE);
  const tables =
    isLast && around !== undefined && services <= MOST_BUILT_TWICE
      ? await measureCostOfWords(await buildAnew(files, communes), around)
      : null;
  return { build, firstSearchMs, text, dear, tables, kinds: measured };
}

/** The kind of requests by which the cost of the tables of words is told, up to so many services. */
const WORDS_AND_COMMUNE = 'words and commune';
const MOST_BUILT_TWICE = 200_000;

/** Requests before those measured: the first search of the process is told apart. */
const WARM_UP = 300;

/**
 * Time for V8 to sweep. Garbage was collected to measure the memory held, and V8 goes on to sweep a heap of a gigabyte on its
 * own threads: with two cores, it would take its time from the first requests measured.
 */
const SWEEP_MS = 2000;

/** A Wednesday, 11:00 in Paris: the services that are open do not depend on when the bench runs. */
const openingTime = new Date(`${day}T10:00:00Z`);

interface Files {
  structures: readonly string[];
  services: readonly string[];
}

interface ParseFigures {
  ms: number;
  heldBytes: number;
  structures: number;
  scanMs: number;
}

/** The limit: the same texts parsed and held, nothing more. */
function measureParse(files: Files, communes: readonly Commune[]): ParseFigures {
  const { kept, ...figures } = hold((clock) => ({
    structures: [...parseAll<ListedStructure>(files.structures, clock)],
    services: [...parseAll<Service>(files.services, clock)],
  }));
  return { ...figures, structures: kept.structures.length, scanMs: measureScan(kept.services, communes) };
}

interface BuildFigures {
  ms: number;
  prepareMs: number;
  heldBytes: number;
}

function measureBuild(files: Files, communes: readonly Commune[]): { catalogue: Catalogue; figures: BuildFigures } {
  let prepareMs = 0;
  const { kept, ...figures } = hold((clock) => {
    const { structures, services } = prepareDataset(
      { structures: parseAll(files.structures, clock), services: parseAll(files.services, clock) },
      { now: day, communes },
    );
    prepareMs = clock.elapsed();
    return createCatalogue({ structures, services, communes, now: () => openingTime });
  });
  return { catalogue: kept, figures: { ...figures, prepareMs } };
}

/**
 * Builds the same catalogue with code that is loaded anew, with tables of words and with empty ones. The one measured before has answered
 * all kinds of requests: its code is compiled for all of them, and slower for one alone.
 */
async function buildAnew(
  files: Files,
  communes: readonly Commune[],
): Promise<{ withTables: Catalogue; without: Catalogue }> {
  const { kept } = hold((clock) =>
    prepareDataset(
      { structures: parseAll(files.structures, clock), services: parseAll(files.services, clock) },
      { now: day, communes },
    ),
  );
  const build = async (words: 'with-words' | 'without-words'): Promise<Catalogue> =>
    (await loadAnew(words)).createCatalogue({ ...kept, communes, now: () => openingTime });
  return { withTables: await build('with-words'), without: await build('without-words') };
}

function measureScan(services: readonly Service[], communes: readonly Commune[]): number {
  const byCode = new Map(communes.map((commune) => [commune.code, commune]));
  const requests = createRequestKinds(communes, 12)[0]?.params ?? [];
  const times = requests.map((params) => {
    const commune = byCode.get(params.code_commune ?? '');
    if (commune === undefined) throw new Error('A request has no commune.');
    const start = performance.now();
    scanServices(services, commune, params);
    return performance.now() - start;
  });
  // The first ones are not compiled yet.
  return median(times.slice(4));
}

async function measureText(catalogue: Catalogue): Promise<{ ms: number; heldBytes: number }> {
  const before = heldBytes();
  const ms = await timeOf(catalogue, { q: 'logement', size: 20 }, false);
  return { ms, heldBytes: heldBytes() - before };
}

type Kind = Pick<KindResult, 'name' | 'asked' | 'peer'>;

/** Times of each request of a kind, in the order of requests. */
interface Times {
  whole: number[];
  search: number[];
  results: number;
}

async function measureKind(catalogue: Catalogue, { params }: RequestKind): Promise<Times> {
  const times: Times = { whole: [], search: [], results: 0 };
  for (const request of params) {
    const start = performance.now();
    const { total } = await catalogue.searchServices(request);
    const found = performance.now();
    await catalogue.facets(request);
    times.whole.push(performance.now() - start);
    times.search.push(found - start);
    times.results += total / params.length;
  }
  return times;
}

async function measureList(catalogue: Catalogue, { model, params }: ListKind): Promise<Times> {
  const times: Times = { whole: [], search: [], results: 0 };
  for (const request of params) {
    const start = performance.now();
    const { total } = await catalogue[model](request);
    times.whole.push(performance.now() - start);
    times.results += total / params.length;
  }
  return { ...times, search: times.whole };
}

/** Tells a kind by the median of each request over the rounds, which leaves out other work of the machine in one of them. */
function toKindResult({ name, asked, peer }: Kind, rounds: readonly Times[]): KindResult {
  const ofRequests = (read: (times: Times) => readonly number[]): number[] =>
    read(rounds[0] ?? { whole: [], search: [], results: 0 }).map((_, index) =>
      median(rounds.map((times) => read(times)[index] ?? Number.NaN)),
    );
  const whole = ofRequests((times) => times.whole);
  return {
    name,
    asked,
    peer,
    medianMs: median(whole),
    p99Ms: quantile(whole, 0.99),
    searchMedianMs: median(ofRequests(({ search }) => search)),
    results: Math.round(rounds[0]?.results ?? Number.NaN),
  };
}

async function timeOf(catalogue: Catalogue, params: OfferSearchParams, facets: boolean): Promise<number> {
  const start = performance.now();
  await catalogue.searchServices(params);
  if (facets) await catalogue.facets(params);
  return performance.now() - start;
}

function lastCode(communes: readonly Commune[]): string {
  return communes.at(-50)?.code ?? '';
}
