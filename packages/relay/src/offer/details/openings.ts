import { isDataInclusionError } from '@inclusion-kit/sdk';
import { isSourceRefusal } from '../../shared/source-problem.ts';
import type { AskedApi, Model } from './asked-api.ts';

/** The API serves everybody, so that openings are told a few at a time. */
const AT_ONCE = 4;
/** Openings that wait for an API that fails. Beyond them, the oldest are given up. */
const MAX_WAITING = 5000;
/** A record whose request fails is not asked for forever. */
const MAX_TRIES = 3;

/** Tells the API of the records that were opened, since it counts consultations, while answers have long been sent. */
export function createOpenings({ ask, waitMs }: Pick<AskedApi, 'ask' | 'waitMs'>) {
  const waiting: { model: Model; id: string; tries: number }[] = [];
  let sending = 0;
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;

  const sendNext = (): void => {
    if (isClosed || sending >= AT_ONCE || waiting.length === 0) return;
    const wait = waitMs();
    if (wait > 0) {
      timer ??= setTimeout(() => {
        timer = undefined;
        sendNext();
      }, wait + 1).unref();
      return;
    }
    const opening = waiting.shift();
    if (opening === undefined) return;
    sending += 1;
    ask(opening.model, opening.id)
      .catch((error: unknown) => {
        if (isSourceRefusal(error)) return;
        opening.tries += 1;
        if (isDataInclusionError(error) && opening.tries < MAX_TRIES) waiting.unshift(opening);
      })
      .finally(() => {
        sending -= 1;
        sendNext();
      });
    sendNext();
  };

  return {
    add(model: Model, id: string): void {
      waiting.push({ model, id, tries: 0 });
      if (waiting.length > MAX_WAITING) waiting.shift();
      sendNext();
    },
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}
