import type { Mend } from '../../mending/mend-dataset.ts';
import type { Decisions } from '../decisions.ts';
import { formatLines } from '../lines.ts';
import type { Decision, MendGroup, ValueChange } from '../protocol.ts';
import { toShownPair, toText } from '../value-text.ts';

/** Changes of a group that are told at once. */
const SHOWN = 3;

/** One change of a value, with every place that has it. */
export interface GatheredChange {
  readonly key: string;
  readonly mends: Mend[];
}

/** The mends of one field by one rule. */
export interface GatheredMends {
  readonly key: string;
  readonly count: number;
  /** The most frequent first. */
  readonly changes: readonly GatheredChange[];
}

/** Gathers mends by field and rule, then by the value before and after. Those that a person would not see, as of a word into a list of it, are left out. */
export function gatherMends(mends: readonly Mend[]): GatheredMends[] {
  const groups = new Map<string, { count: number; changes: Map<string, GatheredChange> }>();
  for (const mend of mends) {
    if (toText(mend.before) === toText(mend.after)) continue;
    // The name of a commune that gives no code is in its own field.
    if (mend.field === 'code_insee' && mend.after === null) continue;
    const key = `${mend.model}/${mend.field}/${mend.rule}`;
    const group = groups.get(key) ?? { count: 0, changes: new Map<string, GatheredChange>() };
    groups.set(key, group);
    group.count += 1;
    const changeKey = JSON.stringify([key, mend.before, mend.after]);
    const change = group.changes.get(changeKey);
    if (change === undefined) group.changes.set(changeKey, { key: changeKey, mends: [mend] });
    else change.mends.push(mend);
  }
  return [...groups]
    .map(([key, { count, changes }]) => ({
      key,
      count,
      changes: [...changes.values()].sort((a, b) => b.mends.length - a.mends.length),
    }))
    .sort((a, b) => b.count - a.count);
}

/** Returns the decision about a change: its own, else that of its group. */
export const decisionOf = (group: GatheredMends, { key }: GatheredChange, { groups, changes }: Decisions): Decision =>
  changes.get(key) ?? groups.get(group.key) ?? 'open';

/** Writes a group as a page shows it. */
export function toMendGroup(group: GatheredMends, decisions: Decisions): MendGroup {
  const totals = { open: 0, accepted: 0, refused: 0 };
  for (const change of group.changes) totals[decisionOf(group, change, decisions)] += change.mends.length;
  const [first] = group.changes[0]?.mends ?? [];
  return {
    key: group.key,
    model: first?.model ?? 'service',
    field: first?.field ?? '',
    rule: first?.rule ?? '',
    count: group.count,
    changeCount: group.changes.length,
    accepted: totals.accepted,
    refused: totals.refused,
    changes: toChanges(group, decisions, 0, SHOWN),
  };
}

/** Writes some changes of a group, from a rank on. */
export function toChanges(group: GatheredMends, decisions: Decisions, from: number, most: number): ValueChange[] {
  return group.changes.slice(from, from + most).map((change) => {
    const [before, after] = toShownPair(change.mends[0]?.before, change.mends[0]?.after);
    return {
      ...{ key: change.key, before, after },
      count: change.mends.length,
      lines: formatLines(change.mends),
      decision: decisionOf(group, change, decisions),
    };
  });
}
