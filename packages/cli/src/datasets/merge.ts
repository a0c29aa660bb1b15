import { basename } from 'node:path';
import { findDuplicates, mergeDatasets, type DatasetOfSource, type MergedDatasets } from '@inclusion-kit/dataset';
import { exportedFields } from '@inclusion-kit/sdk/internal';
import { CallError, createCommand, flag, list, text } from '../call.ts';
import { comparing } from '../locales/comparing.ts';
import { STANDARD_OUTPUT, writeContent } from '../write-whole.ts';
import { isWhole, readPaths } from './read-paths.ts';

const options = { out: text, json: text, prefer: list, newest: flag, duplicates: flag } as const;

/** Values that were left, shown on the terminal. */
const MOST_SHOWN = 20;

const MODELS = ['structure', 'service'] as const;

/** Runs `inclusion-kit merge`: makes one dataset of several, and tells which source each field is from. */
export const runMerge = createCommand(
  'merge',
  () => comparing.mergeHelp,
  { options, takesWords: true },
  async ({ out, json, prefer = [], newest = false, duplicates = false }, _environment, paths) => {
    if (paths.length < 2) throw new CallError(comparing.severalFiles);
    if (out === undefined) throw new CallError(comparing.noOut);
    if (out !== STANDARD_OUTPUT && !/\.(?:json|ndjson)(?:\.gz)?$/i.test(out))
      throw new CallError(comparing.badOut(out));
    const twice = paths.find((path, at) => paths.indexOf(path) < at);
    if (twice !== undefined) throw new CallError(comparing.twice(twice));
    const bases = paths.map((path) => basename(path));
    // Files of one name are told by their paths.
    const names = paths.map((path, at) =>
      bases.filter((base) => base === bases[at]).length > 1 ? path : basename(path),
    );
    const sources: DatasetOfSource[] = [];
    let code: 0 | 1 = 0;
    const priorities = toPriorities(prefer, paths, names);
    for (const [at, path] of paths.entries()) {
      const dataset = await readPaths([path]);
      if (!isWhole(dataset)) code = 1;
      sources.push({ name: names[at] ?? path, ...dataset });
    }
    const same = duplicates
      ? findDuplicates({
          structures: sources.flatMap(({ structures }) => [...(structures ?? [])]),
          services: sources.flatMap(({ services }) => [...(services ?? [])]),
        }).pairs.filter(({ verdict }) => verdict === 'same')
      : [];
    const merge = mergeDatasets(sources, { priorities, newest, same });
    const tell = [out, json].includes(STANDARD_OUTPUT) ? console.error : console.log;
    tell(comparing.merged(merge));
    for (const line of comparing.completed(merge.merged)) tell(line);
    const conflicts = merge.merged.flatMap((one) => one.conflicts.map((conflict) => [one, conflict] as const));
    for (const [one, conflict] of conflicts.slice(0, MOST_SHOWN)) tell(comparing.conflict(one, conflict));
    if (conflicts.length > MOST_SHOWN) tell(comparing.more(conflicts.length - MOST_SHOWN));
    if (merge.structures.length + merge.services.length === 0) return 1;
    await writeContent(out, /\.ndjson(?:\.gz)?$/i.test(out) ? toLines(merge) : toObject(merge));
    if (out !== STANDARD_OUTPUT) tell(comparing.written(out));
    if (json === undefined) return code;
    await writeContent(json, [`${JSON.stringify({ merged: merge.merged }, null, 1)}\n`]);
    if (json !== STANDARD_OUTPUT) tell(comparing.written(json));
    return code;
  },
);

/** Reads `champ=fichier,fichier`. @throws CallError when it has another form, or names a field or a file that there is not */
function toPriorities(
  prefer: readonly string[],
  paths: readonly string[],
  names: readonly string[],
): Record<string, string[]> {
  return Object.fromEntries(
    prefer.map((one) => {
      const [, field = '', list = ''] = /^([a-z_]+)=(.+)$/.exec(one) ?? [];
      const files = list.split(',').map((file) => names[paths.indexOf(file)] ?? file);
      const isKnown = MODELS.some((model) => (exportedFields(model) as readonly string[]).includes(field));
      if (!isKnown || files.some((file) => !names.includes(file)))
        throw new CallError(comparing.badPriority(one, names));
      return [field, files];
    }),
  );
}

function* toLines({ structures, services }: MergedDatasets): Generator<string> {
  for (const records of [structures, services]) for (const record of records) yield `${JSON.stringify(record)}\n`;
}

function* toObject({ structures, services }: MergedDatasets): Generator<string> {
  let before = '{';
  for (const [name, records] of Object.entries({ structures, services })) {
    yield `${before}"${name}": [`;
    for (const [at, record] of records.entries()) yield `${at === 0 ? '' : ','}\n${JSON.stringify(record)}`;
    yield '\n]';
    before = ',\n';
  }
  yield '}\n';
}
