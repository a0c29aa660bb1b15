import { createHash } from 'node:crypto';
import { checkLocalWords, type LocalWord } from '@inclusion-kit/sdk/words';

const noWords: readonly LocalWord[] = [];

/** The words of a file, with those added beside it. Only words that mean a thématique are taken. */
export function createSpokenWords(ofFile: readonly LocalWord[] = noWords) {
  let all = ofFile;
  return {
    current: (): readonly LocalWord[] => all,
    useWords: (added: readonly LocalWord[]): void => {
      all = [...ofFile, ...checkLocalWords(added).words];
    },
  };
}

/** Returns the version of an offer that is searched by added words too. */
export const withWordsVersion = (version: string, added: readonly LocalWord[]): string =>
  added.length === 0
    ? version
    : `${version}.${createHash('sha256').update(JSON.stringify(added)).digest('base64url').slice(0, 8)}`;
