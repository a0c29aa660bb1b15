import { git, listFiles, readBlobs } from '../git.ts';
import { compareAssertions, subtract, type Difference, type PlacedAssertion } from './compare-assertions.ts';
import { isCode, isTestFile, readAssertions } from './read-assertions.ts';

export interface CommitReport extends Difference {
  commit: string;
  subject: string;
  /** Assertions of the whole tree before and after the commit. */
  before: number;
  after: number;
  /** The sources that the commit deletes (moved ones are none of them), with their lines. */
  deleted: { path: string; lines: number }[];
}

export interface HistoryReport {
  commits: CommitReport[];
  before: number;
  after: number;
  /** Assertions of the base that the head does not hold in any file. */
  gone: PlacedAssertion[];
}

interface Change {
  from?: { path: string; hash: string };
  to?: { path: string; hash: string };
}

/** Reads which assertions each commit between `base` and `head` removed or changed, oldest first. */
export function readHistory(folder: string, base: string, head: string): HistoryReport {
  const commits = git(folder, ['rev-list', '--reverse', '--first-parent', `${base}..${head}`])
    .split('\n')
    .filter(Boolean);
  // The commit where the branch left its base: later changes of the base are not changes of the branch.
  const start = commits[0] === undefined ? base : `${commits[0]}^`;
  const changes = commits.map((commit) => ({ commit, list: readChanges(folder, commit) }));
  const files = new Map([...listFiles(folder, start)].filter(([path]) => isTestFile(path)));
  const texts = readBlobs(folder, [
    ...files.values(),
    ...changes
      .flatMap(({ list }) => list.flatMap(({ from, to }) => [from?.hash, to?.hash]))
      .filter((hash) => hash !== undefined),
  ]);

  const read = new Map<string, PlacedAssertion[]>();
  const assertionsOf = (file: { path: string; hash: string } | undefined): PlacedAssertion[] => {
    if (file === undefined || !isTestFile(file.path)) return [];
    const id = `${file.hash}:${file.path}`;
    let list = read.get(id);
    if (list === undefined) {
      list = readAssertions(file.path, texts.get(file.hash) ?? '').map((one) => ({ ...one, file: file.path }));
      read.set(id, list);
    }
    return list;
  };
  const all = (): PlacedAssertion[] => [...files].flatMap(([path, hash]) => assertionsOf({ path, hash }));

  const first = all();
  let count = first.length;
  const reports = changes.map(({ commit, list }): CommitReport => {
    const old = list.flatMap(({ from }) => assertionsOf(from));
    const now = list.flatMap(({ to }) => assertionsOf(to));
    // git pairs short files by their likeness alone, and misses those whose imports had to follow the move.
    const added = new Set(
      list.flatMap(({ from, to }) => (from === undefined && to !== undefined ? [endOf(to.path)] : [])),
    );
    const before = count;
    count += now.length - old.length;
    for (const { from } of list) if (from !== undefined) files.delete(from.path);
    for (const { to } of list) if (to !== undefined && isTestFile(to.path)) files.set(to.path, to.hash);
    return {
      commit,
      subject: git(folder, ['show', '--no-patch', '--format=%s', commit]).trim(),
      before,
      after: count,
      ...compareAssertions(old, now),
      deleted: list.flatMap(({ from, to }) =>
        from === undefined || to !== undefined || isTestFile(from.path) || added.has(endOf(from.path))
          ? []
          : [{ path: from.path, lines: (texts.get(from.hash) ?? '').split('\n').length - 1 }],
      ),
    };
  });
  return { commits: reports, before: first.length, after: count, gone: subtract(first, all()) };
}

/** Gives a file's name with its folder's. */
function endOf(path: string): string {
  return path.split('/').slice(-2).join('/');
}

/** Reads which files of code a commit changed against its first parent, a moved one as one change. */
function readChanges(folder: string, commit: string): Change[] {
  const fields = git(folder, ['diff-tree', '-r', '-z', '-M', '-l0', '--no-commit-id', `${commit}^`, commit]).split(
    '\0',
  );
  const changes: Change[] = [];
  for (let at = 0; at < fields.length - 1;) {
    const [, , oldHash = '', newHash = '', status = ''] = (fields[at++] ?? '').split(' ');
    const oldPath = fields[at++] ?? '';
    const newPath = /^[RC]/.test(status) ? (fields[at++] ?? '') : oldPath;
    const change: Change = {};
    if (!/^[AC]/.test(status) && isCode(oldPath)) change.from = { path: oldPath, hash: oldHash };
    if (!status.startsWith('D') && isCode(newPath)) change.to = { path: newPath, hash: newHash };
    if (change.from !== undefined || change.to !== undefined) changes.push(change);
  }
  return changes;
}
