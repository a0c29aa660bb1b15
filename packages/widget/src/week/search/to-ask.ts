/** The facts about the time of an offer, null where they are to ask for. */
interface Timed {
  readonly best: object | null;
  readonly minutes: number | null;
  readonly aide: boolean;
}

/** Tells whether the day, the time and the length of an offer are all to ask for. */
export const isToAsk = ({ best, minutes, aide }: Timed): boolean => !aide && best === null && minutes === null;
