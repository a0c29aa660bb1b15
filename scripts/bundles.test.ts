import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { bundle as bundleElements, type Bundle } from '../packages/widget/bundle.mjs';
import { keepBundles } from '../packages/widget/kept-bundles.source.ts';
import { VERSION } from '../packages/widget/src/shared/elements/define-once.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Bundles a program for a browser and tells which files of the SDK are in it. */
async function bundle(program: string): Promise<{ text: string; files: string[] }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: program, resolveDir: root, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['inclusion-kit-source'],
    metafile: true,
    write: false,
    outfile: 'bundle.js',
  });
  const [output] = Object.values(metafile.outputs);
  const files = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return {
    text: outputFiles[0]?.text ?? '',
    files: files.map(([file]) => file.replace(/^.*packages\/sdk\/src\//, '')),
  };
}

test('the elements carry the version of their package', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'packages/widget/package.json'), 'utf8')) as object & {
    version: string;
  };
  expect(VERSION).toBe(version);
});

test('the worker of a file waits for no other file before it listens: messages that come before are lost', async () => {
  const files = await keepBundles()('dataset-worker', async () => (await bundleElements('dataset-worker')).files);
  const first = files.find(({ fileName }) => fileName === 'dataset-worker.js');
  expect(first).toMatchObject({ type: 'chunk', imports: [] });
});

test('a catalogue has whole vocabularies, and an element their labels, whichever is bundled after the other', async () => {
  const input = join(root, 'packages/sdk/src/referentiels/values/frais.ts');
  const codeOf = ({ files: [file] }: Bundle): string => (file?.type === 'chunk' ? file.code : '');
  const element = await bundleElements('di-week.relay', { input });
  const catalogue = await bundleElements('inclusion-kit', { input, cache: element.cache });
  const after = await bundleElements('di-week.relay', { input, cache: catalogue.cache });
  expect(codeOf(catalogue)).toMatch(/\bdescription:/);
  expect(codeOf(element)).not.toMatch(/\bdescription:/);
  expect(codeOf(after)).toBe(codeOf(element));
});

describe('what a page loads of the SDK', () => {
  test('a client brings no writing rule and no vocabulary of them', async () => {
    const { files } = await bundle("import { createClient } from '@inclusion-kit/sdk'; console.log(createClient);");
    expect(files).toContain('api/create-client.ts');
    // The client proposes a value beside a mistyped one by the same comparison of words, which knows no rule and no vocabulary.
    const writing = files.filter((file) => /schemas\/writing|writing\.generated|dataset/.test(file));
    expect(writing).toEqual(['schemas/writing/suggest.ts']);
  });

  test('the accept function of reading brings neither zod nor the schemas', async () => {
    const { files } = await bundle("import { isService } from '@inclusion-kit/sdk/schemas'; console.log(isService);");
    expect(files.filter((file) => !file.startsWith('<stdin>')).sort()).toEqual([
      'schemas/accept/checks.ts',
      'schemas/accept/record.generated.ts',
    ]);
  });
});

test.each<readonly [string, string]>([
  ['what packages share', 'packages/sdk/src/internal.ts'],
  ['the thread that finds duplicates', 'packages/relay/src/offer/duplicates/duplicates-worker.ts'],
  ['the command line before its command', 'packages/cli/src/run.ts'],
  ...['access', 'contributions', 'database/database', 'moderator', 'objection', 'serve', 'territory/territory'].map(
    (name) => [`the command of ${name} until its call is right`, `packages/cli/src/${name}.ts`] as const,
  ),
])('%s loads no schema and no reader of files', async (_what, entry) => {
  const { metafile } = await build({
    entryPoints: [join(root, entry)],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    conditions: ['inclusion-kit-source'],
    // A package of others stands for all of its files. What is imported on demand is no part of the start.
    plugins: [
      {
        name: 'at-start',
        setup(bundling) {
          bundling.onResolve({ filter: /./ }, ({ path, kind }) =>
            kind === 'dynamic-import' || (/^[a-z@]/.test(path) && !path.startsWith('@inclusion-kit/'))
              ? { path, external: true }
              : null,
          );
        },
      },
    ],
    metafile: true,
    write: false,
    outdir: 'out',
    absWorkingDir: root,
  });
  const inputs = Object.entries(metafile.inputs);
  const statements = inputs.flatMap(([, { imports }]) => imports.filter(({ kind }) => kind === 'import-statement'));
  expect(statements.length).toBeGreaterThan(20);
  const dear = /^(?:zod|ky)(?:$|\/)|packages\/dataset\/src\/(?:readers|mending)\//;
  expect(statements.map(({ path }) => path).filter((path) => dear.test(path))).toEqual([]);
});

describe('code that is loaded when it is needed, and is not there', () => {
  /** Bundles a program in parts, as a page would load them, takes all but the first away, and runs what is left. */
  async function runWithoutParts(program: string): Promise<string> {
    const outdir = await mkdtemp(join(tmpdir(), 'inclusion-kit-'));
    try {
      const { metafile } = await build({
        stdin: { contents: program, resolveDir: root, loader: 'ts' },
        bundle: true,
        splitting: true,
        format: 'esm',
        platform: 'browser',
        conditions: ['inclusion-kit-source'],
        metafile: true,
        outdir,
        outExtension: { '.js': '.mjs' },
      });
      const first = Object.entries(metafile.outputs).find(([file]) => basename(file) === 'stdin.mjs');
      const atOnce = new Set(
        first?.[1].imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => basename(path)),
      );
      const later = Object.keys(metafile.outputs).map((file) => basename(file));
      for (const file of later) if (file !== 'stdin.mjs' && !atOnce.has(file)) await rm(join(outdir, file));
      const { stdout, stderr } = spawnSync(process.execPath, [join(outdir, 'stdin.mjs')], { encoding: 'utf8' });
      return stdout + stderr;
    } finally {
      await rm(outdir, { recursive: true });
    }
  }

  const tell = 'const tell = (what) => ({ name, code, hint }) => console.log(what, name, code, typeof hint);';

  test('fails a call to a relay as the network does', async () => {
    const said = await runWithoutParts(`
      import { createRelaySource } from '@inclusion-kit/sdk';
      import { createRelayGeography } from '@inclusion-kit/sdk/geography';
      import { createRelaySink } from '@inclusion-kit/sdk/contributions';
      ${tell}
      const options = { baseUrl: 'https://relay.test', fetch: async () => new Response('{"items":[{}]}') };
      const source = createRelaySource(options);
      await source.searchServices({}).catch(tell('search'));
      await source.facets({}).catch(tell('facets'));
      await source.service('a').catch(tell('service'));
      await source.sources().catch(tell('sources'));
      await createRelayGeography(options).communes('lil').catch(tell('communes'));
      await createRelaySink(options).submit({ genre: 'manque' }).catch(tell('receipt'));
    `);
    const calls = ['search', 'facets', 'service', 'sources', 'communes', 'receipt'];
    expect(said).toBe(calls.map((call) => `${call} NetworkError network string\n`).join(''));
  });

  test('fails a call to a catalogue as the network does', async () => {
    const said = await runWithoutParts(`
      import { createCatalogue, openDataset } from '@inclusion-kit/catalogue';
      ${tell}
      const catalogue = createCatalogue({ structures: [], services: [] });
      await catalogue.searchServices({ q: 'permis' }).catch(tell('words'));
      await catalogue.searchServices({ recherche_public: 'jeunes' }).catch(tell('publics'));
      await catalogue.referentiel('publics').catch(tell('vocabulary'));
      await openDataset(new Blob(['{"structures":[],"services":[]}'])).catch(tell('records'));
    `);
    const calls = ['words', 'publics', 'vocabulary', 'records'];
    expect(said).toBe(calls.map((call) => `${call} NetworkError network string\n`).join(''));
  });
});

test('validating works where code may not be made of text', async () => {
  const { text } = await bundle(`
    import { validateDataset } from '@inclusion-kit/dataset';
    import { isService, Service } from '@inclusion-kit/sdk/schemas';
    const structure = { source: 's', id: 'a', nom: 'Maison', date_maj: '2026-01-05' };
    const { summary, issues } = validateDataset({ structures: [structure, { ...structure, id: 'b', nom: '' }] }, { now: '2026-11-25' });
    const read = Service.safeParse(structure);
    try { new Function(''); console.log('unsafe'); } catch { console.log('safe'); }
    console.log(summary.structures.valid, issues.length, isService(structure), read.success);
  `);
  const flags = ['--disallow-code-generation-from-strings', '--input-type=module'];
  const { stdout, stderr } = spawnSync(process.execPath, [...flags, '-'], { input: text, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toBe('safe\n1 1 false false\n');
});
