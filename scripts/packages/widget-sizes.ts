// What a page downloads for the elements, as they are served: each entry, and each part that is loaded when it is used.
import { gzipSync } from 'node:zlib';
import { rollup, type OutputChunk, type Plugin } from 'rollup';
import { optionsOf } from '../../packages/widget/bundle.mjs';

/** What an entry may weigh, in bytes, gzip. */
export interface WidgetBudget {
  /** Name of the entry, without `.js`. */
  entry: string;
  /** The most for what a first result waits for. */
  first: number;
  /** The most for each part loaded later, by the module that is imported; what several parts share counts in each. */
  parts?: Readonly<Record<string, number>>;
}

/** Budgets are 3 to 5 % above what was measured, so that growth is a decision. */
export const widgetBudgets: readonly WidgetBudget[] = [
  {
    entry: 'di-search.relay',
    first: 38_600,
    // What is not loaded at first is shared by the parts, and counts in each.
    parts: {
      'di-search/rest': 28_000,
      // Markdown is 14 kB of it. The text of an orientation is written in it, since the page is told of one before a link opens.
      'detail/define': 52_500,
      'report/define': 13_900,
      'form/define': 43_500,
    },
  },
  // For those who moderate, on the relay's own page: one file, that no page of a site loads.
  { entry: 'di-moderation.relay', first: 69_000 },
];

/** What an entry weighs, in bytes, gzip. */
export interface WidgetWeight {
  readonly first: number;
  /** The modules of ours that a first result waits for, by their paths in `src`. */
  readonly firstModules: readonly string[];
  readonly parts: ReadonlyMap<string, number>;
}

/** Bundles an entry as pages get it and weighs it. A part is named by its module's path, for instance `detail/define`. */
export async function weigh(entry: string): Promise<WidgetWeight> {
  const { input, output: outputOptions } = optionsOf(entry);
  const dynamic = new Set<string>();
  const built = await rollup({ ...input, plugins: [input.plugins, findDynamic(dynamic)] });
  const { output } = await built.generate(outputOptions);
  await built.close();
  const chunks = new Map(output.filter((file) => file.type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
  const main = output[0];
  const first = closureOf(main, chunks);
  // An entry that asks for its first offers while the element is on its way waits for the element too.
  const element = chunks.get(`${entry}/element.js`);
  if (element !== undefined) closureOf(element, chunks, first);
  const parts = new Map<string, number>();
  for (const chunk of chunks.values()) {
    if (!chunk.isDynamicEntry) continue;
    const added = [...closureOf(chunk, chunks)].filter((one) => !first.has(one));
    const bytes = sum(added.map(gzipBytes));
    // A part that shares modules with those it loads itself has a chunk without a facade: its modules name it.
    const modules =
      chunk.facadeModuleId === null ? chunk.moduleIds.filter((id) => dynamic.has(id)) : [chunk.facadeModuleId];
    if (bytes > 0) for (const module of modules) parts.set(nameOf(module), bytes);
  }
  const firstModules = [...first]
    .flatMap(({ moduleIds }) => moduleIds)
    .flatMap((id) => /widget\/src\/(.+)$/.exec(id)?.[1] ?? []);
  return { first: sum([...first].map(gzipBytes)), firstModules: firstModules.sort(), parts };
}

/** Notes the modules that are imported when they are used. */
function findDynamic(found: Set<string>): Plugin {
  return {
    name: 'find-dynamic',
    buildEnd() {
      for (const id of this.getModuleIds()) {
        if ((this.getModuleInfo(id)?.dynamicImporters.length ?? 0) > 0) found.add(id);
      }
    },
  };
}

/** A chunk with those that it waits for. */
function closureOf(chunk: OutputChunk, chunks: ReadonlyMap<string, OutputChunk>, seen = new Set<OutputChunk>()) {
  if (seen.has(chunk)) return seen;
  seen.add(chunk);
  for (const name of chunk.imports) {
    const imported = chunks.get(name);
    if (imported !== undefined) closureOf(imported, chunks, seen);
  }
  return seen;
}

function nameOf(module: string): string {
  return /(?:[^/]+\/)?[^/]+(?=\.ts$)/.exec(module)?.[0] ?? module;
}

function gzipBytes({ code }: OutputChunk): number {
  return gzipSync(code, { level: 9 }).length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
