import type { StructureOutcome } from '../../store/campaigns/campaign-outcome.ts';
import type { CampaignSummary, SourceOutcome } from '../../store/campaigns/campaign-summary.ts';

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

/** Tells when a structure was first written to: ISO date and time, or null when it was not. */
export const writtenOn = ({ courriel }: Pick<StructureOutcome, 'courriel'>): string | null =>
  courriel?.envoye_le ?? (courriel?.etat === 'incertain' ? courriel.pris_le : null);

/** Tallies the structures of some campaigns by source, the greatest group first. Those without one have an empty name. */
export function tallyBySource(outcomes: readonly SourceOutcome[]): ReadonlyMap<string, Tally> {
  const groups = new Map<string, SourceOutcome[]>();
  for (const one of outcomes) {
    const group = groups.get(one.source ?? '');
    if (group === undefined) groups.set(one.source ?? '', [one]);
    else group.push(one);
  }
  const tallies = [...groups].map(([name, group]): [string, Tally] => [name, tally(group)]);
  return new Map(tallies.sort(([, a], [, b]) => b.structures - a.structures));
}

/** Tallies the structures of some sources together. */
export function tally(outcomes: readonly SourceOutcome[]): Tally {
  const sum = (name: 'structures' | 'ecrites' | 'repondues' | 'offres'): number =>
    outcomes.reduce((total, one) => total + one[name], 0);
  const ecrites = sum('ecrites');
  const delais = outcomes.flatMap((one) => one.delais);
  return {
    ...{ structures: sum('structures'), ecrites, repondues: sum('repondues'), offres: sum('offres') },
    taux: ecrites === 0 ? null : delais.length / ecrites,
    delai: middleOf(delais),
  };
}

/** Counts mails, reminders and answers by week, named by its Monday, the first week first. */
export function tallyByWeek({ mails, reponses }: CampaignSummary): ReadonlyMap<string, Week> {
  const weeks = new Map<string, Week>();
  const add = (date: string | null, what: keyof Week, count: number): void => {
    if (date === null) return;
    const monday = mondayOf(date);
    const week = weeks.get(monday) ?? { courriels: 0, rappels: 0, reponses: 0 };
    week[what] += count;
    weeks.set(monday, week);
  };
  for (const { tour, jour, structures } of mails) add(jour, tour === 1 ? 'courriels' : 'rappels', structures);
  for (const date of reponses) add(date, 'reponses', 1);
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
