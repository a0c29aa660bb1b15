import { peers } from './peers.ts';
import { toLogSlope, type KindResult, type SizeResult } from './results.ts';

/** Writes what was measured of one size as a Markdown table, one row a kind of requests. */
export function toKindTable({ services, kinds, scanMs }: SizeResult): string {
  const head = [
    'request',
    'commune asked before',
    'median',
    'p99',
    'without facets',
    'results',
    'without facets, to the API',
  ];
  const rows = kinds.map(({ name, asked, peer, medianMs, p99Ms, searchMedianMs, results }) => [
    name,
    asked === null ? '' : asked === 'before' ? 'yes' : 'never',
    toMs(medianMs),
    toMs(p99Ms),
    toMs(searchMedianMs),
    toCount(results),
    peer === null ? '' : `${toCount(peers[peer].ms / searchMedianMs)} × faster`,
  ]);
  const first = kinds[0]?.medianMs ?? Number.NaN;
  return `${toTable(head, rows)}

A plain scan of all ${toCount(services)} records for the first row, without facets: ${toMs(scanMs)}, ${toCount(scanMs / first)} × as long.`;
}

/** Writes how long the dearest queries take as a Markdown table. */
export function toDearTable({ dear }: SizeResult): string {
  const rows = dear.map(({ name, firstMs, medianMs, threadMs }) => [
    name,
    toMs(firstMs),
    toMs(medianMs),
    toMs(threadMs),
  ]);
  return toTable(['query', 'first', 'median', 'of the thread'], rows);
}

/** Writes what the tables of words cost a search by words around a commune. Empty where it was not measured. */
export function toTablesLine({ tables, services }: SizeResult): string {
  if (tables === null) return '';
  const { withTablesMs, withoutMs } = tables;
  const more = withTablesMs - withoutMs;
  return `Words and a commune, ${toCount(services)} services, by turns in one process, medians of the least of five turns: ${toMs(withTablesMs)} with the tables of words, ${toMs(withoutMs)} without them, ${more < 0 ? '−' : '+'} ${toMs(Math.abs(more))}${services === 200_000 ? ' (≤ + 0.3 ms)' : ''}.`;
}

/** Writes what building costs as a Markdown table, one column a size. */
export function toBuildTable(sizes: readonly SizeResult[]): string {
  const row = (name: string, tell: (size: SizeResult) => string): string[] => [name, ...sizes.map(tell)];
  return toTable(
    ['', ...sizes.map(({ services }) => `${toCount(services)} services`)],
    [
      row('structures', ({ structures }) => toCount(structures)),
      row('text', ({ bytes }) => toMegabytes(bytes)),
      row('JSON.parse', ({ parse }) => toMs(parse.ms)),
      row('build, from the text', ({ build }) => toMs(build.ms)),
      row('to JSON.parse (≤ 3 ×)', ({ build }) => toRatio(build.ratio)),
      row('of which parse, check and complete', ({ build }) => toMs(build.prepareMs)),
      row('of which index', ({ build }) => toMs(build.catalogueMs)),
      row('held by JSON.parse', ({ parse }) => toMegabytes(parse.heldBytes)),
      row('held by the catalogue', ({ build }) => toMegabytes(build.heldBytes)),
      row('to JSON.parse (≤ 2 ×)', ({ build, parse }) => toRatio(build.heldBytes / parse.heldBytes)),
      row('first search of the process', ({ firstSearchMs }) => toMs(firstSearchMs)),
      row('text index', ({ text }) => (text === null ? 'not measured' : toMs(text.ms))),
      row('to JSON.parse', ({ text, parse }) => (text === null ? '' : toRatio(text.ms / parse.ms))),
      row('held by the text index', ({ text }) => (text === null ? '' : toMegabytes(text.heldBytes))),
    ],
  );
}

/** Writes how figures grow as a Markdown table: one column a size, then the slope on logarithmic axes. */
export function toGrowthTable(sizes: readonly SizeResult[]): string {
  const row = (name: string, figure: (size: SizeResult) => number | undefined): string[] => {
    const points = sizes.flatMap((size) => {
      const value = figure(size);
      return value === undefined ? [] : [[size.services, value] as const];
    });
    const cells = sizes.map((size) => {
      const value = figure(size);
      return value === undefined ? '' : toMs(value);
    });
    return [name, ...cells, points.length < 2 ? '' : toLogSlope(points).toFixed(2)];
  };
  const kinds = sizes[0]?.kinds ?? [];
  return toTable(
    ['', ...sizes.map(({ services }) => toCount(services)), 'slope'],
    [
      row('JSON.parse', ({ parse }) => parse.ms),
      row('build', ({ build }) => build.ms),
      row('text index', ({ text }) => text?.ms),
      row('plain scan', ({ scanMs }) => scanMs),
      ...kinds.map((kind) => row(nameOf(kind), (size) => kindOf(size, kind)?.medianMs)),
    ],
  );
}

/** Names a kind of requests in a line. */
export function nameOf({ name, asked }: Pick<KindResult, 'name' | 'asked'>): string {
  return asked === 'never' ? `${name}, never asked` : name;
}

/** Finds the same kind in the figures of another size. */
export function kindOf(size: SizeResult, { name, asked }: Pick<KindResult, 'name' | 'asked'>): KindResult | undefined {
  return size.kinds.find((kind) => kind.name === name && kind.asked === asked);
}

function toTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map((_, column) => (column === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

function toCount(value: number): string {
  return whole.format(value);
}

function toMs(ms: number): string {
  return ms >= 10_000 ? `${(ms / 1000).toFixed(1)} s` : ms >= 100 ? `${toCount(ms)} ms` : `${ms.toFixed(2)} ms`;
}

function toRatio(ratio: number): string {
  return `${ratio.toFixed(2)} ×`;
}

function toMegabytes(bytes: number): string {
  return `${toCount(bytes / 2 ** 20)} MiB`;
}
