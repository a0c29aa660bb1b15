import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DeskError, type DeskFault } from '../desk/desk.ts';
import type { Partner, PartnerDesk, PartnerQuestion } from '../desk/partners.ts';
import { faultOf } from '../desk/desk-controller.ts';

/** What was last done about a structure, or was not. */
export type PartnerNote =
  | { readonly is: 'sent'; readonly courriel: string }
  | { readonly is: 'copied' }
  /** The browser copies nothing: the link is shown. */
  | { readonly is: 'link'; readonly lien: string }
  | { readonly is: 'failed'; readonly fault: DeskFault; readonly detail: string };

/** The structures that left offers alone, as they were read last, and what is done about each. */
export class PartnersController implements ReactiveController {
  question: PartnerQuestion = { mois: 12, departement: '', page: 1 };
  items: readonly Partner[] = [];
  total = 0;
  /** Whether the relay can send mail. */
  canSend = false;
  status: 'loading' | 'idle' | 'failed' = 'loading';
  isRead = false;
  /** The structure that is being written to; null for none. */
  busy: string | null = null;
  notes: ReadonlyMap<string, PartnerNote> = new Map();
  readonly #host: ReactiveControllerHost;
  readonly #desk: () => PartnerDesk | null;
  #reading: AbortController | null = null;

  constructor(host: ReactiveControllerHost, desk: () => PartnerDesk | null) {
    this.#host = host;
    this.#desk = desk;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#reading?.abort();
  }

  /** Asks for others, from their start. */
  async ask(change: Partial<Omit<PartnerQuestion, 'page'>> = {}): Promise<void> {
    this.question = { ...this.question, ...change, page: 1 };
    await this.#read();
  }

  /** Reads on. */
  async more(): Promise<void> {
    // A second press while a page comes would leave that page out.
    if (this.status === 'loading') return;
    this.question = { ...this.question, page: this.question.page + 1 };
    await this.#read();
    if (this.status === 'failed') this.question = { ...this.question, page: this.question.page - 1 };
  }

  async #read(): Promise<void> {
    const desk = this.#desk();
    if (desk === null) return;
    this.#reading?.abort();
    const reading = (this.#reading = new AbortController());
    this.status = 'loading';
    this.#host.requestUpdate();
    try {
      const page = await desk.list(this.question, { signal: reading.signal });
      if (this.#reading !== reading) return;
      const before = this.question.page === 1 ? [] : this.items;
      const known = new Set(before.map(({ id }) => id));
      this.items = [...before, ...page.items.filter(({ id }) => !known.has(id))];
      this.total = page.total;
      this.canSend = page.envoi;
      this.status = 'idle';
      this.isRead = true;
    } catch {
      if (this.#reading !== reading) return;
      this.status = 'failed';
    }
    this.#host.requestUpdate();
  }

  /** Writes to a structure, or has its link copied; returns what is to be noted of it. */
  async invite(partner: Partner, send: boolean, par: string): Promise<PartnerNote | null> {
    const desk = this.#desk();
    if (desk === null || this.busy !== null) return null;
    this.busy = partner.id;
    this.#host.requestUpdate();
    let note: PartnerNote;
    try {
      const again = send && (partner.invitation?.courriel_le ?? null) !== null;
      const invited = await desk.invite(partner.id, { send, ...(again && { again }) });
      const now = new Date().toISOString();
      const before = partner.invitation ?? { courriel_le: null, courriel_par: null, lien_le: null, lien_par: null };
      const mine = send ? { courriel_le: now, courriel_par: par } : { lien_le: now, lien_par: par };
      this.#put({ ...partner, invitation: { ...before, ...mine, expire_le: invited.expire_le } });
      note = send ? { is: 'sent', courriel: invited.courriel ?? '' } : await copy(invited.lien);
    } catch (error) {
      const detail = error instanceof DeskError ? error.detail : '';
      note = { is: 'failed', fault: faultOf(error), detail };
      // Somebody else wrote to it meanwhile: that is shown before it is written to again.
      if (note.fault === 'moved') await this.#refresh(desk);
    }
    this.notes = new Map(this.notes).set(partner.id, note);
    this.busy = null;
    this.#host.requestUpdate();
    return note;
  }

  /** Reads again all the pages that are shown, and changes nothing but what is known of each structure: it stays where it was. */
  async #refresh(desk: PartnerDesk): Promise<void> {
    // A page that does not come stays as it was read, beside the word of what somebody else did.
    const pages = await Promise.all(
      Array.from({ length: this.question.page }, (_, index) =>
        desk.list({ ...this.question, page: index + 1 }).catch(() => null),
      ),
    );
    for (const partner of pages.flatMap((page) => page?.items ?? [])) this.#put(partner);
  }

  #put(partner: Partner): void {
    this.items = this.items.map((item) => (item.id === partner.id ? partner : item));
  }
}

async function copy(lien: string): Promise<PartnerNote> {
  try {
    await navigator.clipboard.writeText(lien);
    return { is: 'copied' };
  } catch {
    return { is: 'link', lien };
  }
}
