import { readRows } from '@inclusion-kit/dataset';
import { listDataFiles } from '@inclusion-kit/dataset/node';
import { checkLocalWords, type LocalWord, type LocalWordFault } from '@inclusion-kit/sdk/words';
import { StartError } from '@inclusion-kit/sdk/internal';
import { fr } from '../locales/fr.ts';

/** The words of a territory, and those of the file that cannot be taken. */
export interface LoadedWords {
  /** The words that are taken, with the thématiques that they mean. */
  readonly words: readonly LocalWord[];
  /** The words that are left out, each with the reason. */
  readonly faults: readonly LocalWordFault[];
}

/**
 * Reads the words that people of a territory say: a JSON array of `{ "mot", "valeurs" }`, or a CSV with these columns, whose values
 * are separated by commas.
 * @throws StartError when the file is missing or holds neither
 */
export async function readWordsFile(path: string): Promise<LoadedWords> {
  const given: LocalWord[] = [];
  for (const file of await listDataFiles([path], { setting: 'WORDS', isAnyName: true })) {
    for await (const told of readRows(file)) {
      if (told.kind === 'broken' && told.isNote !== true)
        throw new StartError(fr.start.wordsUnreadable(path, told.reason));
      if (told.kind === 'row') given.push(toWord(told.cells));
    }
  }
  if (!given.some(({ mot }) => mot !== '')) throw new StartError(fr.start.wordsUnreadable(path, null));
  return checkLocalWords(given);
}

function toWord({ mot, valeurs }: Readonly<Record<string, unknown>>): LocalWord {
  const values =
    typeof valeurs === 'string' ? valeurs.split(',') : Array.isArray(valeurs) ? (valeurs as unknown[]) : [];
  return {
    mot: typeof mot === 'string' ? mot.trim() : '',
    valeurs: values.map((value) => String(value).trim()).filter((value) => value !== ''),
  };
}
