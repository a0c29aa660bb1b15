import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { copyText } from '../../shared/elements/copy-text.ts';
import { ReadingTask } from '../../shared/reading/reading-task.ts';
import { toDeskError, type DeskError } from '../desk/desk.ts';
import type { Partner, PartnerDesk, PartnerPage, PartnerQuestion } from '../desk/partners.ts';

/** The result of the last act on a structure. */
export type PartnerNote =
  | { readonly is: 'sent'; readonly courriel: string }
  | { readonly is: 'copied' }
  /** The browser refused the copy, so the link is shown. */
  | { readonly is: 'link'; readonly lien: string }
  | { readonly is: 'failed'; readonly error: DeskError };

/** Holds the structures with offers left without an update, as they were read last, and the acts on each. */
export class PartnersController implements ReactiveController {
  question: PartnerQuestion = { mois: 12, departement: '', page: 1 };
  items: readonly Partner[] = [];
  /** The structure that a mail is being sent to, or null for none. */
  busy: string | null = null;
  notes: ReadonlyMap<string, PartnerNote> = new Map();
  #pages = 0;
  /** Tells whether the page that was asked for last is neither there nor refused. */
  #isAwaited = false;
  readonly #host: ReactiveControllerHost;
  readonly #desk: () => PartnerDesk | null;
  readonly #tell: (error: unknown) => void;
  readonly #reading: ReadingTask<PartnerDesk, PartnerQuestion, PartnerPage>;

  /** @param tell is told of each error of the desk */
  constructor(host: ReactiveControllerHost, desk: () => PartnerDesk | null, tell: (error: unknown) => void) {
    this.#host = host;
    this.#desk = desk;
    this.#tell = tell;
    this.#reading = new ReadingTask(host, {
      from: desk,
      key: () => this.question,
      read: (from, question, signal) => from.list(question, { signal }),
      // The rows that were read stay while more are read, and while others are asked for.
      isSame: () => true,
      autoRun: false,
      onAnswer: (page) => this.#add(page),
      onFailure: (error) => {
        this.#isAwaited = false;
        tell(error);
      },
    });
    host.addController(this);
  }

  /** A page that a move in the document cut off is read again. */
  hostConnected(): void {
    if (this.#isAwaited) void this.#reading.read();
  }

  get status(): 'loading' | 'idle' | 'failed' {
    if (this.#reading.hasFailed) return 'failed';
    return this.#isAwaited || !this.isRead ? 'loading' : 'idle';
  }

  /** False until the list was read once. */
  get isRead(): boolean {
    return this.#reading.answer !== undefined;
  }

  get total(): number {
    return this.#reading.answer?.total ?? 0;
  }

  /** Tells whether the relay can send mail. */
  get canSend(): boolean {
    return this.#reading.answer?.envoi ?? false;
  }

  /** Asks for others, from their start. */
  async ask(change: Partial<Omit<PartnerQuestion, 'page'>> = {}): Promise<void> {
    this.#pages = 0;
    await this.#read(change);
  }

  async more(): Promise<void> {
    // A second press while a page comes would leave that page out.
    if (this.status !== 'loading') await this.#read();
  }

  async #read(change: Partial<PartnerQuestion> = {}): Promise<void> {
    this.question = { ...this.question, ...change, page: this.#pages + 1 };
    this.#isAwaited = true;
    await this.#reading.read();
  }

  #add(page: PartnerPage): void {
    const before = this.question.page === 1 ? [] : this.items;
    const known = new Set(before.map(({ id }) => id));
    this.items = [...before, ...page.items.filter(({ id }) => !known.has(id))];
    this.#pages = this.question.page;
    this.#isAwaited = false;
  }

  /** Writes to a structure, or copies its link. Returns the note to show on it. */
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
      note = send ? { is: 'sent', courriel: invited.courriel ?? '' } : await toCopied(invited.lien);
    } catch (error) {
      this.#tell(error);
      note = { is: 'failed', error: toDeskError(error) };
      // Somebody else wrote to it meanwhile: that is shown before it is written to again.
      if (note.error.fault === 'moved') await this.#refresh(desk);
    }
    this.notes = new Map(this.notes).set(partner.id, note);
    this.busy = null;
    this.#host.requestUpdate();
    return note;
  }

  /** Reads the shown pages again. Each structure is refreshed and keeps its place. */
  async #refresh(desk: PartnerDesk): Promise<void> {
    // A page that fails stays as it was read, beside the notice of another moderator's act.
    const pages = await Promise.all(
      Array.from({ length: this.#pages }, (_, index) =>
        desk.list({ ...this.question, page: index + 1 }).catch(() => null),
      ),
    );
    for (const partner of pages.flatMap((page) => page?.items ?? [])) this.#put(partner);
  }

  #put(partner: Partner): void {
    this.items = this.items.map((item) => (item.id === partner.id ? partner : item));
  }
}

const toCopied = async (lien: string): Promise<PartnerNote> =>
  (await copyText(lien)) ? { is: 'copied' } : { is: 'link', lien };
