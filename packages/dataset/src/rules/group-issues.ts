import { isObject } from '@inclusion-kit/sdk/internal';
import type { LocatedRecord } from '@inclusion-kit/sdk/prepare';
import type { Model } from '@inclusion-kit/sdk/schemas';
import type { DatasetIssue } from './validate-dataset.ts';

/** The complaints of one kind about one value of a field. */
export interface IssueGroup extends Pick<DatasetIssue, 'model' | 'code' | 'severity' | 'message' | 'suggestion'> {
  /** The field, without the rank of a value in its list. */
  field: string;
  /** The value at fault, absent where it differs from record to record. */
  value?: unknown;
  /** The number of complaints. */
  count: number;
  /** The files with the lines of the records, those in a row as a range: `4-9, 12`. */
  places: readonly { file: string; lines: string }[];
}

/** Values of a group that are told: more of them are texts that differ everywhere. */
const MAX_VALUES = 20;

/**
 * Gathers complaints by field, kind and value, the most frequent first, with the lines of each file.
 * @param dataset the lists that were validated, whose records know their places.
 * @example const groups = groupIssues({ structures, services }, validateDataset({ structures, services }).issues);
 */
export function groupIssues(
  dataset: Readonly<Partial<Record<'structures' | 'services', readonly LocatedRecord[]>>>,
  issues: readonly DatasetIssue[],
): IssueGroup[] {
  const values = new Map<string, Set<string>>();
  const rows = issues.map((issue) => {
    const located = (issue.model === 'structure' ? dataset.structures : dataset.services)?.[issue.index];
    const [field = '', rank] = issue.field.split('.');
    const whole = isObject(located?.record) ? located.record[field] : undefined;
    const value = rank !== undefined && Array.isArray(whole) ? (whole as unknown[])[Number(rank)] : whole;
    const kind = JSON.stringify([issue.model, field, issue.code]);
    values.set(kind, (values.get(kind) ?? new Set()).add(JSON.stringify(value ?? null)));
    return { issue, located, field, value, kind };
  });
  const groups = new Map<string, Omit<IssueGroup, 'places'> & { lines: Map<string, number[]> }>();
  for (const { issue, located, field, value, kind } of rows) {
    const isTold = (values.get(kind)?.size ?? 0) <= MAX_VALUES;
    const { model, code, severity, message, suggestion } = issue;
    const key = isTold ? `${kind}${JSON.stringify(value ?? null)}` : kind;
    const told = { model, field, code, severity, message, ...(suggestion === undefined ? {} : { suggestion }) };
    const group = groups.get(key) ?? {
      ...told,
      ...(isTold ? { value } : {}),
      count: 0,
      lines: new Map<string, number[]>(),
    };
    groups.set(key, group);
    group.count += 1;
    const file = located?.file ?? '';
    const lines = group.lines.get(file) ?? [];
    group.lines.set(file, lines);
    lines.push(located?.line ?? issue.index + 1);
  }
  return [...groups.values()]
    .map(({ lines, ...group }) => ({
      ...group,
      places: [...lines].map(([file, all]) => ({ file, lines: toRanges(all) })),
    }))
    .sort((a, b) => rankOf(a) - rankOf(b) || b.count - a.count);
}

const rankOf = ({ severity, model }: { severity: string; model: Model }): number =>
  (severity === 'error' ? 0 : 2) + (model === 'structure' ? 0 : 1);

/** Writes lines, three and more in a row as a range. */
export function toRanges(lines: readonly number[]): string {
  const sorted = [...new Set(lines)].sort((a, b) => a - b);
  const parts: string[] = [];
  for (let at = 0; at < sorted.length;) {
    let end = at;
    while (sorted[end + 1] === (sorted[end] ?? 0) + 1) end += 1;
    parts.push(end - at < 2 ? sorted.slice(at, end + 1).join(', ') : `${sorted[at] ?? ''}-${sorted[end] ?? ''}`);
    at = end + 1;
  }
  return parts.join(', ');
}
