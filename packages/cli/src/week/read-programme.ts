import { readFile } from 'node:fs/promises';
import { parseProgramme, type Programme } from '@inclusion-kit/sdk/activities';
import { ShapeError } from '@inclusion-kit/sdk';
import { nameFaults } from '@inclusion-kit/sdk/internal';
import { StartError } from '@inclusion-kit/relay/reading';
import { CallError, isFileError } from '../call.ts';
import { semaine as texts } from '../locales/week.ts';

/** Reads the programme of a file. @throws CallError when it cannot be read, StartError when it is no programme */
export async function readProgramme(path: string): Promise<Programme> {
  let content: unknown;
  try {
    content = JSON.parse((await readFile(path, 'utf8')).replace(/^\uFEFF/, ''));
  } catch (error) {
    if (isFileError(error)) throw new CallError(texts.cannotRead(path, error.code ?? '?'), { cause: error });
    throw new StartError(texts.notJson(path), { exitCode: 1, cause: error });
  }
  try {
    const { valeur, version_ulterieure: later } = parseProgramme(content);
    if (later !== null) console.error(texts.later(later));
    return valeur;
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    const told = (content as { version?: unknown } | null)?.version;
    const message = texts.notAProgramme(path, nameFaults(content, error.paths), typeof told === 'number' && told > 1);
    throw new StartError(message, { exitCode: 1, cause: error });
  }
}
