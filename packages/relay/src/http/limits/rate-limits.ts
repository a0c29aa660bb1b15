/** A class of routes that are limited together. */
export type RouteClass = 'reads' | 'text' | 'addresses' | 'tiles' | 'writes';

/** The requests that one client may send in a minute, by class. 0 sets no limit. */
export type RateLimits = Readonly<Record<RouteClass, number>>;

/** The length of the windows in which requests are counted, one after the other. */
export const WINDOW_MS = 60_000;

/** Far above the requests of a building full of professionals behind one address, far below those that wear the relay out. */
export const defaultRateLimits: RateLimits = { reads: 6000, text: 3000, addresses: 1500, tiles: 3000, writes: 300 };

/** The classes, as written in `RATE_LIMITS`. */
export const routeClasses = Object.keys(defaultRateLimits) as readonly RouteClass[];

/** The paths for machines that watch the relay, which must always get an answer. */
const UNLIMITED = new Set(['/healthz', '/readyz', '/metrics']);
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Returns the class of a request by its method, path and query, or null when it is not limited. */
export function classOf(method: string, address: string): RouteClass | null {
  if (!READING.has(method)) return 'writes';
  const [path = '', query = ''] = address.split('?', 2);
  const pathname = path.includes('%') ? decodeOr(path) : path;
  if (UNLIMITED.has(pathname)) return null;
  if (pathname.startsWith('/tiles/')) return 'tiles';
  // Passed on to a service of the State, which limits the relay in turn.
  if (pathname.startsWith('/api/v1/adresses') || pathname.startsWith('/api/v1/position')) return 'addresses';
  const isByWords =
    pathname === '/api/v1/communes' ||
    pathname === '/api/v1/structures-nommees' ||
    (pathname === '/contribuer' && hasParameter(query, 'structure')) ||
    (pathname.startsWith('/api/v1/search') && hasParameter(query, 'q'));
  return isByWords ? 'text' : 'reads';
}

/** Tells whether a query holds a parameter, whose name may be written with percent signs. */
const hasParameter = (query: string, name: string): boolean =>
  query.includes('%') ? new URLSearchParams(query).has(name) : `&${query}`.includes(`&${name}=`);

/** A route is found by its path without percent signs. */
function decodeOr(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/**
 * Reads `reads=6000,writes=300` or `off`. A class that is not named keeps its usual limit.
 * @returns the limits, or the first wrong entry
 */
export function parseRateLimits(entries: readonly string[]): RateLimits | { fault: string } {
  if (entries.length === 1 && entries[0] === 'off') return { reads: 0, text: 0, addresses: 0, tiles: 0, writes: 0 };
  const limits: Record<RouteClass, number> = { ...defaultRateLimits };
  for (const entry of entries) {
    const { name = '', count } = /^(?<name>\w+) *= *(?<count>\d{1,7})$/.exec(entry)?.groups ?? {};
    if (!isRouteClass(name) || count === undefined) return { fault: entry };
    limits[name] = Number(count);
  }
  return limits;
}

const isRouteClass = (name: string): name is RouteClass => (routeClasses as readonly string[]).includes(name);
