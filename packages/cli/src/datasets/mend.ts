import { readFile } from 'node:fs/promises';
import { setImmediate as turn } from 'node:timers/promises';
import {
  addNewColumns,
  applyMapping,
  listOf,
  mendInTurns,
  parseMapping,
  readDataFile,
  readRows,
  suggestMapping,
  withoutUnclear,
  type BrokenPiece,
  type DataFile,
  type FileNote,
  type Mapping,
  type PublishableDataset,
  type SourceRow,
} from '@inclusion-kit/dataset';
import { isDataInclusionError } from '@inclusion-kit/sdk';
import { parseJson } from '@inclusion-kit/sdk/internal';
import { parse, stringify, YAMLParseError } from 'yaml';
import { CallError, createCommand, flag, isDay, isFileError, text, today } from '../call.ts';
import { modelPathOf } from '../convert/convert.ts';
import { formatOf, isOfOneModel } from '../convert/formats.ts';
import { createProgress, type Progress } from '../convert/progress.ts';
import { fr } from '../locales/fr.ts';
import { mending, mendHelp } from '../locales/mending.ts';
import { stoppable } from '../stoppable.ts';
import { STANDARD_OUTPUT, writeContent } from '../write-whole.ts';
import { loadPlaces } from '../places/load-places.ts';
import { checkOriginal, checkOut, parseJournal, undoMends, writeOfficial } from './official-layout.ts';
import { openInputs } from './open-inputs.ts';
import { toOriginal } from './original-layout.ts';

const ROWS_A_TURN = 1000;

const options = {
  source: text,
  departement: text,
  now: text,
  mapping: text,
  communes: text,
  json: text,
  'save-mapping': text,
  out: text,
  layout: text,
  journal: text,
  undo: text,
  'dry-run': flag,
} as const;

/** Runs `inclusion-kit mend`: makes records of files, mends what is sure, and asks the rest. */
export const runMend = createCommand(
  'mend',
  () => mendHelp,
  { options, takesWords: true },
  async (values, environment, paths) => {
    if (values.undo !== undefined) return undo(values.undo, values.out, paths);
    const { source = '', departement = null, now = today() } = values;
    if (paths.length === 0) throw new CallError(mending.noFile);
    if (!/^[a-z0-9][a-z0-9-]*$/.test(source)) throw new CallError(mending.badSource(source));
    if (!isDay(now)) throw new CallError(mending.badDay(now));
    const layout = values.layout ?? 'official';
    if (layout !== 'official' && layout !== 'original') throw new CallError(mending.badLayout(layout));
    if (departement !== null && departement !== '' && !/^(?:\d{2,3}|2[AB])$/.test(departement))
      throw new CallError(mending.badDepartement(departement));
    const outputs = [values.json, values.out, values.journal, values['save-mapping']];
    if (outputs.every((one) => one === undefined) && values['dry-run'] !== true) throw new CallError(mending.noOut);
    if (values.out !== undefined) (layout === 'original' ? checkOriginal : checkOut)(values.out);
    const given = values.mapping === undefined ? null : await readMapping(values.mapping);

    // The next run over a folder finds there what this one wrote.
    const told = values.communes ?? environment['COMMUNES'];
    const communes = told === '' ? undefined : told;
    const own = [...outputs, values.mapping, communes].filter((path) => path !== undefined);
    if (values.out !== undefined) {
      const format = formatOf(values.out);
      const models = isOfOneModel(format) ? (['services', 'structures'] as const) : [];
      for (const model of models) own.push(modelPathOf(values.out, model, format));
    }
    const files = await openInputs(paths, own);
    const made = await stoppable(async (signal) => {
      const progress = createProgress(process.stderr);
      const count = (records: number): void => progress.update(() => mending.mended(records));
      try {
        const read = await readAll(files, { signal, progress });
        for (const note of read.notes) console.error(fr.convert.note(note));
        for (const piece of read.broken) console.error(mending.broken(piece));
        const { rows, broken } = read;
        if (rows.length === 0 && broken.length === 0) console.error(mending.noRows);
        if (broken.some(({ isCut }) => isCut) || rows.length === 0) return null;
        const places = await loadPlaces(communes ?? null);
        const mapping = given === null ? suggestMapping(rows, { places }) : addNewColumns(given, rows);
        const known = given?.columns.length ?? mapping.columns.length;
        for (const told of mending.newColumns(mapping.columns.slice(known))) console.error(told);
        const context = {
          ...{ source, now, places, values: mapping.values },
          departement: departement === '' ? null : departement,
        };
        const pause = async (records: number): Promise<boolean> => {
          count(records);
          await turn();
          return true;
        };
        const drafts = applyMapping(rows, mapping, { source, now });
        for (const note of drafts.notes) console.error(mending.note(note));
        const mended = await mendInTurns(drafts, { ...context, signal, pause });
        return mended === null ? null : { rows, mapping, mended: withoutUnclear(mended) };
      } finally {
        progress.clear();
      }
    });
    if (made === null) {
      console.error(mending.nothing);
      return 1;
    }
    const { rows, mapping, mended } = made;
    const tell = outputs.includes(STANDARD_OUTPUT) ? console.error : console.log;
    tell(mending.report(rows.length, mended, given === null ? mapping : null));
    for (const told of mending.heldBack(mended.heldBack)) console.error(mending.note(told));
    if (values['dry-run'] === true) {
      for (const mend of mended.mends) tell(mending.mend(mend));
      for (const question of mended.questions) tell(mending.question(question));
      return 0;
    }
    // A file that cannot be written in its own layout leaves nothing written.
    const original =
      layout === 'original' && values.out !== undefined
        ? await toOriginal(values.out, checkOriginal(values.out), files, { rows, mends: mended.mends, mapping })
        : null;
    const kept = values['save-mapping'];
    if (kept !== undefined) await writeContent(kept, [/\.ya?ml$/i.test(kept) ? stringify(mapping) : toText(mapping)]);
    if (values.journal !== undefined)
      await writeContent(values.journal, [toText({ source, now, mends: mended.mends })]);
    if (values.out !== undefined) {
      if (original === null) await writeOfficial(values.out, mended.structures, mended.services);
      else await writeContent(values.out, original);
    }
    if (values.json !== undefined) await writeContent(values.json, [toText(toResult(mended, mapping))]);
    return 0;
  },
);

const toText = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
const toResult = (mended: PublishableDataset, mapping: Mapping) => ({ ...mended, mapping });

/** Reads the rows of some files. @throws AbortError when `signal` stops it */
export async function readAll(
  files: readonly DataFile[],
  { signal, progress }: { signal?: AbortSignal; progress?: Progress } = {},
): Promise<{ rows: SourceRow[]; broken: BrokenPiece[]; notes: FileNote[] }> {
  const rows: SourceRow[] = [];
  const broken: BrokenPiece[] = [];
  const notes: FileNote[] = [];
  for (const file of files) {
    for await (const told of readRows(file)) {
      if (told.kind === 'broken') broken.push(told);
      else if (told.kind === 'note') notes.push(told);
      else if (rows.push(told) % ROWS_A_TURN === 0) {
        progress?.update(() => mending.read(file.name, rows.length));
        // A signal is heard between two turns of the loop of events.
        await turn();
        signal?.throwIfAborted();
      }
    }
  }
  signal?.throwIfAborted();
  return { rows, broken, notes };
}

/** Gives the mended fields of files back their values of before, by the journal. */
async function undo(path: string, out: string | undefined, paths: readonly string[]): Promise<0 | 1> {
  if (paths.length === 0 || out === undefined) throw new CallError(mending.noUndo);
  checkOut(out);
  const journal = parseJournal(parseJson(await readText(path, mending.noJournal))?.value);
  if (journal === null) throw new CallError(mending.badJournal(path));
  const records = { structures: [] as Record<string, unknown>[], services: [] as Record<string, unknown>[] };
  for (const file of await openInputs(paths)) {
    for await (const told of readDataFile(file)) {
      if (told.kind === 'broken') {
        console.error(mending.broken(told));
        console.error(mending.nothing);
        return 1;
      }
      const list = told.kind === 'record' ? listOf(told) : 'communes';
      if (told.kind === 'record' && list !== 'communes') records[list].push(told.value as Record<string, unknown>);
    }
  }
  const { structures, services, undone, changed } = undoMends(records, journal);
  await writeOfficial(out, structures, services);
  console.log(mending.undone(undone, changed));
  return 0;
}

/** @throws CallError when the file cannot be read */
async function readText(path: string, sentence: (path: string) => string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isFileError(error)) throw new CallError(sentence(path), { cause: error });
    throw error;
  }
}

/** @throws CallError naming the file and its fault */
export async function readMapping(path: string): Promise<Mapping> {
  try {
    return parseMapping(parse(await readText(path, mending.noMapping)));
  } catch (error) {
    // An alias of YAML without its anchor is a ReferenceError.
    if (isDataInclusionError(error) || error instanceof YAMLParseError || error instanceof ReferenceError)
      throw new CallError(mending.badMapping(path, error.message), { cause: error });
    throw error;
  }
}
