import type { Commune, Geography } from '@inclusion-kit/sdk/geography';
import type { ReactiveControllerHost } from 'lit';
import { tellFailure } from '../../shared/elements/events.ts';
import { onceMore } from '../../shared/elements/once-more.ts';

/** The commune of the person: told by the page, by the week or by the reader. A code is looked up, for its name and its point. */
export class PersonPlace {
  readonly #host: ReactiveControllerHost & EventTarget;
  /** The code that the page or the week told last. */
  #told: string | null = null;
  #geography: Geography | null = null;
  /** The code that offers are looked for around, known by its name or not. */
  code: string | null = null;
  commune: Commune | null = null;
  /** The look-up of a code: it goes on, it found nobody to ask, or there is no such commune. */
  status: 'idle' | 'looking' | 'failed' | 'unknown' = 'idle';

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.#host = host;
  }

  /** Takes the code that the page or the week tells, where it is another than before. Returns whether there is something new. */
  follow(code: string | null, geography: Geography | null): boolean {
    const isOther = code !== this.#told && code !== this.code;
    const isNew = isOther || geography !== this.#geography;
    this.#told = code;
    this.#geography = geography;
    // A place that the reader told stays where nobody tells another.
    if (isOther && code !== null) {
      this.code = code;
      this.commune = null;
    }
    return isNew;
  }

  /** Forgets the place of a person whose week is gone. */
  clear(): void {
    this.#told = null;
    this.code = null;
    this.commune = null;
    this.status = 'idle';
  }

  take(commune: Commune): void {
    this.code = commune.code;
    this.commune = commune;
    this.status = 'idle';
  }

  /** Looks up the commune of a code of which nothing more is known. */
  async look(): Promise<void> {
    const [code, geography] = [this.code, this.#geography];
    if (code === null || geography === null || this.commune !== null) return;
    this.#set('looking');
    try {
      const commune = await onceMore(() => geography.commune(code));
      if (code !== this.code) return;
      this.commune = commune;
      if (commune === null) this.code = null;
      this.#set(commune === null ? 'unknown' : 'idle');
    } catch (error) {
      if (code !== this.code) return;
      tellFailure(this.#host, { error, during: 'places' });
      this.#set('failed');
    }
  }

  #set(status: PersonPlace['status']): void {
    this.status = status;
    this.#host.requestUpdate();
  }
}
