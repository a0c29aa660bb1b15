import { fr } from '../../locales/fr.ts';
import { StartError } from '@inclusion-kit/sdk/internal';
import { codeOf, isCorrupt, isUnreachable, StoreUnavailableError } from './store-unavailable.ts';

/** Tells why a database cannot be used, in a sentence for the person who starts a program on it. */
export function toStartError(
  error: unknown,
  { dialect, name }: { dialect: 'sqlite' | 'postgres'; name: string },
): StartError {
  if (error instanceof StartError) return error;
  if (error instanceof StoreUnavailableError) return toStartError(error.cause, { dialect, name });
  const message = error instanceof Error ? error.message : String(error);
  const sentence = dialect === 'sqlite' ? toFileSentence(error, name, message) : toServerSentence(error, name, message);
  return new StartError(sentence, { cause: error });
}

/** Tells why a SQLite file cannot be used. */
function toFileSentence(error: unknown, name: string, message: string): string {
  return isCorrupt(error) ? fr.start.databaseCorrupt(name, message) : fr.start.databaseUnusable(name, message);
}

// @see https://www.postgresql.org/docs/current/errcodes-appendix.html
function toServerSentence(error: unknown, name: string, message: string): string {
  const code = codeOf(error);
  if (code === '28P01' || code === '28000') return fr.start.databaseAccount(name);
  if (code === '3D000') return fr.start.databaseMissing(name);
  if (code === '42501' || code === '25006') return fr.start.databaseRights(name);
  if (/CERT|_TLS_|VERIFY/.test(code ?? '') || /support SSL/.test(message))
    return fr.start.databaseTls(name, code ?? message);
  if (isUnreachable(error)) return fr.start.databaseUnreachable(name, code ?? message);
  return fr.start.databaseServer(name, message === '' ? (code ?? '?') : message);
}
