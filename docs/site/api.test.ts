import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packageNames, readPackage } from '../../scripts/packages/run.ts';
import { readImportNames, withImports } from './api.ts';
import { root } from './pages.ts';

const names = readImportNames();
const { entryPoints } = JSON.parse(readFileSync(`${root}typedoc.json`, 'utf8')) as { entryPoints: string[] };

test.each(packageNames.filter((one) => readPackage(one).entries.length > 0))(
  'the reference describes what programs import from %s',
  (one) => {
    expect(entryPoints).toContain(`packages/${one}/src/index.ts`);
  },
);

test('a module is named as it is imported, and a member says where it comes from', () => {
  expect(withImports('# sdk/src/quality\n', 'sdk/src/quality/README.md', names)).toBe('# @inclusion-kit/sdk/quality\n');
  expect(withImports('- [sdk/src](sdk/src/README.md)\n', 'README.md', names)).toBe(
    '- [@inclusion-kit/sdk](sdk/src/README.md)\n',
  );
  expect(names.get('sdk/src/referentiels/words')).toBe('@inclusion-kit/sdk/words');
  expect(names.get('widget/src/assets')).toBe('@inclusion-kit/widget/assets');
  expect(withImports('# Function: createRelay()\n\nCreates it.\n', 'relay/src/functions/createRelay.md', names)).toBe(
    '# Function: createRelay()\n\nFrom [`@inclusion-kit/relay`](../README.md).\n\nCreates it.\n',
  );
});
