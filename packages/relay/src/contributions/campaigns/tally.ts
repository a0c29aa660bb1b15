import type { StructureOutcome } from '../../store/campaigns/campaign-outcome.ts';

/** The outcome of some structures. */
export interface Tally {
  structures: number;
  /** Those that a mail left for, be it that nobody knows whether it came. */
  ecrites: number;
  repondues: number;
  /** Offers that were confirmed, corrected or closed. */
  offres: number;
  /** Share of those written to that answered, null when none was. */
  taux: number | null;
  /** Median days between the first mail and the answer, null without any. */
  delai: number | null;
}

/** The mails and the answers of one week. */
export interface Week {
  courriels: number;
  rappels: number;
  reponses: number;
}

const DAY_MS = 86_400_000;

/** Tells when a structure was first written to: ISO date and time, or null when it was not. */
export const writtenOn = ({ courriel }: Pick<StructureOutcome, 'courriel'>): string | null =>
  courriel?.envoye_le ?? (courriel?.etat === 'incertain' ? courriel.pris_le : null);

/** Tallies structures by a name, the greatest group first. */
export function tallyBy(
  outcomes: readonly StructureOutcome[],
  nameOf: (one: StructureOutcome) => string,
): ReadonlyMap<string, Tally> {
  const groups = new Map<string, StructureOutcome[]>();
  for (const one of outcomes) {
    const name = nameOf(one);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [one]);
    else group.push(one);
  }
  const tallies = [...groups].map(([name, group]): [string, Tally] => [name, tally(group)]);
  return new Map(tallies.sort(([, a], [, b]) => b.structures - a.structures));
}

/** Tallies structures together. */
export function tally(outcomes: readonly StructureOutcome[]): Tally {
  const written = outcomes.filter((one) => writtenOn(one) !== null);
  const delays = written.flatMap((one) => {
    const days = (Date.parse(one.repondu_le ?? '') - Date.parse(writtenOn(one) ?? '')) / DAY_MS;
    return days >= 0 ? [days] : [];
  });
  const repondues = outcomes.filter(({ repondu_le }) => repondu_le !== null).length;
  return {
    structures: outcomes.length,
    ecrites: written.length,
    repondues,
    offres: outcomes.reduce((sum, one) => sum + one.repondues, 0),
    taux: written.length === 0 ? null : delays.length / written.length,
    delai: middleOf(delays),
  };
}

/** Counts mails, reminders and answers by week, named by its Monday, the first week first. */
export function tallyByWeek(outcomes: readonly StructureOutcome[]): ReadonlyMap<string, Week> {
  const weeks = new Map<string, Week>();
  const add = (date: string | null | undefined, what: keyof Week): void => {
    if (date == null) return;
    const monday = mondayOf(date);
    const week = weeks.get(monday) ?? { courriels: 0, rappels: 0, reponses: 0 };
    week[what] += 1;
    weeks.set(monday, week);
  };
  for (const one of outcomes) {
    add(writtenOn(one), 'courriels');
    add(one.relance?.envoye_le, 'rappels');
    add(one.repondu_le, 'reponses');
  }
  return new Map([...weeks].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function mondayOf(iso: string): string {
  const date = new Date(iso);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

function middleOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[(sorted.length >> 1) - 1] ?? 0)) / 2;
}
