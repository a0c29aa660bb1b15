/** What is limited together. */
export type RouteClass = 'reads' | 'text' | 'addresses' | 'writes';

/** How often one client may come, by class, in a minute; 0 for as often as it likes. */
export type RateLimits = Readonly<Record<RouteClass, number>>;

/** Counted in windows that follow each other. */
export const WINDOW_MS = 60_000;

/** Far above what a building full of professionals behind one address asks; far below what wears the relay out. */
export const defaultRateLimits: RateLimits = { reads: 6000, text: 3000, addresses: 1500, writes: 300 };

/** The classes, as written in `RATE_LIMITS`. */
export const routeClasses = Object.keys(defaultRateLimits) as readonly RouteClass[];

/** Asked by machines that watch the relay, and must be told how it is. */
const UNLIMITED = new Set(['/healthz', '/readyz', '/metrics']);
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Tells what class a request is of; null when it is not limited. */
export function classOf(method: string, { pathname, searchParams }: URL): RouteClass | null {
  if (!READING.has(method)) return 'writes';
  if (UNLIMITED.has(pathname)) return null;
  // Asked on of a service of the State, which limits the relay in turn.
  if (pathname.startsWith('/api/v1/adresses') || pathname.startsWith('/api/v1/position')) return 'addresses';
  const isByWords = pathname === '/api/v1/communes' || (pathname.startsWith('/api/v1/search') && searchParams.has('q'));
  return isByWords ? 'text' : 'reads';
}
