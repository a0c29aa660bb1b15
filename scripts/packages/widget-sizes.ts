// The weight of the elements in a page, as they are served: each entry, and each part that is loaded when it is used.
import { gzipSync } from 'node:zlib';
import type { RollupCache } from 'rollup';
import { bundle } from '../../packages/widget/bundle.mjs';
import { keepBundles, type BundledFile, type Files } from '../../packages/widget/kept-bundles.source.ts';

/**
 * The most that a page may load before a first result, in bytes, gzip. 300 of them are for the language that the reader chose: it
 * has to be known before the first drawing, which would otherwise be in the language of the page. 200 are for the answers to
 * questions: they stand in the address, so the first request needs them. 1,500 are for offers that closed for good, told on their cards, for
 * words about a danger, told as lost when a page is loaded again, and for the source that an offer was kept from. 100 are for a need
 * that somebody writes, which stays where the offers could not be loaded. 500 are for the answer that the page preloads, which is read
 * while the element comes, and for what the last features brought. 400 are for the offers of the town that words name, which come in the place
 * of those of everywhere, and for the offers verified within a year, counted with the other filters. 150 are for
 * hours of a structure, told as those of the structure, and for colours under a pointer alone. 1,000 are for the search that begins anew for the next
 * person, for ranks that are those of the list, and for a list of one name, whose name opens what it stands for. 1,350 are for a search without
 * anything of the person before, for the question of a phone over its first card, and for a number that was just called, which is asked about and told by itself.
 * 100 are for a contact that was erased here, which a card takes for no hidden one. 50 are for numbers written « +33 (0)4 » or two in a
 * cell, which a card called wrongly. 50 are for the language of the reader, by which words are proposed.
 */
export const FIRST_LOAD_CEILING = 69_910;

/**
 * The bytes that an entry waits for, gzip, as last recorded: they may grow by 5 % without argument. 3,000 of `di-dataset` are for the work
 * that is kept on the device: it is offered before anything else, so no part can come later.
 */
export const recorded: Readonly<Record<string, number>> = {
  'di-search.relay': 69_600,
  'di-service.relay': 88_400,
  'di-contribution.relay': 115_900,
  'di-moderation.relay': 103_700,
  'di-dataset.relay': 64_000,
  'di-territory.relay': 42_600,
  'di-week.relay': 39_100,
};

/** The weight of an entry, in bytes, gzip. */
export interface WidgetWeight {
  readonly first: number;
  /** The file that a first result waits for. */
  readonly firstFile: string;
  /** The modules of ours that a first result waits for, by their paths in `src`. */
  readonly firstModules: readonly string[];
  /** Each part that is loaded when it is used, alone, by the name of its file. */
  readonly parts: ReadonlyMap<string, number>;
}

type Chunk = BundledFile & { type: 'chunk' };

const keep = keepBundles();
const made = new Map<string, Promise<Files>>();
let cache: RollupCache | undefined;

/** Bundles an entry as pages get it, unless a relay of this repository has. An entry takes the modules of the one before. */
export function filesOf(entry: string): Promise<Files> {
  const known = made.get(entry);
  if (known !== undefined) return known;
  const files = Promise.all(made.values()).then(() =>
    keep(entry, async () => {
      const bundled = await bundle(entry, { cache });
      cache = bundled.cache;
      return bundled.files;
    }),
  );
  made.set(entry, files);
  return files;
}

/** Bundles an entry as pages get it and weighs it. */
export async function weigh(entry: string): Promise<WidgetWeight> {
  const files = await filesOf(entry);
  const chunks = new Map(files.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])));
  const main = [...chunks.values()].find(({ isEntry }) => isEntry);
  if (main === undefined) throw new Error(`${entry} has no entry file.`);
  const first = closureOf(main, chunks);
  // An entry that pages load by a small file of its own waits for its element.
  const element = chunks.get(`${entry}/element.js`);
  if (element !== undefined) closureOf(element, chunks, first);
  const parts = new Map<string, number>();
  for (const chunk of chunks.values()) {
    if (!first.has(chunk)) parts.set(chunk.name, gzipBytes(chunk));
  }
  const firstModules = [...first]
    .flatMap(({ moduleIds }) => moduleIds)
    .flatMap((id) => /widget\/src\/(.+)$/.exec(id)?.[1] ?? []);
  return {
    first: sum([...first].map(gzipBytes)),
    firstFile: (element ?? main).code,
    firstModules: firstModules.sort(),
    parts,
  };
}

/** A chunk with those that it waits for. */
function closureOf(chunk: Chunk, chunks: ReadonlyMap<string, Chunk>, seen = new Set<Chunk>()) {
  if (seen.has(chunk)) return seen;
  seen.add(chunk);
  for (const name of chunk.imports) {
    const imported = chunks.get(name);
    if (imported !== undefined) closureOf(imported, chunks, seen);
  }
  return seen;
}

function gzipBytes({ code }: Chunk): number {
  return gzipSync(code, { level: 9 }).length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
