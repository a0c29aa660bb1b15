import type { ReactiveControllerHost } from 'lit';

interface Hooks {
  /** A text was copied. */
  onCopied(): void;
  /** The browser refused to copy a text. */
  onRefused(): void;
  /** A link was copied. */
  onLinkCopied(): void;
  /** The browser refused to copy a link: it is shown, to be copied by hand. */
  onLinkShown(): void;
}

/** The state of a link: idle, copied, or shown because the browser refused the copy. */
export type LinkStatus = 'idle' | 'copied' | 'shown';

/** Hands an offer over to a person: copies a text, shares or copies its link, prints a page. */
export class HandoverController {
  readonly #host: ReactiveControllerHost;
  readonly #hooks: Hooks;
  #copied: string | null = null;
  #link: LinkStatus = 'idle';
  #hasPrintFailed = false;

  constructor(host: ReactiveControllerHost, hooks: Hooks) {
    this.#host = host;
    this.#hooks = hooks;
  }

  /** The text copied last, or null when none is. */
  get copied(): string | null {
    return this.#copied;
  }

  get link(): LinkStatus {
    return this.#link;
  }

  get hasPrintFailed(): boolean {
    return this.#hasPrintFailed;
  }

  /** Forgets the copies of the last offer, once another is shown. */
  reset(): void {
    this.#copied = null;
    this.#link = 'idle';
    this.#hasPrintFailed = false;
  }

  async copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.#copied = text;
      this.#hooks.onCopied();
    } catch {
      this.#hooks.onRefused();
    }
    this.#host.requestUpdate();
  }

  /** Opens the share sheet of a touch device, and copies the link elsewhere. */
  async share(url: string, title: string): Promise<void> {
    if ('share' in navigator && matchMedia('(pointer: coarse)').matches) {
      // Closed without a choice: the person sees it.
      await navigator.share({ title, url }).catch(() => undefined);
      return;
    }
    try {
      await navigator.clipboard.writeText(url);
      this.#link = 'copied';
      this.#hooks.onLinkCopied();
    } catch {
      this.#link = 'shown';
      this.#hooks.onLinkShown();
    }
    this.#host.requestUpdate();
  }

  /** Prints; a failure is kept, to be told. */
  async print(print: () => Promise<void>): Promise<void> {
    try {
      await print();
      this.#hasPrintFailed = false;
    } catch {
      this.#hasPrintFailed = true;
    }
    this.#host.requestUpdate();
  }
}
