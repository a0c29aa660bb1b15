import type { PlacedAssertion } from './compare-assertions.ts';
import type { HistoryReport } from './read-history.ts';

/** Writes a history for a reader: a paragraph for each commit, one line for each assertion, and a total. */
export function formatHistory({ commits, before, after, gone }: HistoryReport): string {
  const paragraphs = commits.map((commit) =>
    [
      `${commit.commit.slice(0, 7)} ${commit.subject}`,
      `  assertions ${commit.before} → ${commit.after}, removed ${commit.removed.length}, changed ${commit.changed.length}`,
      ...commit.removed.map((one) => `  removed ${place(one)}`),
      ...commit.changed.map(({ from, to }) => `  changed ${place(from)}  ⇒  ${to.text}`),
      ...commit.deleted.map(({ path, lines }) => `  deleted source ${path} (${lines} lines)`),
    ].join('\n'),
  );
  const count = (list: (one: (typeof commits)[number]) => unknown[]): number =>
    commits.reduce((sum, one) => sum + list(one).length, 0);
  const deleted = commits.flatMap((one) => one.deleted);
  return [
    ...paragraphs,
    [
      `Total of ${commits.length} commits: assertions ${before} → ${after}, ` +
        `removed ${count((one) => one.removed)}, changed ${count((one) => one.changed)}.`,
      `Of the assertions of the base, ${gone.length} stand in no file of the head.`,
      `Deleted sources: ${deleted.length} files, ${deleted.reduce((sum, { lines }) => sum + lines, 0)} lines.`,
    ].join('\n'),
  ].join('\n\n');
}

function place({ file, line, text }: PlacedAssertion): string {
  return `${file}:${line} ${text}`;
}
