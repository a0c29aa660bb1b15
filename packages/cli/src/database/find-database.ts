import { toDatabaseUrl, type Environment } from '../call.ts';

/** The database that a command is about: by its option, else as the relay would find it. */
export async function findDatabase(option: string | undefined, { DATABASE_URL }: Environment): Promise<string> {
  if (option !== undefined) return toDatabaseUrl(option);
  return DATABASE_URL || (await import('@inclusion-kit/relay/reading')).DEFAULT_DATABASE_URL;
}
