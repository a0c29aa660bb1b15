// Learns the weights by which duplicates are told, and writes them to packages/dataset/src/duplicates/weights.generated.ts.
// node --conditions=inclusion-kit-source scripts/learn-duplicates.ts FOLDER [--check]
// The folder holds structures.ndjson, services.ndjson and pairs.json: { pairs: [{ model, a, b, verdict }] } with the verdicts
// same, related and distinct, where a pair that is not listed is distinct. --check tells by cross-validation how well others
// would be told, and writes nothing.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { clusterPairs } from '../packages/dataset/src/duplicates/clusters.ts';
import type { Fields } from '../packages/dataset/src/duplicates/fields.ts';
import { visitServices, visitStructures } from '../packages/dataset/src/duplicates/pairs.ts';
import { toBits, type Comparison, type PairWeights, type Weights } from '../packages/dataset/src/duplicates/score.ts';
import { serviceLevels } from '../packages/dataset/src/duplicates/services.ts';
import { structureLevels, toComparedStructure } from '../packages/dataset/src/duplicates/structures.ts';
import { createRandom, toHarder } from './duplicates/harder.ts';

type Levels = Readonly<Record<string, readonly string[]>>;
type Verdict = 'same' | 'related' | 'distinct';
interface Listed {
  model: string;
  a: string;
  b: string;
  verdict: Verdict;
}
interface Example {
  a: number;
  b: number;
  comparison: Comparison;
  verdict: Verdict;
}

/** Strength of the pull of each weight towards nothing, and the number of steps and folds. */
const PULL = 0.4;
const STEPS = 800;
const FOLDS = 5;

const [folder, flag] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Give the folder of the labelled records.');
  process.exit(2);
}
const readLines = (name: string): Fields[] =>
  readFileSync(join(folder, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Fields);
const structures = readLines('structures.ndjson');
const services = readLines('services.ndjson');
const { pairs } = JSON.parse(readFileSync(join(folder, 'pairs.json'), 'utf8')) as { pairs: Listed[] };
const toKey = (a: unknown, b: unknown): string => [String(a), String(b)].sort().join(' ');
const verdicts = new Map(pairs.map(({ a, b, verdict }) => [toKey(a, b), verdict]));
const verdictOf = (list: readonly Fields[], a: number, b: number): Verdict =>
  verdicts.get(toKey(list[a]?.['id'], list[b]?.['id'])) ?? 'distinct';

// Services are learnt within the structures that are truly the same. Folds keep whatever is listed together in one.
const sameStructure = joinAll(pairs.filter(({ verdict }) => verdict === 'same'));
const family = joinAll(pairs);
const byStructure = new Map<string, number[]>();
for (const [at, { structure_id }] of services.entries()) {
  const key = sameStructure(structure_id);
  byStructure.set(key, [...(byStructure.get(key) ?? []), at]);
}
const groups = [...byStructure.values()];

const readExamples = (toForm: (record: Fields) => Fields): { structure: Example[]; service: Example[] } => {
  const read = { structure: [] as Example[], service: [] as Example[] };
  visitStructures(structures.map(toForm).map(toComparedStructure), (a, b, compare) => {
    const comparison = compare(() => true);
    if (comparison !== null) read.structure.push({ a, b, comparison, verdict: verdictOf(structures, a, b) });
  });
  visitServices(services.map(toForm), groups, (a, b, compare) => {
    const comparison = compare(() => true);
    if (comparison !== null) read.service.push({ a, b, comparison, verdict: verdictOf(services, a, b) });
  });
  return read;
};
const readHarder = (seed: number): ReturnType<typeof readExamples> => {
  const random = createRandom(seed);
  return readExamples((record) => toHarder(record, random));
};
const plain = readExamples((record) => record);
const forms = [plain, plain, readHarder(1)];
const examples = {
  structure: forms.flatMap(({ structure }) => structure),
  service: forms.flatMap(({ service }) => service),
};

if (flag === '--check') {
  for (const [form, { structure, service }] of Object.entries({ plain, harder: readHarder(77) })) {
    check(`structures, ${form}`, 'structure', structure, ({ id }) => family(id));
    check(`services, ${form}`, 'service', service, ({ structure_id }) => family(structure_id));
  }
} else {
  const place = new URL('../packages/dataset/src/duplicates/weights.generated.ts', import.meta.url);
  writeFileSync(
    place,
    `// Made by scripts/learn-duplicates.ts from ${basename(folder)}: ${structures.length} structures and ${services.length} services of several sources,
// ${examples.structure.length} and ${examples.service.length} pairs compared, harder forms of them included. Learn them again rather than change one.
import type { PairWeights } from './score.ts';

/** The weights of two structures. */
export const structureWeights: PairWeights = ${format(learnPair(examples.structure, structureLevels))};

/** The weights of two services of one structure. */
export const serviceWeights: PairWeights = ${format(learnPair(examples.service, serviceLevels))};
`,
  );
  console.log(`Wrote ${place.pathname}.`);
}

function learnPair(from: readonly Example[], levels: Levels): PairWeights {
  return {
    same: learn(from, levels, (verdict) => verdict === 'same'),
    linked: learn(from, levels, (verdict) => verdict !== 'distinct'),
  };
}

/**
 * Learns match weights in the sense of Fellegi and Sunter. They are estimated together, by logistic regression, so that fields
 * that mostly agree at once do not count twice.
 */
function learn(from: readonly Example[], levels: Levels, isYes: (verdict: Verdict) => boolean): Weights {
  const names = Object.entries(levels).flatMap(([field, own]) => own.map((level) => `${field} ${level}`));
  const place = new Map(names.map((name, at) => [name, at + 1]));
  const rows = from.map(({ comparison }) => [
    0,
    ...Object.entries(comparison).map(([field, level]) => place.get(`${field} ${level}`) ?? 0),
  ]);
  const weights = new Float64Array(names.length + 1);
  const speed = new Float64Array(weights.length);
  for (let step = 0; step < STEPS; step += 1) {
    const slope = weights.map((weight, at) => (at === 0 ? 0 : weight * PULL));
    for (const [at, row] of rows.entries()) {
      const sum = row.reduce((total, one) => total + (weights[one] ?? 0), 0);
      const miss = 1 / (1 + Math.exp(-sum)) - (isYes(from[at]?.verdict ?? 'distinct') ? 1 : 0);
      for (const one of row) slope[one] = (slope[one] ?? 0) + miss;
    }
    for (const at of weights.keys()) {
      speed[at] = 0.9 * (speed[at] ?? 0) - (slope[at] ?? 0) / rows.length;
      weights[at] = (weights[at] ?? 0) + (speed[at] ?? 0);
    }
  }
  const bitsAt = (at: number): number => Math.round((100 * (weights[at] ?? 0)) / Math.LN2) / 100;
  const fields = Object.entries(levels).map(([field, own]) => [
    field,
    Object.fromEntries(own.map((level) => [level, bitsAt(place.get(`${field} ${level}`) ?? 0)])),
  ]);
  return { start: bitsAt(0), fields: Object.fromEntries(fields) as Weights['fields'] };
}

function check(
  title: string,
  model: 'structure' | 'service',
  tested: readonly Example[],
  familyOf: (record: Fields) => string,
): void {
  const list = model === 'structure' ? structures : services;
  const levels = model === 'structure' ? structureLevels : serviceLevels;
  const foldOf = ({ a }: Example): number => {
    let hash = 7;
    for (const letter of familyOf(list[a] ?? {})) hash = (hash * 31 + letter.charCodeAt(0)) % 1_000_003;
    return hash % FOLDS;
  };
  const told = { same: 0, related: 0, distinct: 0 };
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const { same } = learnPair(
      examples[model].filter((one) => foldOf(one) !== fold),
      levels,
    );
    const own = tested.filter((one) => foldOf(one) === fold);
    for (const group of clusterPairs(own.map(({ a, b, comparison }) => ({ a, b, same: toBits(same, comparison) })))) {
      for (const [at, a] of group.entries()) for (const b of group.slice(at + 1)) told[verdictOf(list, a, b)] += 1;
    }
  }
  const whole = pairs.filter((one) => one.model === model && one.verdict === 'same').length;
  const precision = told.same / (told.same + told.distinct);
  console.log(
    `${title}: precision ${precision.toFixed(4)}, recall ${(told.same / whole).toFixed(4)}, related told as same ${told.related}`,
  );
}

function joinAll(links: readonly Listed[]): (id: unknown) => string {
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    const parent = parents.get(id);
    return parent === undefined ? id : rootOf(parent);
  };
  for (const { a, b } of links) {
    const [one, other] = [rootOf(a), rootOf(b)];
    if (one !== other) parents.set(one, other);
  }
  return (id) => rootOf(String(id));
}

function format(weights: PairWeights): string {
  return JSON.stringify(weights, null, 2).replace(/"(\w+)":/g, '$1:');
}
