import { text as readText } from 'node:stream/consumers';
import type { openObjections } from '@inclusion-kit/relay';
import { CallError, createCommand, text, type ExitCode } from './call.ts';
import { findDatabase } from './database/find-database.ts';
import { objection as texts } from './locales/objection.ts';

type Objections = Awaited<ReturnType<typeof openObjections>>;

/** Runs `inclusion-kit objection`. Returns 1 when there is nothing to remove. */
export const runObjection = createCommand(
  'objection',
  () => texts.help,
  { options: { reference: text, database: text }, takesWords: true },
  async ({ reference, database }, environment, [action, given, ...more]) => {
    if (action !== 'list' && action !== 'add' && action !== 'remove') throw new CallError(texts.noAction);
    if (action === 'list' && given !== undefined) throw new CallError(texts.noValue);
    if (action !== 'list' && (given === undefined || more.length > 0)) throw new CallError(texts.oneValue);
    const value = (given === '-' ? await readText(process.stdin) : (given ?? '')).trim();
    if (action === 'add' && reference?.toLowerCase().includes(value.toLowerCase()) === true) {
      throw new CallError(texts.referenceNames);
    }
    const relay = await import('@inclusion-kit/relay');
    const objections = await relay.openObjections(await findDatabase(database, environment));
    try {
      if (action === 'add') return await add(objections, value, reference);
      if (action === 'remove') return await remove(objections, value);
      const all = await objections.list();
      console.log(all.length === 0 ? texts.none : texts.list(all));
      return 0;
    } finally {
      await objections.close();
    }
  },
);

async function add(objections: Objections, value: string, reference: string | undefined): Promise<ExitCode> {
  const added = await objections.add(value, reference === undefined ? {} : { reference });
  if (added === null) throw new CallError(texts.unfit);
  console.log(added.created ? texts.added(added.objection) : texts.there(added.objection));
  return 0;
}

async function remove(objections: Objections, idOrValue: string): Promise<ExitCode> {
  const removed = await objections.remove(idOrValue);
  if (removed === null) console.error(texts.notFound);
  else console.log(texts.removed(removed));
  return removed === null ? 1 : 0;
}
