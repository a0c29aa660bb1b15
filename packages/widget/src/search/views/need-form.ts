import type { LitElement } from 'lit';
import type { DiNeedForm } from '../../contribution/need/di-need-form.ts';
import type { PartLoader } from '../di-search/search-context.ts';

/**
 * Follows the form that tells a need: it stands at the foot of a list, in an answer without offers and on the first screen. A press opens it
 * where it comes, if not at once. One that an answer or a failure takes the room of goes on in the next, with all that was written.
 */
export function followNeedForm(search: LitElement, parts: PartLoader) {
  /** The form to open: a new one, or one that goes on. Null for none. */
  let wanted: { readonly before: DiNeedForm | null } | null = null;
  let written: DiNeedForm | null = null;

  const find = (selector: string): DiNeedForm | null => search.renderRoot.querySelector<DiNeedForm>(selector);

  function settle(): void {
    if (wanted === null) return;
    const form = find('di-need-form:defined');
    if (form === null) {
      // A list loads the form with the press.
      if (parts.statusOf('need') === 'absent') void parts.load('need');
      return;
    }
    const { before } = wanted;
    wanted = null;
    if (before === null) form.open();
    else form.goOnFrom(before);
  }

  search.addController({
    hostUpdate: () => (written = search.hasUpdated ? find('di-need-form[writing]') : null),
    hostUpdated: () => {
      if (written?.isConnected === false) wanted = { before: written };
      settle();
    },
  });

  return {
    /** Tells whether somebody writes in the form, or waits for it. */
    get isTold(): boolean {
      return written !== null || wanted !== null;
    },
    /** Closes the form, with all that was written. */
    forget: (): void => {
      wanted = null;
      written = null;
      find('di-need-form:defined')?.forget();
    },
    open: async (): Promise<void> => {
      wanted = { before: null };
      await parts.load('need');
      if (parts.statusOf('need') === 'failed') wanted = null;
      search.requestUpdate();
    },
  };
}
