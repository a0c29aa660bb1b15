import type { Page } from '@inclusion-kit/sdk';

/**
 * Leaves out `extra`, which holds all that a producer added to a service. The API gives it in the list of services alone,
 * and only on demand. Other fields that the schema does not know stay, since a later version of the schema may know them.
 * @see /api/v1/services `extra` (checked 2026-06-30)
 */
export function withoutExtra<T extends object>(record: T): T {
  if (!('extra' in record)) return record;
  const { extra, ...rest } = record;
  return rest as T;
}

/** Leaves `extra` out of the items of a page. */
export function pageWithoutExtra<T extends object>(page: Page<T>): Page<T> {
  return { ...page, items: page.items.map(withoutExtra) };
}

/** Leaves `extra` out of the services of a page of results. */
export function resultsWithoutExtra<T extends { service: object }>(page: Page<T>): Page<T> {
  return { ...page, items: page.items.map((item) => ({ ...item, service: withoutExtra(item.service) })) };
}
