import type { Page } from '@inclusion-kit/sdk';

/** Makes a page of its items. `size` in the answer is their number, while `pages` is counted on the size asked for. */
export function toPage<T>(items: T[], total: number, { page, size }: { page: number; size: number }): Page<T> {
  return { items, total, page, size: items.length, pages: Math.ceil(total / size) };
}
