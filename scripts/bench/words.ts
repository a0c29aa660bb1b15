// Judges the search by words over the offers of the demonstration: whether a right offer comes in the first ten.
// node --conditions=inclusion-kit-source scripts/bench/words.ts [--words FILE] [--json]
// A file of cases is a list of { lang, kind, q, thematiques, not? } in JSON.
import { createCatalogue } from '@inclusion-kit/catalogue';
import { createDemonstration } from '@inclusion-kit/demonstration';
import { prepareDataset } from '@inclusion-kit/sdk/prepare';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

interface Case {
  readonly q: string;
  readonly lang: string;
  readonly kind: string;
  readonly thematiques: readonly string[];
  readonly not?: readonly string[];
}

const { values } = parseArgs({
  options: { words: { type: 'string' }, json: { type: 'boolean' } },
});
const casesFile = values.words ?? new URL('words/cases.json', import.meta.url);
const cases = JSON.parse(await readFile(casesFile, 'utf8')) as Case[];
const { structures, services, communes } = createDemonstration();
const prepared = prepareDataset({ structures, services }, {});
const catalogue = createCatalogue({ ...prepared, communes });
const offered = new Set(prepared.services.flatMap(({ thematiques }) => thematiques ?? []));

const size = 10;

interface Judged extends Case {
  readonly total: number;
  readonly hit: boolean;
  readonly precision: number;
}

async function judge(one: Case): Promise<Judged> {
  const { items, total } = await catalogue.searchServices({ q: one.q, tri: 'pertinence', size });
  const isRight = (values: readonly string[] | null): boolean =>
    values?.some((value) => one.thematiques.includes(value)) ?? false;
  const right = items.filter(({ service }) => isRight(service.thematiques)).length;
  return { ...one, total, hit: right > 0, precision: items.length === 0 ? 0 : right / items.length };
}

const judged: Judged[] = [];
for (const one of cases) if (one.thematiques.some((value) => offered.has(value))) judged.push(await judge(one));

const groups = new Map<string, Judged[]>();
for (const one of judged) {
  for (const name of ['all', one.lang, `${one.lang} ${one.kind}`]) groups.set(name, [...(groups.get(name) ?? []), one]);
}
const share = (list: readonly Judged[], of: (one: Judged) => number): number =>
  list.reduce((sum, one) => sum + of(one), 0) / list.length;
const report = Array.from(groups, ([name, list]) => ({
  name,
  cases: list.length,
  hit: share(list, ({ hit }) => Number(hit)),
  empty: share(list, ({ total }) => Number(total === 0)),
  precision: share(list, ({ precision }) => precision),
}));
const missed = judged.filter(({ hit }) => !hit);
if (values.json === true) console.log(JSON.stringify({ report, missed }));
else {
  const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;
  console.log('| language, kind | cases | right in ten | empty | precision in ten |\n| --- | --: | --: | --: | --: |');
  for (const { name, cases: count, hit, empty, precision } of report) {
    console.log(`| ${name} | ${count} | ${percent(hit)} | ${percent(empty)} | ${percent(precision)} |`);
  }
  for (const { q, lang, total, thematiques } of missed) {
    console.log(`missed: ${lang} « ${q} », ${total} found, wanted ${thematiques.join(', ')}`);
  }
}
