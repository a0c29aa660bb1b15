import type { Context } from 'hono';
import { matchedRoutes } from 'hono/route';

/** The label of requests that no route answers. */
export const NO_ROUTE = 'other';

/** Writes a path of the router as the description does: `/services/:id{.+}` becomes `/services/{id}`. */
export function toTemplate(path: string): string {
  const template = path.replace(/:(?<name>\w+)(?:\{[^}]*\})?/g, '{$<name>}');
  return template.length > 1 ? template.replace(/\/$/, '') : template;
}

/** Names the route of a request by its template, so that it holds no id and no word of a visitor. */
export function templateOf(c: Context): string {
  // Guards and refusals stand under every method, an answering route under one.
  const route = matchedRoutes(c).find(({ method }) => method !== 'ALL');
  return route === undefined ? NO_ROUTE : toTemplate(route.path);
}
