// Judges the search by words over the offers of the demonstration: whether a right offer comes in the first ten.
// node --conditions=inclusion-kit-source scripts/bench/words.ts [--words FILE] [--situations FILE] [--json]
// A file of words is a list of { lang, kind, q, thematiques, not? } in JSON, one of situations a list of `Situation`.
import { createCatalogue } from '@inclusion-kit/catalogue';
import type { OfferSearchParams } from '@inclusion-kit/sdk';
import { createDemonstration } from '@inclusion-kit/demonstration';
import { categorieOf } from '@inclusion-kit/sdk/referentiels';
import { departementOf } from '@inclusion-kit/sdk/geography';
import { prepareDataset } from '@inclusion-kit/sdk/prepare';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { narrow, type Narrowed, type Situation } from './words/situations.ts';

interface Case {
  readonly q: string;
  readonly lang: string;
  readonly kind: string;
  readonly thematiques: readonly string[];
  readonly not?: readonly string[];
}

const { values } = parseArgs({
  options: { words: { type: 'string' }, situations: { type: 'string' }, json: { type: 'boolean' } },
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

const readers =
  values.situations === undefined ? [] : (JSON.parse(await readFile(values.situations, 'utf8')) as Situation[]);
const byPlace = ({ thematiques, code_commune }: Situation): OfferSearchParams => ({ thematiques, code_commune });
/** Where a reader begins. Null where their situation does not tell it. */
const starts: Record<string, (situation: Situation) => OfferSearchParams | null> = {
  'words and place': ({ q, code_commune }) => (q === undefined ? null : { q, code_commune }),
  'thématiques and place': byPlace,
  'category and place': ({ thematiques, code_commune }) => ({
    thematiques: [...new Set(thematiques.map((value) => categorieOf(value)))],
    code_commune,
  }),
  'place alone': ({ code_commune }) => ({ code_commune }),
  département: ({ code_commune }) => ({ code_departement: departementOf(code_commune) }),
};
const narrowing: { start: string; readers: Narrowed[] }[] = [];
for (const [start, paramsOf] of Object.entries(starts)) {
  const told: (Narrowed | null)[] = [];
  for (const reader of readers) {
    const params = paramsOf(reader);
    if (params === null) continue;
    const narrowed = await narrow(catalogue, reader, params);
    // Words that lose the right offers of their place are no end of their reader.
    const lost = { id: reader.id, from: 0, to: 0, gestures: null, unfolded: 0, asked: ['no right offer'] };
    const isLost = narrowed === null && 'q' in params && (await narrow(catalogue, reader, byPlace(reader))) !== null;
    told.push(isLost ? lost : narrowed);
  }
  narrowing.push({ start, readers: told.filter((one) => one !== null) });
}
const missed = judged.filter(({ hit }) => !hit);
if (values.json === true) console.log(JSON.stringify({ report, missed, narrowing }));
else {
  const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;
  console.log('| language, kind | cases | right in ten | empty | precision in ten |\n| --- | --: | --: | --: | --: |');
  for (const { name, cases: count, hit, empty, precision } of report) {
    console.log(`| ${name} | ${count} | ${percent(hit)} | ${percent(empty)} | ${percent(precision)} |`);
  }
  for (const { q, lang, total, thematiques } of missed) {
    console.log(`missed: ${lang} « ${q} », ${total} found, wanted ${thematiques.join(', ')}`);
  }
  for (const { start, readers: told } of narrowing.filter(({ readers: all }) => all.length > 0)) {
    const figures = (gesturesOf: (one: Narrowed) => number): string => {
      const gestures = told.map(gesturesOf).sort((a, b) => a - b);
      const at = (part: number): number => gestures[Math.ceil(gestures.length * part) - 1] ?? 0;
      return `median ${at(0.5)}, p90 ${at(0.9)}`;
    };
    const all = figures(({ gestures }) => gestures ?? Infinity);
    const shown = figures(({ gestures, unfolded }) => (gestures ?? Infinity) + unfolded);
    console.log(`from ${start}: ${told.length} readers, gestures to a right one among ten: ${all}`);
    console.log(`  where five answers are shown and the others take one gesture: ${shown}`);
    for (const one of told)
      console.log(`  ${one.id}: ${one.from} → ${one.to}, ${one.gestures ?? 'never'}: ${one.asked.join(', ')}`);
  }
}
