import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sourceEntries } from '../packages/source-entries.ts';
import { findGaps } from './documented.ts';
import { readOptions } from './editor.ts';

const options = readOptions();

test('every public name of the SDK and every field has its sentence, every function an example', () => {
  const entries = Object.entries(sourceEntries('packages/sdk')).filter(
    ([entry]) => !/^\.\/internal(?:$|\/)/.test(entry),
  );
  expect(findGaps(Object.fromEntries(entries), options)).toEqual({ undocumented: [], withoutExample: [] });
});

test('every public name of the relay and every field has its sentence', () => {
  expect(findGaps(sourceEntries('packages/relay'), options).undocumented).toEqual([]);
});

test('a name, a field or a function that says nothing is found', () => {
  const folder = mkdtempSync(join(tmpdir(), 'inclusion-kit-documented-'));
  const path = join(folder, 'entry.ts');
  writeFileSync(
    path,
    `/** Said. */
    export interface Place {
      /** Said. */
      nom: string;
      code: string;
    }
    export type Bare = string;
    declare function model<T>(fields: T): { [K in keyof T as K extends 'kept' ? never : K]: T[K] };
    const Model = model({
      /** Said. */
      nom: '',
      source: '',
    });
    /** Said. */
    export interface Model extends ReturnType<typeof said> {}
    const said = () => Model;
    /** Said. */
    export class Maker { private hidden = 1; make(): number { return this.hidden; } }
    /** Said, not shown. */
    export function tell(): void {}
    /** Said. @example show() */
    export function show(): void {}`,
  );
  try {
    expect(findGaps({ '.': path }, options)).toEqual({
      undocumented: ['. Place.code', '. Bare', '. Model.source', '. Maker.make'],
      withoutExample: ['. tell'],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
