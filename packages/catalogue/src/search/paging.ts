import type { Page } from '@inclusion-kit/sdk';

/** Items a page when the caller does not say. @see /api/v1/search/services `size` (checked 2026-06-30) */
export const DEFAULT_PAGE_SIZE = 5000;
/** The most items a page may hold. @see /api/v1/search/services `size` (checked 2026-06-30) */
export const MAX_PAGE_SIZE = 10_000;

/**
 * Makes a page of its items. `size` in the answer is the number of items of this page; `pages` is counted on the size asked
 * and is 0 when there is nothing; a page beyond the end is empty.
 */
export function toPage<T>(items: T[], total: number, { page, size }: { page: number; size: number }): Page<T> {
  return { items, total, page, size: items.length, pages: Math.ceil(total / size) };
}
