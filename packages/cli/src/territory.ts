import { resolve } from 'node:path';
import type { ParseArgsConfig } from 'node:util';
import { exportFormats, exportMemory, pruneMemory, type ExportFormat } from '@inclusion-kit/relay';
import { CallError } from './call-error.ts';
import { findDatabase } from './database/database-url.ts';
import { territoire } from './locales/territory.ts';
import { parseCall } from './parse-call.ts';

const options = {
  out: { type: 'string' },
  format: { type: 'string' },
  depuis: { type: 'string' },
  mois: { type: 'string' },
  database: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options'];

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Runs `inclusion-kit territory`: `export` writes the memory of the territory to files, `prune` makes it coarser.
 * @throws CallError when the options are wrong or a file cannot be written, StartError when the database cannot be used
 */
export async function runTerritory(args: readonly string[], environment: Environment): Promise<0> {
  const { values, positionals } = parseCall('territory', args, options, true);
  const [action, ...more] = positionals;
  if (values.help === true) {
    console.log(territoire.help);
    return 0;
  }
  if (more.length > 0 || (action !== 'export' && action !== 'prune')) throw new CallError(territoire.action(action));
  const database = findDatabase(values.database, environment);
  if (action === 'prune') {
    refuseOptions(values, ['out', 'format', 'depuis'], action);
    const { merged, coarsened } = await pruneMemory(database, parseMonths(values.mois, environment));
    console.log(territoire.pruned(merged, coarsened));
    return 0;
  }
  refuseOptions(values, ['mois'], action);
  const { out } = values;
  if (out === undefined || out === '') throw new CallError(territoire.noOut);
  const call = { out: resolve(out), format: parseFormat(values.format), since: parseDay(values.depuis) };
  try {
    console.log(territoire.exported(out, await exportMemory(database, call)));
  } catch (error) {
    throw isFileError(error) ? new CallError(territoire.cannotWrite(out, error.code ?? '?')) : error;
  }
  return 0;
}

/** An option without effect here is a mistake of the caller. */
function refuseOptions(values: Readonly<Record<string, unknown>>, names: readonly string[], action: string): void {
  const name = names.find((one) => values[one] !== undefined);
  if (name !== undefined) throw new CallError(territoire.notHere(name, action));
}

function parseFormat(value: string | undefined): ExportFormat {
  if (value === undefined) return 'csv';
  const format = exportFormats.find((one) => one === value);
  if (format === undefined) throw new CallError(territoire.format(value, exportFormats));
  return format;
}

function parseDay(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  if (date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)) return value;
  throw new CallError(territoire.day(value));
}

function parseMonths(option: string | undefined, { MEMORY_MONTHS }: Environment): number {
  const value = option ?? (MEMORY_MONTHS === undefined || MEMORY_MONTHS === '' ? '12' : MEMORY_MONTHS);
  const months = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  if (months < 1 || months > 120) throw new CallError(territoire.months(value));
  return months;
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'path' in error;
}
