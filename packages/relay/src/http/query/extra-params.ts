import type { Capabilities, ExtraSearchParams, OfferSource } from '@inclusion-kit/sdk';
import { leavesOut } from '../../offer/reading/left-out.ts';
import type { HttpContext } from '../http-context.ts';
import { invalidQuery, type ApiComplaint } from '../../shared/problem.ts';

/** The capabilities of a source that tells none. */
const NOTHING_MORE: Capabilities = { params: [], tri: [], facets: [] };

/** Returns the capabilities of a source beyond those of the API. */
async function capabilitiesOf(source: OfferSource, signal: AbortSignal): Promise<Capabilities> {
  return source.capabilities === undefined ? NOTHING_MORE : source.capabilities({ signal });
}

/**
 * Returns the capabilities that a relay offers. While records are closed for good, a source that counts them all the same counts
 * nothing here: its counts, places and question would not be those of the lists.
 */
export async function offeredCapabilities(
  { source, overlays }: Pick<HttpContext, 'source' | 'overlays'>,
  signal: AbortSignal,
): Promise<Capabilities> {
  const capabilities = await capabilitiesOf(source, signal);
  const { facets, points: _, question: __, ...others } = capabilities;
  const counts = facets.length > 0 || capabilities.points === true || capabilities.question === true;
  if (!counts || (overlays()?.withheld ?? null) === null || (await leavesOut(source))) return capabilities;
  return { ...others, facets: [] };
}

/**
 * Refuses the extra parameters that a source does not know: ignored, they would widen the answer without a word.
 * @throws ProblemError 422 naming each of them
 */
export async function checkExtraParams(
  params: ExtraSearchParams,
  source: OfferSource,
  signal: AbortSignal,
): Promise<void> {
  const asked = Object.keys(params);
  if (asked.length === 0) return;
  const capabilities = await capabilitiesOf(source, signal);
  const understood = new Set<string>(capabilities.params);
  const complaints = asked
    .filter((name) => !understood.has(name))
    .map((name) => unsupported(name, `The source of these offers cannot search by '${name}'`));
  const { tri } = params;
  if (tri !== undefined && understood.has('tri') && !capabilities.tri.includes(tri)) {
    complaints.push(unsupported('tri', `The source of these offers cannot order by '${tri}'`));
  }
  if (complaints.length > 0) throw invalidQuery(complaints);
}

function unsupported(name: string, msg: string): ApiComplaint {
  return { type: 'unsupported', loc: ['query', name], msg };
}
