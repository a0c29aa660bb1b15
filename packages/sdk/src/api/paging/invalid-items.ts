import { UsageError } from '../../errors.ts';
import { isPage } from '../../schemas/accept/answer.generated.ts';
import { isRecord } from '../../schemas/accept/checks.ts';
import type { Page, pageOf, RawPage } from '../../schemas/answers/page.ts';
import { openEmptyZones } from '../empty-zones.ts';
import { parseAnswer, parseWithSchema, pathsOf, type AnswerKind } from '../parse-answer.ts';
import { requireFunction } from '../request-options.ts';
import { httpCallOptionNames, type Answer } from '../transport.ts';

/** An item of a list that is not what the API describes. */
export interface InvalidItem {
  /** The method and path asked, without parameters, for instance `GET /api/v1/services`. */
  call: string;
  /** Page of the list, from 1. */
  page: number;
  /** Place in the page as the server gave it, from 0. */
  index: number;
  /** The record's id, when it has one that can be read. */
  id?: string | undefined;
  /** Dotted paths in the item that do not fit, at most twenty. Empty when the item is no object. */
  paths: readonly string[];
}

/** The treatment of invalid items in a list or a search. */
export interface InvalidItemOptions {
  /**
   * `throw` refuses the whole answer, `skip` leaves the item out, and `report` leaves it out and calls `reportInvalidItem`.
   * The page's own figures stay as the server gave them.
   * @default 'throw'
   */
  onInvalidItem?: 'throw' | 'skip' | 'report' | undefined;
  /** Called with each item left out. `report` needs it. An error that it throws ends the call. */
  reportInvalidItem?: ((invalid: InvalidItem) => void) | undefined;
}

/** The options of a call that answers a page. */
export const pageOptionNames = [
  ...httpCallOptionNames,
  'onUnknownValue',
  'onInvalidItem',
  'reportInvalidItem',
] as const;

/** A page as read. */
export interface ReadPage<T> {
  page: Page<T>;
  /** The number of items left out as invalid. */
  leftOut: number;
  /** The number of services whose zone was an empty list, and is null now. */
  emptyZones: number;
  /** The server's own id for the request, when it gave one. */
  requestId: string | undefined;
}

/** Reads a page with what its items have to be. */
export type PageParser<T> = (answer: Answer, options: InvalidItemOptions) => Promise<ReadPage<T>>;

/** Gives the schemas of pages, and others with them, or loads them. */
export type PageSchemas<Others = unknown> = () => Schemas<Others> | Promise<Schemas<Others>>;
type Schemas<Others> = Others & { pageOf: typeof pageOf; RawPage: typeof RawPage };

/** Creates the parser of a list's pages. A schema completes an item that is not sound, or says what is wrong with it. */
export function createPageParser<T>({ isSound, schema }: AnswerKind<T>, schemas: PageSchemas): PageParser<T> {
  const rawPage: AnswerKind<Page<unknown>> = { isSound: isPage, schema: async () => (await schemas()).RawPage };
  return async (answer, { onInvalidItem = 'throw', reportInvalidItem }) => {
    const { call, requestId, mask } = answer;
    const raw = await parseAnswer(rawPage, answer);
    const items: T[] = [];
    for (const [index, value] of raw.items.entries()) {
      if (isSound?.(value) === true) {
        items.push(value as T);
        continue;
      }
      const itemSchema = await schema();
      const parsed = itemSchema.safeParse(value);
      if (parsed.success) items.push(parsed.data);
      // The whole page says the paths of all its items.
      else if (onInvalidItem === 'throw') {
        const { pageOf } = await schemas();
        parseWithSchema(pageOf(itemSchema), answer);
      } else if (onInvalidItem === 'report') {
        const paths = pathsOf(parsed.error)
          .filter((path) => path !== '')
          .map(mask);
        const id = idOf(value);
        reportInvalidItem?.({ call, page: raw.page, index, ...(id === undefined ? {} : { id }), paths });
      }
    }
    const emptyZones = items.reduce((sum, item) => sum + openEmptyZones(item), 0);
    return { page: { ...raw, items }, leftOut: raw.items.length - items.length, emptyZones, requestId };
  };
}

/** @throws UsageError when the options do not say one thing */
export function checkInvalidItemOptions({ onInvalidItem, reportInvalidItem }: InvalidItemOptions): void {
  if (onInvalidItem !== undefined && !['throw', 'skip', 'report'].includes(onInvalidItem)) {
    throw new UsageError("onInvalidItem must be 'throw', 'skip' or 'report'.");
  }
  requireFunction('reportInvalidItem', reportInvalidItem);
  if (onInvalidItem === 'report' && reportInvalidItem === undefined) {
    throw new UsageError("onInvalidItem is 'report', and nobody listens.", {
      hint: 'Give the function `reportInvalidItem`, or ask for `skip`.',
    });
  }
}

/** Reads the id of a record, or of the service within a result. */
function idOf(value: unknown): string | undefined {
  if (!isRecord(value)) return undefined;
  if (typeof value['id'] === 'string') return value['id'];
  return isRecord(value['service']) && typeof value['service']['id'] === 'string' ? value['service']['id'] : undefined;
}
