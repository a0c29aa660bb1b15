import { compareDatasets } from '@inclusion-kit/dataset';
import { CallError, createCommand, text } from '../call.ts';
import { comparing } from '../locales/comparing.ts';
import { STANDARD_OUTPUT, writeContent } from '../write-whole.ts';
import { isWhole, readPaths } from './read-paths.ts';

/** Changes shown on the terminal. */
const MOST_SHOWN = 20;

/** Runs `inclusion-kit compare`: tells what was added, removed and changed between two versions. */
export const runCompare = createCommand(
  'compare',
  () => comparing.compareHelp,
  { options: { json: text }, takesWords: true },
  async ({ json }, _environment, [first, second, ...others]) => {
    if (first === undefined || second === undefined || others.length > 0) throw new CallError(comparing.twoVersions);
    const tell = json === STANDARD_OUTPUT ? console.error : console.log;
    const [before, after] = [await readPaths([first]), await readPaths([second])];
    const { summary, changes } = compareDatasets(before, after);
    tell(comparing.summary(summary));
    for (const change of changes.slice(0, MOST_SHOWN)) tell(comparing.change(change));
    if (changes.length > MOST_SHOWN) tell(comparing.more(changes.length - MOST_SHOWN));
    if (json !== undefined) {
      await writeContent(json, [`${JSON.stringify({ summary, changes }, null, 1)}\n`]);
      if (json !== STANDARD_OUTPUT) tell(comparing.written(json));
    }
    return isWhole(before) && isWhole(after) ? 0 : 1;
  },
);
