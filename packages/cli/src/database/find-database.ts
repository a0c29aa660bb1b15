import { DEFAULT_DATABASE_URL } from '@inclusion-kit/relay';
import { toDatabaseUrl, type Environment } from '../call.ts';

/** The database that a command is about: by its option, else as the relay would find it. */
export function findDatabase(option: string | undefined, { DATABASE_URL }: Environment): string {
  return option === undefined ? DATABASE_URL || DEFAULT_DATABASE_URL : toDatabaseUrl(option);
}
