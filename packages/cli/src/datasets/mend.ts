import { readFile } from 'node:fs/promises';
import {
  applyMapping,
  mendDataset,
  parseMapping,
  readRows,
  suggestMapping,
  type BrokenPiece,
  type Mapping,
  type MendedDataset,
  type SourceRow,
} from '@inclusion-kit/dataset';
import { listDataFiles } from '@inclusion-kit/dataset/node';
import { isDataInclusionError } from '@inclusion-kit/sdk';
import { parse, YAMLParseError } from 'yaml';
import { CallError, createCommand, flag, isDay, isFileError, text } from '../call.ts';
import { mending, mendHelp } from '../locales/mending.ts';
import { writeContent } from '../write-whole.ts';
import { loadPlaces } from './load-places.ts';

const options = {
  source: text,
  departement: text,
  now: text,
  mapping: text,
  communes: text,
  json: text,
  'save-mapping': text,
  'dry-run': flag,
} as const;

/** Runs `inclusion-kit mend`: makes records of files, mends what is sure, and asks the rest. */
export const runMend = createCommand(
  'mend',
  () => mendHelp,
  { options, takesWords: true },
  async (values, environment, paths) => {
    const { source = '', departement = null, now = new Date().toISOString().slice(0, 10) } = values;
    if (paths.length === 0) throw new CallError(mending.noFile);
    if (!/^[a-z0-9][a-z0-9-]*$/.test(source)) throw new CallError(mending.badSource(source));
    if (!isDay(now)) throw new CallError(mending.badDay(now));
    if (departement !== null && !/^(?:\d{2,3}|2[AB])$/.test(departement))
      throw new CallError(mending.badDepartement(departement));
    if (values.json === undefined && values['save-mapping'] === undefined && values['dry-run'] !== true)
      throw new CallError(mending.noOut);
    const given = values.mapping === undefined ? null : await readMapping(values.mapping);

    const { rows, broken } = await readAll(paths);
    for (const piece of broken) console.error(mending.broken(piece));
    if (broken.some(({ isCut }) => isCut) || rows.length === 0) {
      console.error(mending.nothing);
      return 1;
    }
    const mapping = given ?? suggestMapping(rows);
    const places = await loadPlaces(values.communes ?? environment['COMMUNES'] ?? null);
    const mended = mendDataset(applyMapping(rows, mapping, { source, now }), {
      source,
      now,
      departement,
      places,
      values: mapping.values,
    });
    const tell = values.json === '-' ? console.error : console.log;
    tell(mending.report(rows.length, mended, given === null ? mapping : null));
    if (values['dry-run'] === true) {
      for (const mend of mended.mends) tell(mending.mend(mend));
      for (const question of mended.questions) tell(mending.question(question));
      return 0;
    }
    if (values['save-mapping'] !== undefined) await writeContent(values['save-mapping'], [toText(mapping)]);
    if (values.json !== undefined) await writeContent(values.json, [toText(toResult(mended, mapping))]);
    return 0;
  },
);

const toText = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
const toResult = (mended: MendedDataset, mapping: Mapping) => ({ ...mended, mapping });

export async function readAll(paths: readonly string[]): Promise<{ rows: SourceRow[]; broken: BrokenPiece[] }> {
  const rows: SourceRow[] = [];
  const broken: BrokenPiece[] = [];
  for (const file of await listDataFiles(paths, { isAnyName: true })) {
    for await (const told of readRows(file)) {
      if (told.kind === 'row') rows.push(told);
      else if (told.kind === 'broken') broken.push(told);
    }
  }
  return { rows, broken };
}

/** @throws CallError naming the file and its fault */
export async function readMapping(path: string): Promise<Mapping> {
  try {
    return parseMapping(parse(await readFile(path, 'utf8')));
  } catch (error) {
    if (isFileError(error)) throw new CallError(mending.noMapping(path), { cause: error });
    // An alias of YAML without its anchor is a ReferenceError.
    if (isDataInclusionError(error) || error instanceof YAMLParseError || error instanceof ReferenceError)
      throw new CallError(mending.badMapping(path, error.message), { cause: error });
    throw error;
  }
}
