import { readActivityFiles } from '@inclusion-kit/relay/reading';
import type { ReadReferentiel } from '@inclusion-kit/sdk/activities';
import { CallError } from '../call.ts';
import { activites as texts } from '../locales/week.ts';

/** Reads a list of activities of files, in their order, so that amendments come last. @throws CallError where a file cannot be read */
export async function readActivityRows(paths: readonly string[]): Promise<ReadReferentiel> {
  return readActivityFiles(paths, (file, line, reason) => new CallError(texts.cannotRead(file, line, reason)));
}
