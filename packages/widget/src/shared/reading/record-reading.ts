import { isDataInclusionError, type OfferSource } from '@inclusion-kit/sdk';
import type { ReactiveControllerHost } from 'lit';
import { ReadingTask, type Reading } from './reading-task.ts';

/** Where the reading of a record stands. */
export type RecordStatus = 'empty' | 'loading' | 'ready' | 'gone' | 'error';

interface Config<R> extends Pick<Reading<OfferSource, string, R>, 'from' | 'key' | 'read' | 'onAnswer' | 'onFailure'> {
  readonly given: () => R | null;
}

/** Reads one record: one that the page gives is shown at once, then refreshed from the source. */
export class RecordReading<R> {
  readonly #task: ReadingTask<OfferSource, string, R>;
  readonly #given: () => R | null;

  constructor(host: ReactiveControllerHost, { given, ...reading }: Config<R>) {
    this.#given = given;
    this.#task = new ReadingTask(host, reading);
  }

  get record(): R | null {
    return this.#isGone ? null : (this.#task.answer ?? this.#given());
  }

  /** State to show: the record as soon as it is known, whether or not its refresh succeeds. */
  get status(): RecordStatus {
    if (this.#isGone) return 'gone';
    if (this.record !== null) return 'ready';
    if (this.#task.isReading) return 'loading';
    return this.#task.hasFailed ? 'error' : 'empty';
  }

  /** The record is shown as it was, since the refresh failed. */
  get isStale(): boolean {
    return this.#task.hasFailed && this.record !== null;
  }

  retry(): void {
    void this.#task.read();
  }

  get #isGone(): boolean {
    const { error } = this.#task;
    return isDataInclusionError(error) && error.code === 'not_found';
  }
}
