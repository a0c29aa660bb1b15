import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { expect, it } from 'vitest';
import config from '../oxlint.config.ts';

/** Rules about enums, of which `erasableSyntaxOnly` allows none, one that oxlint does not have, and one about what no module may say. */
const left = ['typescript/no-unsafe-class-instance-assignment', 'typescript/no-unsafe-enum-assignment', 'no-octal'];

/** Rules of typescript-eslint that are one with the rule of their name in oxlint. */
const one = ['no-array-constructor', 'no-unused-expressions', 'no-unused-vars', 'no-useless-constructor'];

const toName = (name: string): string => {
  const typed = name.replace(/^@typescript-eslint\//, '');
  return typed === name || one.includes(typed) ? typed : `typescript/${typed}`;
};

it('keeps every strict rule of ESLint and of typescript-eslint, those that need types too', () => {
  const strict = [js.configs.recommended, ...tseslint.configs.strictTypeChecked];
  const merged = new Map<string, unknown>(strict.flatMap(({ rules }) => Object.entries(rules ?? {})));
  const wanted = [...merged].filter(([, level]) => [level].flat()[0] !== 'off');
  const names = [...new Set(wanted.map(([name]) => toName(name)))].filter((name) => !left.includes(name));
  const kept = Object.entries(config.rules).filter(([, level]) => [level].flat()[0] === 'error');
  const more = ['house/no-cycle', 'house/plain-english', 'typescript/consistent-type-imports'];
  expect(names.length).toBeGreaterThan(100);
  expect(kept.map(([name]) => name).sort()).toEqual([...names, ...more].sort());
});
