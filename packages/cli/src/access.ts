import { openStore } from '@inclusion-kit/relay';
import { CallError, createCommand, findDatabase, text } from './call.ts';
import { access as texts } from './locales/access.ts';

/** Runs `inclusion-kit access revoke <structure>`: ends the private links of a structure that were made so far. */
export const runAccess = createCommand(
  'access',
  () => texts.help,
  { options: { database: text }, takesWords: true },
  async ({ database }, environment, [action, structure = '', ...more]) => {
    if (action !== 'revoke') throw new CallError(texts.noAction);
    if (structure.trim() === '' || more.length > 0) throw new CallError(texts.oneStructure);
    const store = await openStore(findDatabase(database, environment));
    try {
      await store.access.revoke(structure.trim(), new Date());
    } finally {
      await store.close();
    }
    console.log(texts.revoked(structure.trim()));
    return 0;
  },
);
