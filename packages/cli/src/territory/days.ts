import { CallError, isDay, today } from '../call.ts';
import { territoire } from '../locales/territory/territory.ts';
import { dayOfFiles } from './read-facts.ts';

/** The days of an offer and of an earlier one, null without one. @throws CallError naming the option that is wrong */
export async function readDays({
  now: day = today(),
  before,
  'before-day': told,
}: {
  readonly now?: string | undefined;
  readonly before?: readonly string[] | undefined;
  readonly 'before-day'?: string | undefined;
}): Promise<{ day: string; earlier: string | null }> {
  if (!isDay(day)) throw new CallError(territoire.badDay('now', day));
  if (before === undefined) return { day, earlier: null };
  const earlier = told ?? (await dayOfFiles(before));
  if (earlier === null) throw new CallError(territoire.noBeforeDay(before.join(', ')));
  if (!isDay(earlier)) throw new CallError(territoire.badDay('before-day', earlier));
  if (earlier >= day) throw new CallError(territoire.notBefore(earlier, day));
  return { day, earlier };
}
