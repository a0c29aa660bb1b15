import type { CallName, DatasetCalls, DatasetView, OpenAsk } from '@inclusion-kit/dataset/worker';
import type { Unfolded } from '../desk.ts';
import type { Line } from '../line/line.ts';
import { countMends } from '../steps/steps.ts';

/** The calls that change a file, or what is known of it. */
const CALLS = ['tell', 'choose', 'confirm', 'decide', 'answer', 'judge', 'findPairs'] as const satisfies CallName[];
type ActName = (typeof CALLS)[number];

/** An act of a person on a file. An act that was undone is none. */
export type Act = {
  readonly [N in ActName]: { readonly call: N; readonly ask: Parameters<DatasetCalls[N]>[0] };
}[ActName];

/** Where a person is in a file. */
export interface Place extends Pick<Unfolded, 'step' | 'passed' | 'later' | 'apart' | 'layout'> {
  /** Rank of the pair that is shown, null for none. */
  readonly pair: number | null;
}

/** The work on a file, but its bytes. */
export interface KeptWork {
  /** Names it. Another opening of the same file is another work. */
  readonly id: string;
  /** Name of the file. */
  readonly name: string;
  /** Its rows. */
  readonly rows: number;
  /** Time of the last writing, in milliseconds since 1970. */
  readonly date: number;
  /** The facts that the file was opened with. */
  readonly opening: Pick<OpenAsk, 'source' | 'departement' | 'now' | 'mapping'>;
  readonly acts: readonly Act[];
  readonly place: Place | null;
  /** The decisions by their number, null while an act is under way. */
  readonly tally: string | null;
}

export const isAct = (call: CallName): call is ActName => (CALLS as readonly CallName[]).includes(call);

/** Takes the last decision out of the acts, as the worker takes back what it undoes. */
export function withoutLast(acts: readonly Act[]): readonly Act[] {
  const last = acts.map(({ call }) => call === 'decide' || call === 'answer' || call === 'judge').lastIndexOf(true);
  return acts.filter((_, at) => at !== last);
}

/** Counts the choices of a person in a work. */
export const countChoices = ({ acts }: Pick<KeptWork, 'acts'>): number =>
  acts.filter(({ call }) => call !== 'findPairs').length;

/** Tells the place of a person from what is shown. */
export const toPlace = ({ step, passed, later, apart, layout, pair }: Unfolded): Place => ({
  ...{ step, passed, later, apart, layout },
  pair: pair?.at ?? null,
});

/** Counts the decisions about a file. A work that comes back with others has lost some. */
export function toTally(view: Pick<DatasetView, 'mends' | 'questions' | 'pairs' | 'columns'>): string {
  const { accepted, refused } = countMends(view);
  const answered = view.questions.reduce((sum, group) => sum + group.answered, 0);
  const chosen = view.columns.filter(({ level }) => level === 'chosen').length;
  return [accepted, refused, answered, view.pairs?.decided ?? 0, chosen].join(' ');
}

/**
 * Does the acts anew on a file that was just opened. Decisions go to the worker at once, which then checks the file for the last
 * of them alone. The ones about values wait until these were made from the columns.
 */
export async function replay(line: Pick<Line, 'call'>, acts: readonly Act[]): Promise<void> {
  const call = line.call as (name: ActName, ask: Act['ask']) => Promise<unknown>;
  let isMaking = false;
  const asked: Promise<unknown>[] = [];
  for (const act of acts) {
    const makes = act.call === 'tell' || act.call === 'choose';
    if (makes !== isMaking) await Promise.all(asked.splice(0));
    isMaking = makes;
    // The tally tells whether an act was lost.
    asked.push(call(act.call, act.ask).catch(() => null));
  }
  await Promise.all(asked);
}
