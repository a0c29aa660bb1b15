import { CallError, createCommand, text } from './call.ts';
import { findDatabase } from './database/find-database.ts';
import { access as texts } from './locales/access.ts';

/**
 * Runs `inclusion-kit access`, which ends the private links of a structure that were made so far, or lists the structures that
 * have had some. Returns 1 when a structure had none.
 */
export const runAccess = createCommand(
  'access',
  () => texts.help,
  { options: { database: text }, takesWords: true },
  async ({ database }, environment, [action, structure = '', ...more]) => {
    const id = structure.trim();
    if (action !== 'revoke' && action !== 'list') throw new CallError(texts.noAction);
    if (action === 'list' && (id !== '' || more.length > 0)) throw new CallError(texts.noStructure);
    if (action === 'revoke' && (id === '' || more.length > 0)) throw new CallError(texts.oneStructure);
    const { openStore } = await import('@inclusion-kit/relay');
    const store = await openStore(await findDatabase(database, environment));
    try {
      const all = await store.access.structures();
      if (action === 'list') {
        console.log(all.length === 0 ? texts.none : texts.list(all));
        return 0;
      }
      if (!all.some(({ structure_id }) => structure_id === id)) {
        console.error(texts.unknown(id, all.length));
        return 1;
      }
      await store.access.revoke(id, new Date());
      console.log(texts.revoked(id));
      return 0;
    } finally {
      await store.close();
    }
  },
);
