import { planWeek, toPresences, type Programme } from '@inclusion-kit/sdk/activities';
import { loadPart } from '@inclusion-kit/sdk/internal';
import { timeZoneOf } from '@inclusion-kit/sdk/normalise';
import type { PropertyValues } from 'lit';
import type { WeekTexts } from '../../locales/fr/week.ts';
import { emit, tellFailure } from '../../shared/elements/events.ts';
import { toLocalDay } from '../../shared/format/date.ts';
import type { WeekProperties } from '../di-week/week-properties.ts';
import type { Notice, Origin } from '../sections/notice.ts';
import { isEmpty } from '../view.ts';
import { addDays, createProgramme, toMonday, weekToPlan } from './changes.ts';
import { eraseWeek, followOtherPages, keepWeek, keptText, putAside, toKeptWeek } from './kept-week.ts';
import type { ReadWeek } from './read-week.ts';

/** Takes a change of the days that can be taken back, and says it. */
export type TakeChange = (after: Programme, say: (t: WeekTexts) => string) => void;

/** The programme that a page gives or a device keeps, and the week of it that is looked at. Each change is kept, or handed to the page. */
export class HeldProgramme {
  readonly #host: WeekProperties;
  #programme: Programme | null = null;
  /** The programme that the page was told last: given back, it is not read anew. */
  #told: unknown = null;
  /** The text of the device that was read or written last. Null stands for none, undefined for one that was not understood. */
  #text: string | null | undefined = null;
  /** How many other programmes the page and the device have given, or an erasure has begun. Changes of the reader leave it. */
  given = 0;
  /** The Monday of the week that is looked at. */
  semaine = '';
  /** The sentence about a week that could not be read, or not in full. */
  notice: Notice | null = null;
  /** False once a change could not be kept on the device. */
  isKept = true;

  constructor(host: WeekProperties) {
    this.#host = host;
    followOtherPages(host, () => void this.#takeElsewhere());
  }

  get now(): Programme {
    return (this.#programme ??= this.#create(null));
  }

  /** True where the device keeps the week: the page gives none. */
  get isOfDevice(): boolean {
    return this.#host.week === null && this.#host.weekStorage === 'local';
  }

  get today(): string {
    return toLocalDay(this.#host.now);
  }

  /** Reads what the page and the device bring, before it is drawn. Returns whether there is a week among it. */
  follow(changed: PropertyValues<WeekProperties>): boolean {
    const { week, attendance } = this.#host;
    let isBrought = false;
    // A page that takes its week back leaves nothing of it, neither here nor for the device to keep.
    const isTakenBack = week === null && (changed.get('week') ?? null) !== null;
    if (isTakenBack) {
      this.given += 1;
      this.notice = null;
    }
    if (this.#programme === null || isTakenBack) {
      this.semaine = weekToPlan(this.today);
      this.#programme = this.#create(null);
      this.#told = null;
      this.isKept = true;
      this.#text = this.isOfDevice ? (keptText() ?? null) : null;
      isBrought = this.#text !== null;
      if (this.#text !== null) void this.#take(toKeptWeek(this.#text), 'device');
    }
    if (changed.has('week') && week !== null && week !== this.#told) {
      isBrought = true;
      void this.#take(week, 'page');
    }
    if (changed.has('attendance') && attendance !== null) void this.#attend(attendance);
    return isBrought;
  }

  /** Looks at another week. */
  step(days: number): void {
    this.semaine = addDays(this.semaine, days);
    this.#host.requestUpdate();
  }

  /** Takes a change of the reader: kept on the device, or handed to the page. */
  set(programme: Programme): void {
    if (this.notice?.text === 'notKept' || this.notice?.text === 'elsewhere') this.notice = null;
    const text = this.isOfDevice ? keepWeek(programme) : null;
    this.isKept = !this.isOfDevice || text !== null;
    // A device that is full keeps its older text.
    if (text !== null) this.#text = text;
    if (!this.isKept) this.notice = { text: 'notKept' };
    this.#hand(programme);
  }

  /** Begins anew, around the same place, and leaves nothing on the device. */
  erase(code_insee: string | null): void {
    eraseWeek();
    this.#text = null;
    // Nothing is there to be kept any more.
    this.isKept = true;
    this.notice = null;
    this.given += 1;
    this.#hand(this.#create(code_insee));
  }

  tell(notice: Notice): void {
    this.notice = notice;
    this.#host.requestUpdate();
  }

  #hand(programme: Programme): void {
    this.#programme = programme;
    this.#told = programme;
    this.#host.requestUpdate();
    emit(this.#host, 'di-week-change', { week: programme, attendance: toPresences(programme) });
  }

  #create(code_insee: string | null): Programme {
    const code = code_insee ?? this.#host.code_commune;
    return createProgramme(this.semaine, timeZoneOf(code), code);
  }

  /** Reads a week of the page or of the device. One that cannot be read changes nothing. */
  async #take(value: unknown, from: Origin): Promise<void> {
    await this.#read(value, from, async () => {
      const { readWeek, isSameWeek } = await loadReader();
      // The page has given another one since, or taken it back.
      if (this.#host.week !== (from === 'page' ? value : null)) return null;
      const read = readWeek(value);
      if (!isSameWeek(this.#programme, read.programme)) this.given += 1;
      const { debut, semaines } = read.programme;
      // The week that is lived now, when the programme has it: by its weeks, or by an activity that comes back without an end.
      const isBeside = this.semaine < debut || this.semaine >= addDays(debut, 7 * semaines);
      if (isBeside && isEmpty(planWeek(read.programme, { semaine: this.semaine }))) this.semaine = toMonday(debut);
      return read;
    });
  }

  /** Takes the week that another page of the site has changed on this device: the next change here would undo it. */
  async #takeElsewhere(): Promise<void> {
    if (!this.isOfDevice || this.#programme === null) return;
    const text = keptText();
    // A page that comes back has mostly missed nothing. A week that could not be kept is newer than that of the device.
    if (text === undefined || text === this.#text || !this.isKept) return;
    this.#text = text;
    // Nothing of a person stays that was erased there.
    if (text === null) {
      this.given += 1;
      this.#programme = this.#create(null);
      this.tell({ text: 'elsewhere' });
      return;
    }
    const kept = toKeptWeek(text);
    await this.#read(
      kept,
      'device',
      async () => {
        const { readWeek, isSameWeek } = await loadReader();
        const read = readWeek(kept);
        const isOther = !isSameWeek(this.#programme, read.programme) || !isSameWeek(read.programme, this.#programme);
        return this.isOfDevice && isOther ? read : null;
      },
      { text: 'elsewhere' },
    );
  }

  async #attend(value: unknown): Promise<void> {
    const { week } = this.#host;
    await this.#read(value, 'page', async () => {
      const { readWeek, readAttendance } = await loadReader();
      const programme = week === null || week === this.#told ? this.now : readWeek(week).programme;
      return readAttendance(programme, value);
    });
  }

  async #read(
    value: unknown,
    from: Origin,
    read: () => Promise<ReadWeek | null>,
    notice: Notice | null = null,
  ): Promise<void> {
    try {
      const week = await read();
      if (week === null) return;
      const { programme, isLater } = week;
      this.#programme = programme;
      this.notice = isLater ? { text: 'later' } : notice;
    } catch (error) {
      const reader = await loadReader().catch(() => null);
      this.notice = reader?.toNotice(error, value, from) ?? { text: 'notLoaded' };
      tellFailure(this.#host, { error, during: 'part' });
      if (from === 'page') return;
      // The next change would take the place of a text of the device that was not understood.
      this.#text = undefined;
      putAside();
    } finally {
      this.#host.requestUpdate();
    }
  }
}

const loadReader = () => loadPart(() => import('./read-week.ts'));
