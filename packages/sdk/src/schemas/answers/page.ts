import * as z from 'zod/mini';

/**
 * Schema of a page of items.
 * `size` is the number of items in this page, not the size asked. `pages` is counted on the size asked.
 * @see /api/v1/services (checked 2026-06-30)
 * @example const { items, total } = pageOf(Service).parse(await response.json());
 */
export function pageOf<T extends z.ZodMiniType>(item: T) {
  return z.looseObject({
    items: z.array(item),
    total: z.number(),
    page: z.number(),
    size: z.number(),
    pages: z.number(),
  });
}

/** A page whose items are anything. */
export const RawPage = /* @__PURE__ */ pageOf(z.unknown());

/** A page of items as the API gives it: `size` counts the items of this page. */
export interface Page<T> {
  /** The records of this page. Empty beyond the last page. */
  items: T[];
  /** Number of items over all pages. */
  total: number;
  /** Number of this page, from 1. */
  page: number;
  /** Number of items in this page, not the size asked. */
  size: number;
  /** Number of pages of the size asked, 0 when nothing was found. */
  pages: number;
}
