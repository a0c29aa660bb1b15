import { text } from 'node:stream/consumers';
import type { ParseArgsConfig } from 'node:util';
import { openObjections } from '@inclusion-kit/relay';
import { CallError } from './call-error.ts';
import { findDatabase } from './database/database-url.ts';
import { objection as texts } from './locales/objection.ts';
import { parseCall } from './parse-call.ts';

const options = {
  reference: { type: 'string' },
  database: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options'];

/**
 * Runs `inclusion-kit objection`: adds, lists or removes the data that people do not want shown. Returns 1 when there is
 * nothing to remove.
 * @throws CallError when the call is wrong, StartError when the database cannot be used
 */
export async function runObjection(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<0 | 1> {
  const { values, positionals } = parseCall('objection', args, options, true);
  if (values.help === true) {
    console.log(texts.help);
    return 0;
  }
  const [action, ...rest] = positionals;
  if (action === 'list') {
    if (rest.length > 0) throw new CallError(texts.noValue);
    return list(findDatabase(values.database, environment));
  }
  if (action !== 'add' && action !== 'remove') throw new CallError(texts.noAction);
  const [given, ...more] = rest;
  if (given === undefined || more.length > 0) throw new CallError(texts.oneValue);
  const value = (given === '-' ? await text(process.stdin) : given).trim();
  const url = findDatabase(values.database, environment);
  return action === 'add' ? add(url, value, values.reference) : remove(url, value);
}

async function add(url: string, value: string, reference: string | undefined): Promise<0> {
  if (reference?.toLowerCase().includes(value.toLowerCase()) === true) throw new CallError(texts.referenceNames);
  const objections = await openObjections(url);
  try {
    const added = await objections.add(value, reference === undefined ? {} : { reference });
    if (added === null) throw new CallError(texts.unfit);
    console.log(added.created ? texts.added(added.objection) : texts.there(added.objection));
    return 0;
  } finally {
    await objections.close();
  }
}

async function list(url: string): Promise<0> {
  const objections = await openObjections(url);
  try {
    const all = await objections.list();
    console.log(all.length === 0 ? texts.none : texts.list(all));
    return 0;
  } finally {
    await objections.close();
  }
}

async function remove(url: string, idOrValue: string): Promise<0 | 1> {
  const objections = await openObjections(url);
  try {
    const removed = await objections.remove(idOrValue);
    if (removed === null) console.error(texts.notFound);
    else console.log(texts.removed(removed));
    return removed === null ? 1 : 0;
  } finally {
    await objections.close();
  }
}
