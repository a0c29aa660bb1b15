import type { Page } from '@inclusion-kit/sdk';

/**
 * Makes a page of its items. `size` in the answer is the number of items of this page. `pages` is counted on the size asked for
 * and is 0 when there is nothing. A page beyond the end is empty.
 */
export function toPage<T>(items: T[], total: number, { page, size }: { page: number; size: number }): Page<T> {
  return { items, total, page, size: items.length, pages: Math.ceil(total / size) };
}
