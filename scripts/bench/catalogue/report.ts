import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { peers } from './peers.ts';
import { drawPlot, type Line } from './plot.ts';
import type { SizeResult } from './results.ts';
import { kindOf, nameOf, toBuildTable, toDearTable, toGrowthTable, toKindTable, toTablesLine } from './tables.ts';

const page = new URL('../../../docs/benchmarks.md', import.meta.url);
const picture = new URL('../../../docs/benchmarks/catalogue.svg', import.meta.url);
const [start, end] = ['<!-- catalogue: written by npm run bench -- catalogue --write -->', '<!-- /catalogue -->'];

/** The content of the page of benchmarks. */
export interface Report {
  results: readonly SizeResult[];
  /** The size whose searches are told one by one. */
  told: SizeResult;
  machine: string;
  requests: number;
}

/** Writes the figures between the two marks of docs/benchmarks.md, and the plot beside it. */
export async function writeReport({ results, told, machine, requests }: Report): Promise<void> {
  const text = await readFile(page, 'utf8');
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/benchmarks.md must hold the lines "${start}" and "${end}".`);
  const part = `${new Date().toISOString().slice(0, 10)}, ${machine}. ${requests} requests of each kind, one after the other, the first page of 20 with its total and its facets.

### Build

${toBuildTable(results)}

### Search, ${told.services.toLocaleString('en')} services

${toKindTable(told)}

The API's own figures are recorded, not measured in this run: ${peers.search.ms} ms (median) for a search around a commune, ${peers.words.ms} ms for a search by words, over 60,000 services (snapshot of 2026-06-30). It counts no facets: the last column compares searches without them.

### The dearest queries, ${told.services.toLocaleString('en')} services

The first page of 20 without counts. « First » is the first of its kind that the catalogue is asked. The time of the thread, on average, is without what other programs take.

${toDearTable(told)}

${toTablesLine(told)}

### Growth

Milliseconds (median) by number of services; the slope is that of a line through them on logarithmic axes: 1 is linear.

${toGrowthTable(results)}

![Growth on logarithmic axes](benchmarks/catalogue.svg)
`;
  const whole = `${text.slice(0, from + start.length)}\n\n${part}\n${text.slice(to)}`;
  const config = (await resolveConfig(page)) ?? {};
  await writeFile(page, await format(whole, { ...config, parser: 'markdown' }));
  await mkdir(new URL('.', picture), { recursive: true });
  await writeFile(picture, drawGrowth(results));
}

function drawGrowth(results: readonly SizeResult[]): string {
  const line = (name: string, figure: (size: SizeResult) => number | undefined): Line => ({
    name,
    points: results.flatMap((size) => {
      const value = figure(size);
      return value === undefined ? [] : [[size.services, value] as const];
    }),
  });
  const kinds = (results[0]?.kinds ?? []).filter(({ name }) =>
    ['commune and two filters', 'département and two filters', 'one or two words'].includes(name),
  );
  const lines = [
    line('build', ({ build }) => build.ms),
    line('JSON.parse', ({ parse }) => parse.ms),
    line('plain scan', ({ scanMs }) => scanMs),
    ...kinds.map((kind) => line(nameOf(kind), (size) => kindOf(size, kind)?.medianMs)),
  ];
  return drawPlot('Catalogue: time by number of services', { x: 'services', y: 'milliseconds' }, lines);
}
