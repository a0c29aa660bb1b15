import { isDataInclusionError, type OfferSource } from '@inclusion-kit/sdk';
import type { ReactiveControllerHost } from 'lit';
import { ReadingTask, type Reading } from './reading-task.ts';

/** Where the reading of a record stands. */
export type RecordStatus = 'empty' | 'loading' | 'ready' | 'gone' | 'error';

interface Config<R> extends Pick<Reading<OfferSource, string, R>, 'from' | 'key' | 'read' | 'onAnswer' | 'onFailure'> {
  readonly given: () => R | null;
}

/** Reads one record: one that the page gives is shown at once, then refreshed from the source. */
export function createRecordReading<R>(host: ReactiveControllerHost, { given, ...reading }: Config<R>) {
  const task = new ReadingTask(host, reading);
  const isGone = () => isDataInclusionError(task.error) && task.error.code === 'not_found';
  const detail = {
    get record(): R | null {
      return isGone() ? null : (task.answer ?? given());
    },
    /** State to show: the record as soon as it is known, whether or not its refresh succeeds. */
    get status(): RecordStatus {
      if (isGone()) return 'gone';
      if (detail.record !== null) return 'ready';
      if (task.isReading) return 'loading';
      return task.hasFailed ? 'error' : 'empty';
    },
    /** The record is shown as it was, since the refresh failed. */
    get isStale(): boolean {
      return task.hasFailed && detail.record !== null;
    },
    retry: () => void task.read(),
  };
  return detail;
}
