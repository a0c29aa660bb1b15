import { ESLint } from 'eslint';
import { globSync } from 'node:fs';
import { relative } from 'node:path';
import paths from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { packageRooms, roomBoundaries } from '../eslint/package-rooms.mjs';

const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [
    { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser }, plugins: { paths } },
    ...roomBoundaries,
  ],
});

async function isRefused(filePath: string, text: string): Promise<boolean> {
  const [result] = await eslint.lintText(text, { filePath });
  return result?.messages.some(({ ruleId }) => ruleId === 'paths/no-restricted-paths') ?? false;
}

describe.each(Object.entries(packageRooms))('the rooms of the package %s', (name, allowed) => {
  const root = `packages/${name}/src`;
  const rooms = Object.keys(allowed);
  const knows = (from: string, to: string): boolean => allowed[from]?.includes(to) ?? false;
  const pairs = rooms.flatMap((from) => rooms.filter((to) => to !== from).map((to) => ({ from, to })));

  /** Any file of a room. */
  const oneOf = (room: string): string => {
    const file = globSync(`${root}/${room}/**/*.ts`).find((path) => !path.endsWith('.test.ts'));
    if (file === undefined) throw new Error(`${room} is empty`);
    return file;
  };

  it('are all the folders there are, and each stands on lower ones', () => {
    const folders = new Set(globSync(`${root}/*/**/*.ts`).map((path) => relative(root, path).split('/')[0]));
    folders.delete('testing-internal');
    expect([...folders].sort()).toEqual([...rooms].sort());
    for (const { from, to } of pairs) if (knows(from, to)) expect(rooms.indexOf(to)).toBeLessThan(rooms.indexOf(from));
  });

  it.each(pairs.filter(({ from, to }) => !knows(from, to)))('refuse that $from imports from $to', async (pair) => {
    const specifier = relative(`${root}/${pair.from}`, oneOf(pair.to));
    expect(await isRefused(`${root}/${pair.from}/x.ts`, `import '${specifier}';`)).toBe(true);
    expect(await isRefused(`${root}/${pair.from}/x.ts`, `import type { X } from '${specifier}';`)).toBe(true);
  });

  it.each(pairs.filter(({ from, to }) => knows(from, to)))('let $from import from $to', async (pair) => {
    const specifier = relative(`${root}/${pair.from}`, oneOf(pair.to));
    expect(await isRefused(`${root}/${pair.from}/x.ts`, `import '${specifier}';`)).toBe(false);
  });

  it('refuse what helps tests, at the root too', async () => {
    const specifier = relative(root, oneOf('testing-internal'));
    expect(await isRefused(`${root}/x.ts`, `import './${specifier}';`)).toBe(true);
    expect(await isRefused(`${root}/${rooms[0] ?? ''}/x.ts`, `import '../${specifier}';`)).toBe(true);
    expect(await isRefused(`${root}/${rooms[0] ?? ''}/x.test.ts`, `import '../${specifier}';`)).toBe(false);
  });
});

describe('the rooms of the relay', () => {
  const root = 'packages/relay/src';

  it.each([
    ['store/backup/x.ts', `import '../../contributions/moderation/decide.ts';`],
    ['http/routes/contributions/x.ts', `import '../../../relay.ts';`],
    ['offer/x.ts', `import type { ServeOptions } from '../settings/options.ts';`],
    ['offer/worker/x.ts', `export { receive } from '../../contributions/received/contributions-received.ts';`],
    ['pages/x.ts', `await import('../http/routes/offer/offers.ts');`],
    ['contributions/x.ts', `import type { RelayOptions } from '../relay-options.ts';`],
  ])('refuse of %s: %s', async (file, text) => {
    expect(await isRefused(`${root}/${file}`, text)).toBe(true);
  });

  it.each([
    ['store/backup/x.ts', `import '../contributions/contribution-store.ts';`],
    ['http/routes/contributions/x.ts', `import '../offer/offers.ts';`],
    ['x.ts', `import './http/http-server.ts';`],
  ])('take of %s: %s', async (file, text) => {
    expect(await isRefused(`${root}/${file}`, text)).toBe(false);
  });
});
