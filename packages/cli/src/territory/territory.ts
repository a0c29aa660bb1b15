import { resolve } from 'node:path';
import type { ExportFormat } from '@inclusion-kit/relay';
import { CallError, createCommand, isDay, isFileError, text, type Command, type Environment } from '../call.ts';
import { findDatabase } from '../database/find-database.ts';
import { territoire } from '../locales/territory/territory.ts';

/** Runs `inclusion-kit territory`: `figures` counts the offer of files, `note` writes two pages of it, the other actions are about the memory of a relay. */
export const runTerritory: Command = async (args, environment) => {
  const [action, ...rest] = args;
  if (action === 'figures') return (await import('./figures.ts')).runFigures(rest, environment);
  if (action === 'note') return (await import('./note.ts')).runNote(rest, environment);
  return runMemory(args, environment);
};

/** Runs `export`, which writes the memory of the territory to files, and `prune`, which makes it coarser. */
const runMemory = createCommand(
  'territory',
  () => territoire.help,
  { options: { out: text, format: text, depuis: text, mois: text, database: text }, takesWords: true },
  async (values, environment, [action, ...more]) => {
    if (more.length > 0 || (action !== 'export' && action !== 'prune')) throw new CallError(territoire.action(action));
    const { exportFormats, exportMemory, pruneMemory } = await import('@inclusion-kit/relay');
    const database = await findDatabase(values.database, environment);
    if (action === 'prune') {
      refuseOptions(values, ['out', 'format', 'depuis'], action);
      const { merged, coarsened } = await pruneMemory(database, parseMonths(values.mois, environment));
      console.log(territoire.pruned(merged, coarsened));
      return 0;
    }
    refuseOptions(values, ['mois'], action);
    const { out, depuis } = values;
    if (out === undefined || out === '') throw new CallError(territoire.noOut);
    const format = parseFormat(exportFormats, values.format);
    if (depuis !== undefined && !isDay(depuis)) throw new CallError(territoire.day(depuis));
    try {
      console.log(territoire.exported(out, await exportMemory(database, { out: resolve(out), format, since: depuis })));
    } catch (error) {
      if (!isFileError(error) || error.path === undefined) throw error;
      throw new CallError(territoire.cannotWrite(out, error.code ?? '?'));
    }
    return 0;
  },
);

/** An option without effect here is a mistake of the caller. */
function refuseOptions(values: Readonly<Record<string, unknown>>, names: readonly string[], action: string): void {
  const name = names.find((one) => values[one] !== undefined);
  if (name !== undefined) throw new CallError(territoire.notHere(name, action));
}

function parseFormat(formats: readonly ExportFormat[], value = 'csv'): ExportFormat {
  const format = formats.find((one) => one === value);
  if (format === undefined) throw new CallError(territoire.format(value, formats));
  return format;
}

function parseMonths(option: string | undefined, { MEMORY_MONTHS }: Environment): number {
  const value = option ?? (MEMORY_MONTHS || '12');
  const months = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  if (months < 1 || months > 120) throw new CallError(territoire.months(value));
  return months;
}
