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

/** The lines of a text that are refused in a file, from 1. */
async function refusedLines(filePath: string, text: string): Promise<number[]> {
  const [result] = await eslint.lintText(text, { filePath });
  const found = result?.messages.filter(({ ruleId }) => ruleId === 'paths/no-restricted-paths') ?? [];
  return found.map(({ line }) => line);
}

const isRefused = async (filePath: string, text: string): Promise<boolean> =>
  (await refusedLines(filePath, text)).length > 0;

describe.each(Object.entries(packageRooms))('the rooms of the package %s', (name, allowed) => {
  const root = `packages/${name}/src`;
  const rooms = Object.keys(allowed);
  const known = (room: string): readonly string[] => allowed[room] ?? [];

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
    for (const room of rooms) {
      for (const lower of known(room)) expect(rooms.indexOf(lower)).toBeLessThan(rooms.indexOf(room));
    }
  });

  it.each(rooms)('let %s import from those that its line names, and from no other', async (room) => {
    const others = rooms.filter((other) => other !== room);
    const specifiers = others.map((other) => relative(`${root}/${room}`, oneOf(other)));
    const refused = others.flatMap((other, index) => (known(room).includes(other) ? [] : [index + 1]));
    const lint = (toImport: (specifier: string) => string) =>
      refusedLines(`${root}/${room}/x.ts`, specifiers.map(toImport).join('\n'));
    expect(await lint((specifier) => `import '${specifier}';`)).toEqual(refused);
    expect(await lint((specifier) => `import type { X } from '${specifier}';`)).toEqual(refused);
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
