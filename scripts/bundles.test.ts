import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Bundles a program for a browser; tells what of the SDK is in it. */
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

describe('what a page loads of the SDK', () => {
  test('a client brings no writing rule and no vocabulary of them', async () => {
    const { files } = await bundle("import { createClient } from '@inclusion-kit/sdk'; console.log(createClient);");
    expect(files).toContain('api/client.ts');
    expect(files.filter((file) => /schemas\/writing|writing\.generated|dataset/.test(file))).toEqual([]);
  });

  test('the accept function of reading brings neither zod nor the schemas', async () => {
    const { files } = await bundle("import { isService } from '@inclusion-kit/sdk/schemas'; console.log(isService);");
    expect(files.filter((file) => !file.startsWith('<stdin>')).sort()).toEqual([
      'schemas/accept/checks.ts',
      'schemas/accept/reading.generated.ts',
    ]);
  });
});

test('validating works where code may not be made of text', async () => {
  const { text } = await bundle(`
    import { validateDataset } from '@inclusion-kit/sdk/dataset';
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
