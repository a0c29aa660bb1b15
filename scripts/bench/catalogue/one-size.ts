import type { OfferSearchParams } from '@inclusion-kit/sdk';
import { createCatalogue, type Catalogue } from '@inclusion-kit/sdk/catalogue';
import { prepareDataset } from '@inclusion-kit/sdk/dataset';
import type { Commune } from '@inclusion-kit/sdk/geography';
import type { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';
import { readFileSync, statSync } from 'node:fs';
import { median } from '../measure.ts';
import { communesFileOf, day, filesOf, servicesPerFile } from '../national/file.ts';
import { heldBytes, hold, parseAll } from './hold.ts';
import { scanServices } from './linear-scan.ts';
import { createListKinds, createRequestKinds, type ListKind, type RequestKind } from './requests.ts';
import { quantile, type KindResult, type SizeResult } from './results.ts';

/** What is measured of a dataset. */
export interface SizeOptions {
  folder: string;
  services: number;
  /** How many times parsing and building are measured. */
  rounds: number;
  /** Requests of each kind. */
  requests: number;
  /** Whether words are searched too. */
  words: boolean;
}

/** Parses, builds and searches a dataset of one size. Its process needs `--expose-gc`. */
export async function measureSize(options: SizeOptions): Promise<SizeResult> {
  const { folder, services, rounds, requests, words } = options;
  const parts = Array.from({ length: Math.ceil(services / servicesPerFile) }, (_, part) => filesOf(folder, part));
  const files = { structures: parts.map((part) => part.structures), services: parts.map((part) => part.services) };
  const communes = JSON.parse(readFileSync(communesFileOf(folder), 'utf8')) as Commune[];

  const parses: ParseFigures[] = [];
  const builds: BuildFigures[] = [];
  for (let round = 1; round < rounds; round += 1) {
    parses.push(measureParse(files, communes));
    builds.push(measureBuild(files, communes).figures);
  }
  const parsed = measureParse(files, communes);
  const { catalogue, figures } = measureBuild(files, communes);
  parses.push(parsed);
  builds.push(figures);

  const kinds = createRequestKinds(communes, requests).filter(({ peer }) => words || peer !== 'words');
  const firstSearchMs = await timeOf(catalogue, { ...kinds[0]?.params[0], code_commune: lastCode(communes) }, true);
  // Communes of few inhabitants, so that those measured stay unknown.
  for (const { code } of communes.slice(-40)) await timeOf(catalogue, { code_commune: code, size: 20 }, true);
  const text = words ? await measureText(catalogue) : null;
  const results: KindResult[] = [];
  for (const kind of kinds) results.push(await measureKind(catalogue, kind));
  for (const kind of createListKinds(communes, requests)) results.push(await measureList(catalogue, kind));
  return {
    services,
    structures: parsed.structures,
    bytes: [...files.structures, ...files.services].reduce((sum, file) => sum + statSync(file).size, 0),
    parse: { ms: median(parses.map(({ ms }) => ms)), heldBytes: median(parses.map((round) => round.heldBytes)) },
    build: {
      ms: median(builds.map(({ ms }) => ms)),
      prepareMs: median(builds.map(({ prepareMs }) => prepareMs)),
      catalogueMs: median(builds.map(({ ms, prepareMs }) => ms - prepareMs)),
      ratio: median(builds.map(({ ms }, round) => ms / (parses[round]?.ms ?? Number.NaN))),
      heldBytes: median(builds.map((round) => round.heldBytes)),
    },
    firstSearchMs,
    text,
    scanMs: median(parses.map(({ scanMs }) => scanMs)),
    kinds: results,
  };
}

/** A Wednesday, 11:00 in Paris: what is open does not depend on when the bench runs. */
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

async function measureKind(catalogue: Catalogue, { name, asked, peer, params }: RequestKind): Promise<KindResult> {
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
  return toKindResult({ name, asked, peer }, times);
}

async function measureList(catalogue: Catalogue, { name, model, params }: ListKind): Promise<KindResult> {
  const times: Times = { whole: [], search: [], results: 0 };
  for (const request of params) {
    const start = performance.now();
    const { total } = await catalogue[model](request);
    times.whole.push(performance.now() - start);
    times.results += total / params.length;
  }
  return toKindResult({ name, asked: null, peer: null }, { ...times, search: times.whole });
}

interface Times {
  whole: number[];
  search: number[];
  results: number;
}

function toKindResult(kind: Pick<KindResult, 'name' | 'asked' | 'peer'>, times: Times): KindResult {
  const { whole, search, results } = times;
  const told = { medianMs: median(whole), p99Ms: quantile(whole, 0.99), searchMedianMs: median(search) };
  return { ...kind, ...told, results: Math.round(results) };
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
