import { ESLint } from 'eslint';
import paths from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { boundaries } from '../eslint.boundaries.mjs';
import core from '../eslint/core.mjs';
import house from '../eslint/house.mjs';

const plugins = { core, house, paths };
const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [{ files: ['**/*.ts'], languageOptions: { parser: tseslint.parser }, plugins }, ...boundaries],
});

async function refusals(filePath: string, from: string): Promise<string[]> {
  return refusalsOf(filePath, `import '${from}';`);
}

async function refusalsOf(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return result?.messages.map((message) => message.ruleId ?? 'none') ?? [];
}

describe('the import boundaries', () => {
  it.each([
    ['packages/sdk/src/schemas/x.ts', '../prepare/index.ts'],
    ['packages/sdk/src/referentiels/x.ts', '../api/client.ts'],
    ['packages/sdk/src/quality/x.ts', '../contributions/index.ts'],
    ['packages/sdk/src/prepare/x.ts', '../api/client.ts'],
    ['packages/sdk/src/activities/x.ts', '../api/client.ts'],
    ['packages/sdk/src/territory/x.ts', '../activities/index.ts'],
    ['packages/sdk/src/quality/x.ts', '../territory/index.ts'],
    ['packages/sdk/src/normalise/x.ts', '../activities/index.ts'],
    ['packages/catalogue/src/x.ts', '../../sdk/src/api/client.ts'],
    ['packages/catalogue/src/x.ts', 'node:fs'],
    ['packages/catalogue/src/x.ts', '@inclusion-kit/dataset'],
    ['packages/catalogue/src/territory-file/x.ts', '../../../sdk/src/api/client.ts'],
    ['packages/catalogue/src/search/x.ts', '../testing/index.ts'],
    ['packages/dataset/src/readers/x.ts', '@inclusion-kit/relay'],
    ['packages/dataset/src/readers/x.ts', '@inclusion-kit/catalogue'],
    ['packages/dataset/src/readers/csv/x.ts', 'node:stream'],
    ['packages/dataset/src/index.ts', 'node:fs'],
    ['packages/dataset/src/readers/x.ts', '../node/data-files.ts'],
    ['packages/dataset/src/node/x.ts', '@inclusion-kit/catalogue'],
    ['packages/demonstration/src/x.ts', '@inclusion-kit/catalogue'],
    ['packages/sdk/src/api/client.ts', '../testing/index.ts'],
    ['packages/sdk/src/api/client.ts', '@inclusion-kit/catalogue'],
    ['packages/sdk/src/index.ts', '@inclusion-kit/relay'],
    ['packages/widget/src/search/di-search/di-search.ts', 'zod/mini'],
    ['packages/widget/src/search/di-search/di-search.ts', '@inclusion-kit/catalogue'],
    ['packages/widget/src/search/di-search/di-search.ts', '../../entries/di-search.relay.ts'],
    ['packages/widget/src/offer/card/x.ts', '@inclusion-kit/catalogue'],
    ['packages/widget/src/shared/connection/x.ts', 'zod'],
    ['packages/widget/src/locales/fr/x.ts', 'lit'],
    ['packages/relay/src/http/routes/x.ts', '../../../sdk/src/index.ts'],
    ['packages/relay/src/http/routes/x.ts', '@inclusion-kit/cli'],
    ['packages/relay/src/pages/scripts/x.ts', 'node:fs'],
    ['packages/relay/src/pages/scripts/x.ts', '../layout.ts'],
    ['packages/cli/src/x.ts', '@inclusion-kit/widget'],
  ])('refuses that %s imports %s', async (file, from) => {
    expect(await refusals(file, from)).toContain('core/no-restricted-imports');
  });

  it.each([
    ['packages/sdk/src/prepare/x.ts', '../schemas/index.ts'],
    ['packages/sdk/src/activities/x.ts', '../territory/small-numbers.ts'],
    ['packages/sdk/src/territory/x.ts', '../prepare/raw-record.ts'],
    ['packages/catalogue/src/territory-file/x.ts', '@inclusion-kit/sdk/prepare'],
    ['packages/catalogue/src/testing/x.ts', '@inclusion-kit/sdk/testing'],
    ['packages/dataset/src/node/x.ts', 'node:fs'],
    ['packages/dataset/src/rules/x.ts', '@inclusion-kit/sdk/internal'],
    ['packages/widget/src/search/di-search/di-search.ts', '@inclusion-kit/sdk/referentiels'],
    ['packages/widget/src/entries/di-search.relay.ts', '@inclusion-kit/sdk'],
    ['packages/relay/src/node.ts', '@inclusion-kit/widget/assets'],
    ['packages/relay/src/pages/scripts/follow-height.ts', '../embed-messages.ts'],
    ['packages/cli/src/run.ts', '@inclusion-kit/relay'],
  ])('lets %s import %s', async (file, from) => {
    expect(await refusals(file, from)).toEqual([]);
  });

  const importsOfKy = [
    "import ky from 'ky';",
    "import type { Options } from 'ky';",
    "import 'ky/distribution/index.js';",
    "export * from 'ky';",
    "export { default } from 'ky';",
    "await import('ky');",
  ];
  it.each([
    'packages/sdk/src/index.ts',
    'packages/sdk/src/api/client.ts',
    'packages/sdk/src/api/plain-transport.ts',
    'packages/sdk/src/api/request.test.ts',
    'packages/sdk/src/geography/x.ts',
    'packages/catalogue/src/x.ts',
    'packages/dataset/src/x.ts',
    'packages/demonstration/src/x.ts',
    'packages/widget/src/search/di-search/di-search.ts',
    'packages/widget/src/entries/di-search.relay.ts',
    'packages/relay/src/http/x.ts',
    'packages/cli/src/x.ts',
  ])('refuse ky in %s, however it is imported', async (file) => {
    for (const code of importsOfKy) expect(await refusalsOf(file, code), code).toContain('core/no-restricted-syntax');
    expect(await refusalsOf(file, "import 'kysely'; await import('./ky.ts');")).toEqual([]);
  });

  it('let the one file import ky that talks to the network', async () => {
    for (const code of importsOfKy) expect(await refusalsOf('packages/sdk/src/api/request.ts', code)).toEqual([]);
  });
});
