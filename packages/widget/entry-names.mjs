// Which entries are bundled, apart from how: whoever only serves them need not load a bundler to know.
import { readFileSync } from 'node:fs';

export const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** The file that needs no other: every element, every mode. */
export const WHOLE = 'inclusion-kit';

/** The worker that reads the files of partners. */
export const MENDING = 'mending-worker';

/** The folder of the parts that several entries may load. */
export const SHARED = 'shared';

/** The names of the entries, the one that pages load most first. */
export const entryNames = [
  'di-search.relay',
  'di-search.static',
  'di-search.host',
  'di-search.installed',
  'di-service.relay',
  'di-service.static',
  'di-service.host',
  'di-contribution.relay',
  'di-contribution.host',
  'di-moderation.relay',
  'di-dataset.relay',
  'di-territory.relay',
  'di-week.relay',
  'di-week.static',
  'di-week.host',
  MENDING,
  'dataset-worker',
  'dataset-worker.installed',
  WHOLE,
];

/** Entries that stand on another one's files: a page has the element of one offer and the search from the same file of the site. */
const TOGETHER = { 'di-service.static': 'di-search.static' };

/** Names the bundle that holds an entry. */
export const bundleOf = (name) => TOGETHER[name] ?? name;
