import type { ReactiveController } from 'lit';
import { dropPlace, fillPhone, fillReception, toSeen, type Draft } from '../draft/contribution-draft.ts';
import {
  nobody,
  toAuthor,
  toContribution,
  type Accompaniment,
  type Circumstances,
  type Entry,
} from '../draft/contribution-entry.ts';
import type { Champ } from '../draft/contribution-fields.ts';
import type { Question } from '../checks/contribution-issues.ts';
import {
  fillSheet,
  followTab,
  hasOwn,
  isBlank,
  leaveStructure,
  openSheet,
  resumeSheet,
  toChosenStructure,
  type Sheet,
} from '../draft/contribution-sheet.ts';
import { fromStructure, isCreation, keyOf, subjectFor, toNature, type Subject } from '../draft/contribution-subject.ts';
import type { Nature } from '../../shared/parameters/natures.ts';
import type { KeptDraft } from '../draft/kept-draft.ts';
import { DraftsController } from '../draft/drafts.ts';
import type { ContributionProperties } from '../form/contribution-properties.ts';
import type { Sending } from '../sending/sending.ts';

interface Hooks {
  /** The record that was read. */
  read(): Subject | null;
  /** Returns the INSEE code of the commune that the address names, or null when it is not known. */
  code_insee(): string | null;
  /** Returns false once the answers are sent or in the queue. */
  isOpen(): boolean;
  /** The form is about something else, or begins again. @param isSame it is about the same record, refreshed */
  onBegin(isSame: boolean): void;
  /** Called when another nature was chosen, so that its questions load. */
  onNature(nature: Nature): void;
  onWritten(questions: readonly Question[]): void;
  onSaved(date: number): void;
}

/** Holds a contributor's nature, subject and draft. The device keeps the draft and other tabs share it. */
export class WritingController implements ReactiveController {
  readonly #host: ContributionProperties;
  readonly #hooks: Hooks;
  readonly #sending: Sending;
  readonly #drafts: DraftsController;
  nature: Nature = 'correction';
  /** The contributor chose it: no draft that comes back chooses another. */
  #isChosen = false;
  #about: 'record' | 'structure' = 'record';
  /** The answers. Null while there is no record to write about. */
  sheet: Sheet | null = null;
  #asked: string | null = null;
  /** Time of the draft that came back, in milliseconds since 1970. Null when none did. */
  found: number | null = null;
  /** The draft that came back is one of this tab, of a short time ago. */
  isRecent = false;
  /** Time of the last writing of the draft on the device, in milliseconds since 1970. Null when it was not written. */
  saved: number | null = null;
  isElsewhere = false;
  #isPlaced = false;

  constructor(host: ContributionProperties, sending: Sending, hooks: Hooks) {
    this.#host = host;
    this.#hooks = hooks;
    this.#sending = sending;
    this.#drafts = new DraftsController(host, {
      key: () => this.key,
      current: () => (hooks.isOpen() ? this.kept : null),
      onSaved: (date) => this.#onSaved(date),
      onElsewhere: (theirs) => this.#joinElsewhere(theirs),
      onGone: (isOurs) => this.#leaveElsewhere(isOurs),
    });
    host.addController(this);
  }

  /** The side that the form is on: the record that was read, or its structure. Null when there is no structure to pass to. */
  get about(): 'record' | 'structure' | null {
    return isCreation(this.nature) || (this.#hooks.read()?.structure ?? null) === null ? null : this.#about;
  }

  get key(): string | null {
    return this.sheet === null ? null : keyOf(this.sheet.subject);
  }

  /** The record that was read, or its structure when the contributor turned to it. */
  get read(): Subject | null {
    const read = this.#hooks.read();
    const structure = read?.structure ?? null;
    return this.#about === 'structure' && structure !== null ? fromStructure(structure) : read;
  }

  get subject(): Subject | null {
    return subjectFor(this.nature, this.read);
  }

  get entry(): Entry | null {
    if (this.sheet === null) return null;
    const { subject, draft, accompaniment, circumstances } = this.sheet;
    const code_insee = this.#hooks.code_insee();
    return { nature: this.nature, subject, draft, accompaniment, circumstances, code_insee };
  }

  /** The draft to keep. Null when nothing would be lost. */
  get kept(): KeptDraft | null {
    if (this.sheet === null || isBlank(this.sheet)) return null;
    const { subject, draft, given, accompaniment, circumstances } = this.sheet;
    const { attempt } = this.#sending;
    return { nature: this.nature, subject, draft, given, accompaniment, circumstances, attempt, date: Date.now() };
  }

  hostUpdate(): void {
    this.#followGenre();
    const { subject } = this;
    const before = this.sheet?.subject;
    if (subject === null) return;
    if (before !== undefined && subject.record === before.record && subject.modele === before.modele) return;
    const isSame = before !== undefined && keyOf(subject) === keyOf(before);
    if (isSame && this.kept !== null) return;
    this.#begin(subject, { isSame });
  }

  /** The host's `genre` and record decide where the form begins, until they change. */
  #followGenre(): void {
    const { genre, service_id, service, structure_id, structure } = this.#host;
    const asked = `${genre ?? ''} ${service_id ?? service?.id ?? ''} ${structure_id ?? structure?.id ?? ''}`;
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#about = 'record';
    this.nature = toNature(genre) ?? 'correction';
    this.#isChosen = genre !== null;
    this.#hooks.onNature(this.nature);
  }

  #begin(subject: Subject, { isSame = false, isFresh = false } = {}): void {
    const found = isFresh ? null : this.#drafts.find(keyOf(subject));
    this.found = found?.draft.date ?? null;
    this.isRecent = this.found !== null && this.#drafts.isRecent(keyOf(subject), this.found);
    this.saved = null;
    this.isElsewhere = false;
    this.#isPlaced = false;
    if (found === null) {
      const structure = this.nature === 'nouveau-service' ? toChosenStructure(this.#hooks.read()) : null;
      const isNext = isFresh || !this.#hooks.isOpen();
      const { accompaniment } = this.sheet ?? { accompaniment: nobody };
      this.#put(openSheet(subject, isNext ? toAuthor(accompaniment) : accompaniment, structure));
    } else {
      this.#put(resumeSheet(subject, found.draft, found.isOurs));
      if (!subject.isNew && !this.#isChosen) this.nature = found.draft.nature;
    }
    this.#sending.resume(found?.draft.attempt ?? null);
    this.#hooks.onBegin(isSame);
  }

  #put(sheet: Sheet): void {
    this.sheet = sheet;
    this.#host.requestUpdate();
  }

  choose(nature: Nature): void {
    this.#drafts.save();
    this.nature = nature;
    this.#isChosen = true;
    this.#hooks.onNature(nature);
    this.#host.requestUpdate();
  }

  /** Passes between an offer and its structure. */
  turnTo(about: 'record' | 'structure'): void {
    this.#drafts.save();
    this.#about = about;
    this.nature = 'correction';
    this.#isChosen = this.#host.genre !== null;
    this.#host.requestUpdate();
  }

  fill(values: Partial<Draft>): void {
    if (this.sheet === null) return;
    const { subject, draft } = this.sheet;
    if (values.latitude !== undefined) this.#isPlaced = false;
    const filled = {
      ...values,
      ...(values.telephone !== undefined && fillPhone(subject, draft, values.telephone)),
      ...(subject.isNew && dropPlace(values, this.#isPlaced)),
      ...(subject.isNew && subject.modele === 'service' && fillReception(draft, values)),
    };
    this.#write(fillSheet(this.sheet, filled), Object.keys(filled) as Champ[]);
  }

  /** Fills in a point that the contributor puts on the map, which stays when the address is typed after it. */
  place(point: Pick<Draft, 'latitude' | 'longitude'>): void {
    this.fill(point);
    this.#isPlaced = true;
  }

  /** Fills in values that nobody typed, and that are no draft to be kept. */
  give(values: Partial<Draft>): void {
    if (this.sheet === null) return;
    const { subject, draft } = this.sheet;
    const isOffer = subject.isNew && subject.modele === 'service';
    const given = { ...values, ...(isOffer && fillReception(draft, values)) };
    const phone = values.telephone === undefined ? {} : fillPhone(subject, draft, values.telephone);
    if (values.latitude !== undefined) this.#isPlaced = false;
    this.#put({ ...fillSheet(this.sheet, { ...given, ...phone }), given: { ...this.sheet.given, ...given } });
    this.#hooks.onWritten(Object.keys(values) as Champ[]);
  }

  /** Fills in values of the structure of a new offer that the person takes over by a press. They leave with the structure. */
  take(values: Partial<Draft>): void {
    this.give(values);
    this.#drafts.touch();
  }

  restore(champ: Champ): void {
    if (this.sheet !== null) this.fill({ [champ]: toSeen(this.sheet.subject)[champ] });
  }

  accompany(part: Partial<Accompaniment>): void {
    if (this.sheet === null) return;
    const accompaniment = { ...this.sheet.accompaniment, ...part };
    this.#write({ ...this.sheet, accompaniment }, ['auteur_courriel', 'preuve_lien']);
  }

  /** Answers questions of a nature other than a correction. */
  tell(part: Partial<Circumstances>): void {
    if (this.sheet === null) return;
    const { structure } = this.sheet.circumstances;
    const isLeft = part.structure !== undefined && structure !== null && part.structure?.id !== structure.id;
    const sheet = isLeft ? leaveStructure(this.sheet) : this.sheet;
    const circumstances = { ...sheet.circumstances, ...part };
    this.#write({ ...sheet, circumstances }, ['fermeture_du', 'fermeture_au', 'doublon_de', 'structure_id']);
  }

  #write(sheet: Sheet, questions: readonly Question[]): void {
    this.#put(sheet);
    this.#drafts.touch();
    this.#hooks.onWritten(questions);
  }

  save(): void {
    this.#drafts.save();
  }

  /** Forgets a draft on the device, the one at hand if no other is named. */
  drop(key = this.key): void {
    if (key !== null) this.#drafts.drop(key);
  }

  /** Takes the key under which another tab tries this very draft, if one does. */
  joinAttempt(): void {
    if (this.key !== null) this.#sending.join(this.#drafts.attemptOf(this.key));
  }

  resume(): void {
    this.found = null;
    this.#host.requestUpdate();
  }

  /** Begins again from the present record and drops the draft. */
  restart(): void {
    const subject = this.subject ?? this.sheet?.subject;
    if (subject === undefined) return;
    this.#drafts.drop(keyOf(subject));
    this.#begin(subject, { isFresh: true });
  }

  /** Begins again after a receipt: with something new of that nature, or with a correction where there is a record. */
  again(nature: Nature | null = null): void {
    if (nature !== null) this.nature = nature;
    else if (!isCreation(this.nature) || this.#hooks.read() !== null) this.nature = 'correction';
    const subject = this.subject ?? this.sheet?.subject;
    if (subject !== undefined) this.#begin(subject, { isFresh: true });
  }

  canTakeUp({ key, nature }: { key: string; nature: Nature }): boolean {
    // The present answers under this key would be lost.
    if (key === this.key) return this.kept === null;
    return isCreation(nature) && !this.#drafts.has(key);
  }

  takeUp(kept: KeptDraft): void {
    this.#drafts.save();
    this.nature = kept.nature;
    const subject = subjectFor(kept.nature, null) ?? this.sheet?.subject;
    if (subject === undefined) return;
    this.#hooks.onNature(kept.nature);
    this.#write(resumeSheet(subject, kept, true), []);
  }

  #onSaved(date: number | null): void {
    this.saved = date;
    this.#host.requestUpdate();
    if (date !== null) this.#hooks.onSaved(date);
  }

  /** Joins the draft of another tab on the same record. Neither is lost, and an identical contribution is kept once. */
  #joinElsewhere(theirs: KeptDraft | null): void {
    // A new record is another offer in each tab, under the same key.
    if (this.sheet === null || this.sheet.subject.isNew) return;
    this.isElsewhere = true;
    this.#sending.join(theirs?.attempt ?? null);
    if (theirs?.nature === this.nature) this.sheet = followTab(this.sheet, theirs.draft);
    this.#host.requestUpdate();
  }

  /** Parts from another tab that sent or dropped its draft. Followed fields go with it, fields typed here are kept again. */
  #leaveElsewhere(isOurs: boolean): void {
    const { entry } = this;
    if (this.sheet === null || entry === null || this.#sending.isSending) return;
    if (entry.subject.isNew) {
      // A new offer written here differs from theirs, and stays. Their offer, found here, is already sent.
      if (isOurs) this.#drafts.touch();
      else if (this.#hooks.isOpen()) this.#begin(entry.subject, { isFresh: true });
      return;
    }
    const isOwn = hasOwn(this.sheet);
    // The other tab sent the same contribution: sent from here too, it is kept once.
    if (isOwn && this.#sending.attempt?.sent === JSON.stringify(toContribution(entry))) return;
    this.isElsewhere = false;
    this.found = null;
    this.#put(followTab(this.sheet, null));
    if (isOwn) this.#drafts.touch();
  }
}
