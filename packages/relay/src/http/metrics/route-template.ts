import type { Context } from 'hono';
import { matchedRoutes } from 'hono/route';

/** What is counted together: requests that no route answers. */
export const NO_ROUTE = 'other';

/** Writes a path of the router as the description does: `/services/:id{.+}` becomes `/services/{id}`. */
export function toTemplate(path: string): string {
  const template = path.replace(/:(?<name>\w+)(?:\{[^}]*\})?/g, '{$<name>}');
  return template.length > 1 ? template.replace(/\/$/, '') : template;
}

/** Names the route that a request is for by its template, so that no id and no word of a visitor is told. */
export function templateOf(c: Context): string {
  // Guards and refusals stand under every method; what answers stands under one.
  const route = matchedRoutes(c).find(({ method }) => method !== 'ALL');
  return route === undefined ? NO_ROUTE : toTemplate(route.path);
}
