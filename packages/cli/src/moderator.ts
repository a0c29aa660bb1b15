import { randomBytes } from 'node:crypto';
import { text as readText } from 'node:stream/consumers';
import { CallError, createCommand, flag, text } from './call.ts';
import { moderator as texts } from './locales/moderator.ts';

const LEAST_CHARACTERS = 12;
const DRAWN_BYTES = 18;

/** Runs `inclusion-kit moderator <name>`, whose password is drawn, or read where no history of commands keeps it. */
export const runModerator = createCommand(
  'moderator',
  () => texts.help,
  { options: { role: text, 'password-stdin': flag }, takesWords: true },
  async ({ role = 'moderateur', 'password-stdin': isGiven }, _, [name, ...rest]) => {
    if (name === undefined || rest.length > 0) throw new CallError(texts.oneName);
    const { hashPassword, isModeratorName, isRole } = await import('@inclusion-kit/relay');
    if (!isModeratorName(name)) throw new CallError(texts.badName(name));
    if (!isRole(role)) throw new CallError(texts.badRole(role));
    const given = isGiven === true ? (await readText(process.stdin)).replace(/\r?\n$/, '') : null;
    const password = given ?? randomBytes(DRAWN_BYTES).toString('base64url');
    if (Array.from(password).length < LEAST_CHARACTERS) throw new CallError(texts.shortPassword(LEAST_CHARACTERS));
    const entry = `${name.normalize('NFC')}:${role}:${await hashPassword(password)}`;
    // The entry alone on the standard output: it can be sent to a file.
    if (given === null) console.error(texts.drawn(password));
    console.error(texts.where);
    console.log(entry);
    return 0;
  },
);
