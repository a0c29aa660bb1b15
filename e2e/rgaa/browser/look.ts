// The entry of the script that a page is given: it hands the looks to the test.
import { checks, namesToRead } from './checks.ts';
import { clippedTexts, dropStyles, spaceOut } from './layout.ts';
import { focusedElement } from './focus.ts';
import { subjects } from './subjects.ts';
import { drawnText, withNames } from './tree.ts';

const run = <T>(list: Readonly<Record<string, () => T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(list).map(([name, look]) => [name, look()]));

const looks = {
  subjects: () => run(subjects),
  checks: () => withNames(() => run<string[]>(checks)),
  namesToRead,
  clippedTexts,
  spaceOut,
  dropStyles,
  focusedElement,
  drawnText,
};

/** The looks that a page is given. */
export type Looks = typeof looks;

Object.assign(globalThis, { looks });
