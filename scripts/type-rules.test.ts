import { readFileSync } from 'node:fs';
import { parseConfigFileTextToJson } from 'typescript';
import tseslint from 'typescript-eslint';
import { expect, it } from 'vitest';

/** Rules about enums, of which `erasableSyntaxOnly` allows none, and one that oxlint does not have. */
const left = ['no-unsafe-class-instance-assignment', 'no-unsafe-enum-assignment'];

it('keeps every strict rule of typescript-eslint that needs types, since ESLint itself asks for none', () => {
  const { rules: known } = tseslint.plugin as unknown as {
    rules: Record<string, { meta: { docs: { requiresTypeChecking?: boolean } } }>;
  };
  const strict = tseslint.configs.strictTypeChecked.flatMap(({ rules }) => Object.entries(rules ?? {}));
  const typed = strict
    .filter(([, level]) => level !== 'off')
    .map(([name]) => name.replace('@typescript-eslint/', ''))
    .filter((name) => known[name]?.meta.docs.requiresTypeChecking === true);
  expect(typed.length).toBeGreaterThan(left.length);
  const { config } = parseConfigFileTextToJson('.oxlintrc.json', readFileSync('.oxlintrc.json', 'utf8')) as {
    config: { rules: Record<string, unknown> };
  };
  const kept = Object.entries(config.rules).filter(
    ([name, level]) => name.startsWith('typescript/') && [level].flat()[0] === 'error',
  );
  expect([...kept.map(([name]) => name.replace('typescript/', '')), ...left].sort()).toEqual(typed.sort());
});
