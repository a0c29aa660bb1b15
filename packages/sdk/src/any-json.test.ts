import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as catalogue from '@inclusion-kit/catalogue';
import * as contributions from './contributions/index.ts';
import * as catalogueTesting from '@inclusion-kit/catalogue/testing';
import { validateDataset } from '@inclusion-kit/dataset';
import * as geography from './geography/index.ts';
import * as root from './index.ts';
import * as normalise from './normalise/index.ts';
import * as prepare from './prepare/index.ts';
import * as quality from './quality/index.ts';
import * as referentiels from './referentiels/index.ts';
import * as schemas from './schemas/index.ts';
import { mutationsOf } from './schemas/testing-internal/mutations.ts';
import { fullService, fullStructure, today } from './schemas/testing-internal/records.ts';
import * as sdkTesting from './testing/index.ts';

const { isDataInclusionError } = root;
const dataset = { ...prepare, validateDataset };
const testing = { ...sdkTesting, ...catalogueTesting };
type AnyFunction = (...args: unknown[]) => unknown;

/** Exports that check nothing by design, take no value from strangers, or would ask the network for a random address. */
const leftOut: ReadonlySet<string> = new Set([
  'toLabels',
  'pageOf',
  'fetchCommunes',
  'openDataset',
  'openDatasetAside',
]);
const entries = {
  catalogue,
  contributions,
  dataset,
  geography,
  normalise,
  quality,
  referentiels,
  root,
  schemas,
  testing,
};

const functions = Object.entries(entries).flatMap(([entry, exported]) =>
  Object.entries(exported as Record<string, unknown>).flatMap(([name, value]): [string, AnyFunction][] =>
    typeof value === 'function' && /^[a-z]/.test(name) && !leftOut.has(name)
      ? [[`${entry} ${name}`, value as AnyFunction]]
      : [],
  ),
);

/** Calls a function. @throws what is no error of the kit */
async function call(asked: AnyFunction, args: readonly unknown[]): Promise<void> {
  try {
    await asked(...args);
  } catch (error) {
    if (!isDataInclusionError(error)) throw error;
    expect(error.message).not.toBe('');
  }
}

const nearly = fc.constantFrom<unknown>(
  undefined,
  '__proto__',
  '\ud800',
  'service',
  'structure',
  'mobilite--',
  '75108',
  'Mo-Fr 09:00-12:00',
  { now: today },
  { now: 'hier' },
  { now: new Date(Number.NaN), timeZone: 'Europe/Paris' },
  { maxLength: -1 },
  { toString: null },
  [null],
  [{}],
  fullService,
  fullStructure,
);
const anything = fc.oneof(fc.jsonValue({ maxDepth: 3 }), nearly);

describe('any JSON gives a value or an error of the kit', () => {
  test.each(functions)('to %s', async (_, asked) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { maxLength: 4 }), async (args) => call(asked, args)),
      { seed: 59, numRuns: 300 },
    );
  });

  const { report } = dataset.prepareDataset(
    { structures: [fullStructure, {}], services: [fullService] },
    { now: today },
  );
  const contribution = {
    id: 'c-1',
    genre: 'correction',
    date: today,
    cible: { modele: 'service', id: 'a', source: 'dora', date_maj: today, base: { telephone: '3939' } },
    changements: { telephone: '+33320000000', publics: ['jeunes'] },
  };
  const overlaid = contributions.applyContribution(fullService, contribution as never);
  const events = [
    { acte: 'reception', etat: 'recue', date: today },
    { acte: 'acceptation', etat: 'acceptee', date: today, par: 'Camille', champs: ['telephone'] },
  ];
  const known: [string, object, (value: unknown) => unknown][] = [
    ['a service to score', fullService, (value) => quality.scoreQualite(value as object, { now: today })],
    ['a service to validate', fullService, (value) => schemas.validateRecord('service', value, { now: today })],
    ['a structure to validate', fullStructure, (value) => schemas.validateRecord('structure', value, { now: today })],
    ['services to prepare', [fullService], (services) => dataset.prepareDataset({ structures: [], services } as never)],
    [
      'a dataset to validate',
      { structures: [fullStructure], services: [fullService] },
      dataset.validateDataset as never,
    ],
    ['a report to format', report, dataset.formatReport as never],
    [
      'a record to change',
      overlaid,
      (record) => contributions.applyContribution(record as object, contribution as never),
    ],
    ['an accepted contribution', contribution, (one) => contributions.applyContribution(fullService, one as never)],
    ['a contribution to compare', contribution, (one) => contributions.compareContribution(one as never, fullService)],
    ['an overlaid record', overlaid, contributions.overlayOf as never],
    ['the events of a contribution', events, contributions.followEvents as never],
    ['communes to label', [{ nom: 'Lille', code: '59350' }, { nom: 'Lille' }], geography.toCommuneLabels as never],
    ['a vocabulary', [{ value: 'a', label: 'A' }], referentiels.createLabels as never],
  ];

  test.each(known)('as %s, changed anywhere', async (_, sound, asked) => {
    await fc.assert(
      fc.asyncProperty(mutationsOf(sound), async (value) => call(asked, [value])),
      { seed: 59, numRuns: 500 },
    );
  });
});
