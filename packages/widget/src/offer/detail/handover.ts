import type { LitElement } from 'lit';
import { copyText } from '../../shared/elements/copy-text.ts';
import type { ServiceTexts } from '../../locales/fr/service.ts';

/** Hands an offer over to a person: copies a text, shares or copies its link, prints a page. */
export class HandoverController {
  /** The text copied last, or null when none is. */
  copied: string | null = null;
  /** The state of the link. It is shown when the browser refused to copy it. */
  link: 'idle' | 'copied' | 'shown' = 'idle';
  hasPrintFailed = false;
  readonly #host: LitElement;
  readonly #say: (text: (t: ServiceTexts) => string) => void;

  constructor(host: LitElement, say: (text: (t: ServiceTexts) => string) => void) {
    this.#host = host;
    this.#say = say;
  }

  /** Forgets the copies of the last offer, once another is shown. */
  reset(): void {
    this.copied = null;
    this.link = 'idle';
    this.hasPrintFailed = false;
  }

  async copy(text: string): Promise<void> {
    const isCopied = await copyText(text);
    if (isCopied) this.copied = text;
    this.#say((t) => t.mobilise[isCopied ? 'copied' : 'copyFailed']);
    this.#host.requestUpdate();
  }

  /** Opens the share sheet of a touch device, and copies the link elsewhere. */
  async share(url: string, title: string): Promise<void> {
    if ('share' in navigator && matchMedia('(pointer: coarse)').matches) {
      // Closed without a choice: the person sees it.
      await navigator.share({ title, url }).catch(() => undefined);
      return;
    }
    const isCopied = await copyText(url);
    this.link = isCopied ? 'copied' : 'shown';
    this.#host.requestUpdate();
    if (isCopied) {
      this.#say((t) => t.tools.copied);
      return;
    }
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLInputElement>('#link')?.select();
  }

  /** Prints; a failure is kept, to be told. */
  async print(print: () => Promise<void>): Promise<void> {
    try {
      await print();
      this.hasPrintFailed = false;
    } catch {
      this.hasPrintFailed = true;
    }
    this.#host.requestUpdate();
  }
}
