import type { LocatedRecord } from '@inclusion-kit/sdk/prepare';
import { createIssueGroups, type IssueGroup } from './issue-groups.ts';
import type { DatasetIssue } from './validate-dataset.ts';

/**
 * Gathers complaints by field, kind and value, the most frequent first, with the lines of each file.
 * @param dataset the lists that were validated, whose records know their places.
 * @example const groups = groupIssues({ structures, services }, validateDataset({ structures, services }).issues);
 */
export function groupIssues(
  dataset: Readonly<Partial<Record<'structures' | 'services', readonly LocatedRecord[]>>>,
  issues: readonly DatasetIssue[],
): IssueGroup[] {
  const groups = createIssueGroups();
  for (const issue of issues) {
    const { model, index } = issue;
    const located = (model === 'structure' ? dataset.structures : dataset.services)?.[index];
    const { record, file = '', line = index + 1 } = located ?? {};
    groups.add(model, issue, { index, record, file, line });
  }
  return groups.all();
}
