import type { LitElement } from 'lit';
import { copyText } from '../../shared/elements/copy-text.ts';
import type { ServiceTexts } from '../../locales/fr/service.ts';

const nothingDone = {
  /** The text copied last, or null when none is. */
  copied: null as string | null,
  /** The state of the link. It is shown when the browser refused to copy it. */
  link: 'idle' as 'idle' | 'copied' | 'shown',
  hasPrintFailed: false,
};

/** Hands an offer over to a person: copies a text, shares or copies its link, prints a page. */
export function createHandover(host: LitElement, say: (text: (t: ServiceTexts) => string) => void) {
  const handover = {
    ...nothingDone,
    /** Forgets the copies of the last offer, once another is shown. */
    reset: () => void Object.assign(handover, nothingDone),
    copy: async (text: string): Promise<void> => {
      const isCopied = await copyText(text);
      if (isCopied) handover.copied = text;
      say((t) => t.mobilise[isCopied ? 'copied' : 'copyFailed']);
      host.requestUpdate();
    },
    /** Opens the share sheet of a touch device, and copies the link elsewhere. */
    share: async (url: string, title: string): Promise<void> => {
      if ('share' in navigator && matchMedia('(pointer: coarse)').matches) {
        // Closed without a choice: the person sees it.
        await navigator.share({ title, url }).catch(() => undefined);
        return;
      }
      const isCopied = await copyText(url);
      handover.link = isCopied ? 'copied' : 'shown';
      host.requestUpdate();
      if (isCopied) {
        say((t) => t.tools.copied);
        return;
      }
      await host.updateComplete;
      host.renderRoot.querySelector<HTMLInputElement>('#link')?.select();
    },
    /** Prints. A failure is kept, to be told. */
    print: async (print: () => Promise<void>): Promise<void> => {
      handover.hasPrintFailed = await print().then(
        () => false,
        () => true,
      );
      host.requestUpdate();
    },
  };
  return handover;
}
