import { expect, test } from 'vitest';
import { packageNames, readManifest, readPackage } from '../packages/run.ts';
import { readRepository, toPublished, type Manifest } from './published-manifest.ts';

const address = 'https://git.example.org/project/inclusion-kit';

test('a published manifest leads to no source, needs no tool and tells where its package comes from', () => {
  const manifest = {
    name: '@inclusion-kit/sdk',
    sideEffects: ['./src/a.ts', './dist/a.js'],
    exports: { '.': { 'inclusion-kit-source': './src/index.ts', types: './dist/index.d.ts' } },
    devDependencies: { tool: '1' },
  };
  expect(toPublished(manifest, address, 'packages/sdk')).toEqual({
    name: '@inclusion-kit/sdk',
    sideEffects: ['./dist/a.js'],
    exports: { '.': { types: './dist/index.d.ts' } },
    homepage: `${address}/tree/main/packages/sdk#readme`,
    repository: { type: 'git', url: `git+${address}.git`, directory: 'packages/sdk' },
    bugs: `${address}/issues`,
  });
});

test.each(packageNames)('%s says what it is, by whom and under which licence, and no address of its own', (name) => {
  const manifest = readManifest(readPackage(name).folder) as object as Manifest;
  expect(manifest).toMatchObject({ author: 'Inclusion Kit contributors', license: 'MIT' });
  expect(manifest).toHaveProperty('description');
  expect((manifest['keywords'] as string[]).length).toBeGreaterThanOrEqual(4);
  for (const key of ['repository', 'homepage', 'bugs']) expect(manifest).not.toHaveProperty(key);
});

test('the setting is the address of a page, and nothing else is taken for it', () => {
  expect(readRepository({})).toBeNull();
  expect(readRepository({ INCLUSION_KIT_REPOSITORY: address })).toBe(address);
  for (const wrong of ['git@example.org:a/b', 'https://example.org', `${address}.git`, `${address}/`]) {
    expect(() => readRepository({ INCLUSION_KIT_REPOSITORY: wrong })).toThrow('https://github.com/owner/name');
  }
});

// npm keeps a package that still fits: an older command would run the relay of the newer one.
test.each(['relay', 'cli'] as const)(
  '%s asks for the others in its own version, so that going back brings all of them',
  (name) => {
    const { version, dependencies = {} } = readManifest(readPackage(name).folder) as {
      version: string;
      dependencies?: Record<string, string>;
    };
    const own = Object.entries(dependencies).filter(([one]) => one.startsWith('@inclusion-kit/'));
    expect(own.length).toBeGreaterThan(4);
    expect(Object.fromEntries(own)).toEqual(Object.fromEntries(own.map(([one]) => [one, version])));
  },
);
