import { randomBytes } from 'node:crypto';
import type { ParseArgsConfig } from 'node:util';
import { hashPassword, isModeratorName, isRole } from '@inclusion-kit/relay';
import { CallError } from './call-error.ts';
import { moderator as texts } from './locales/moderator.ts';
import { parseCall } from './parse-call.ts';

const options = {
  role: { type: 'string' },
  'password-stdin': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options'];

const LEAST_CHARACTERS = 12;
const DRAWN_BYTES = 18;

/**
 * Runs `inclusion-kit moderator <name>`: prints the entry of `MODERATORS` for a person, with a password drawn for the occasion
 * or read from the standard input, so that no history of commands keeps it.
 * @throws CallError when the name, the role or the password is refused
 */
export async function runModerator(args: readonly string[]): Promise<0> {
  const { values, positionals } = parseCall('moderator', args, options, true);
  if (values.help === true) {
    console.log(texts.help);
    return 0;
  }
  const [name, ...rest] = positionals;
  if (name === undefined || rest.length > 0) throw new CallError(texts.oneName);
  if (!isModeratorName(name)) throw new CallError(texts.badName(name));
  const role = values.role ?? 'moderateur';
  if (!isRole(role)) throw new CallError(texts.badRole(role));
  const given = values['password-stdin'] === true ? await readPassword() : null;
  const password = given ?? randomBytes(DRAWN_BYTES).toString('base64url');
  if (Array.from(password).length < LEAST_CHARACTERS) throw new CallError(texts.shortPassword(LEAST_CHARACTERS));
  const entry = `${name.normalize('NFC')}:${role}:${await hashPassword(password)}`;
  // The entry alone on the standard output: it can be sent to a file.
  if (given === null) console.error(texts.drawn(password));
  console.error(texts.where);
  console.log(entry);
  return 0;
}

async function readPassword(): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) text += String(chunk);
  return text.replace(/\r?\n$/, '');
}
