import * as z from 'zod/mini';
import { UsageError } from '../errors.ts';
import { pageOf, type Page } from '../schemas/page.ts';
import { parseAnswer, pathsOf } from './parse-answer.ts';
import type { Answer } from './request.ts';

/** An item of a list that is not what the API describes. */
export interface InvalidItem {
  /** What was asked, without parameters, for instance `GET /api/v1/services`. */
  call: string;
  /** Page of the list, from 1. */
  page: number;
  /** Place in the page as the server gave it, from 0. */
  index: number;
  /** The record's id, when it has one that can be read. */
  id?: string | undefined;
  /** Dotted paths in the item that do not fit, at most twenty; empty when the item is no object. */
  paths: readonly string[];
}

/** What becomes of an invalid item in a list or a search. */
export interface InvalidItemOptions {
  /**
   * `throw` refuses the whole answer; `skip` leaves the item out; `report` leaves it out and tells `reportInvalidItem`.
   * The page's own figures stay as the server gave them.
   * @default 'throw'
   */
  onInvalidItem?: 'throw' | 'skip' | 'report' | undefined;
  /** Told of each item left out; needed with `report`. What it throws ends the call. */
  reportInvalidItem?: ((invalid: InvalidItem) => void) | undefined;
}

/** The options of a call that answers a page. */
export const pageOptionNames = ['signal', 'onInvalidItem', 'reportInvalidItem'] as const;

/** A page as read. */
export interface ReadPage<T> {
  page: Page<T>;
  /** How many items were left out as invalid. */
  leftOut: number;
  /** The server's own id for the request, when it gave one. */
  requestId: string | undefined;
}

/** Parses a page with the schema of its items. */
export interface PageParser<T> {
  parse(answer: Answer, options: InvalidItemOptions): ReadPage<T>;
}

const RawPage = pageOf(z.unknown());

/**
 * Creates the parser of a list's pages.
 * @param item the schema of an item, which completes it or says what is wrong.
 * @param isSound tells quickly whether the schema would return the like of an item: nearly all are, and are kept as they are.
 */
export function createPageParser<T extends z.ZodMiniType>(
  item: T,
  isSound: (value: unknown) => boolean,
): PageParser<z.output<T>> {
  const schema = pageOf(item);
  return {
    parse(answer, { onInvalidItem = 'throw', reportInvalidItem }) {
      const { call, requestId, mask } = answer;
      const raw = parseAnswer(RawPage, answer);
      const items: z.output<T>[] = [];
      for (const [index, value] of raw.items.entries()) {
        if (isSound(value)) {
          items.push(value as z.output<T>);
          continue;
        }
        const parsed = z.safeParse(item, value);
        if (parsed.success) items.push(parsed.data);
        // The whole page says the paths of all its items.
        else if (onInvalidItem === 'throw') parseAnswer(schema, answer);
        else if (onInvalidItem === 'report') {
          const paths = pathsOf(parsed.error)
            .filter((path) => path !== '')
            .map(mask);
          const id = idOf(value);
          reportInvalidItem?.({ call, page: raw.page, index, ...(id === undefined ? {} : { id }), paths });
        }
      }
      return { page: { ...raw, items }, leftOut: raw.items.length - items.length, requestId };
    },
  };
}

/** @throws UsageError when the options do not say one thing */
export function checkInvalidItemOptions({ onInvalidItem, reportInvalidItem }: InvalidItemOptions): void {
  if (onInvalidItem !== undefined && !['throw', 'skip', 'report'].includes(onInvalidItem)) {
    throw new UsageError("onInvalidItem must be 'throw', 'skip' or 'report'.");
  }
  if (reportInvalidItem !== undefined && typeof reportInvalidItem !== 'function') {
    throw new UsageError('reportInvalidItem must be a function.');
  }
  if (onInvalidItem === 'report' && reportInvalidItem === undefined) {
    throw new UsageError("onInvalidItem is 'report', and nobody listens.", {
      hint: 'Give the function `reportInvalidItem`, or ask for `skip`.',
    });
  }
}

/** Reads the id of a record, or of the service within a result. */
function idOf(value: unknown): string | undefined {
  const Identified = z.looseObject({ id: z.string() });
  const record = z.safeParse(Identified, value);
  if (record.success) return record.data.id;
  const result = z.safeParse(z.looseObject({ service: Identified }), value);
  return result.success ? result.data.service.id : undefined;
}
