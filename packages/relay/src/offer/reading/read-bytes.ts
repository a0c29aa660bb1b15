import type { CallOptions } from '@inclusion-kit/sdk';
import { fr } from '../../locales/fr.ts';
import { ProblemError } from '../../shared/problem.ts';
import type { RelaySource } from '../relay-source.ts';
import { leaveOut, toAsked } from './left-out.ts';
import { toBytesInTurns } from './present.ts';
import type { Read, ReadBytes } from './read.ts';

/** Reads from a source, whichever way it can. @throws ProblemError 404 for a list that it does not have */
export async function readBytes(
  source: RelaySource,
  version: () => string | null,
  read: Read,
  options?: CallOptions,
): Promise<ReadBytes> {
  if (source.readAsBytes !== undefined) return source.readAsBytes(read, options);
  const { name, presentation } = read;
  const ask: unknown = Reflect.get(source, name);
  if (typeof ask !== 'function') {
    const { noFacets, noList, noPoints } = fr.problem;
    throw new ProblemError({ status: 404, detail: { facets: noFacets, points: noPoints }[name as string] ?? noList });
  }
  const before = version();
  const call = name === 'sources' ? [options] : [toAsked(read), options];
  const given: unknown = await (Reflect.apply(ask, source, call) as unknown);
  const absent = typeof given === 'object' && given !== null ? (source.absentFrom?.(given) ?? []) : [];
  const value = leaveOut(name, given, presentation.overlays?.withheld ?? null);
  return {
    body: await toBytesInTurns(name, value, presentation),
    // Part of an answer is not kept: the whole may come a moment later.
    version: absent.length === 0 && version() === before ? before : null,
    absent: absent.map((one) => one.name),
  };
}
