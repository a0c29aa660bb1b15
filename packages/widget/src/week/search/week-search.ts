import { timeZoneOf } from '@inclusion-kit/sdk/normalise';
import type { PropertyValues } from 'lit';
import type { ConnectionController } from '../../shared/connection/connection.ts';
import { tellFailure } from '../../shared/elements/events.ts';
import type { WeekProperties } from '../di-week/week-properties.ts';
import type { HeldProgramme } from '../programme/held-programme.ts';
import { OffersController } from './offers-controller.ts';
import { PersonPlace } from './person-place.ts';
import { settlePlace, type Place } from './place.ts';
import type { Asked, Side } from './side.ts';
import type { View } from '../view.ts';

const FEW = 6;
const NOTHING: Asked = { words: '', need: '', who: '' };

/** The parts of the element that a search needs. */
interface Around {
  readonly connection: ConnectionController;
  readonly programme: HeldProgramme;
  /** Gives the focus to what a selector finds, once it is drawn. */
  readonly focus: (selector: string) => void;
  /** Gives the focus to the title of the search when what had it is gone. */
  readonly keepFocus: () => void;
  readonly say: (sentence: string) => void;
}

/** The search beside a week: where the person lives, what the reader asks for, and what is found there. */
export class WeekSearch {
  readonly #host: WeekProperties;
  readonly #around: Around;
  readonly #place: PersonPlace;
  readonly #offers: OffersController;
  /** The programme that the place is of. */
  #given = 0;
  #asked = NOTHING;
  #shown = FEW;
  /** The reader wants another place. */
  #isOpen = false;
  /** The reader wanted to search without a place. */
  #isMissed = false;
  /** The reader wanted to add a step without a name. */
  #isNameless = false;

  constructor(host: WeekProperties, around: Around) {
    this.#host = host;
    this.#around = around;
    this.#place = new PersonPlace(host);
    this.#offers = new OffersController(host, (error) => tellFailure(host, { error, during: 'search' }));
  }

  get code(): string | null {
    return this.#place.code;
  }

  /** The code that fills a week from offers. Null before the first search. */
  get part(): OffersController['part'] {
    return this.#offers.part;
  }

  get isNear(): boolean {
    return this.#place.commune !== null;
  }

  /** Searches anew where the page or the week tells another place, or the page another source. */
  follow(changed: PropertyValues<WeekProperties>): void {
    const { connection, programme } = this.#around;
    const { given, now } = programme;
    const told = this.#host.code_commune ?? now.code_insee;
    // The week of another person says nothing of where the last one lives, nor of what was asked for them.
    const isAnother = given !== this.#given;
    const isLeft = isAnother && ![null, told, now.code_insee].includes(this.#place.code);
    const isUnasked = isAnother && this.#asked !== NOTHING;
    this.#given = given;
    if (isAnother) {
      this.#asked = NOTHING;
      this.#shown = FEW;
      this.#isOpen = false;
      this.#isMissed = false;
      this.#isNameless = false;
    }
    if (isLeft) this.#place.clear();
    if (isLeft || isUnasked) this.#offers.clear();
    const isElsewhere = this.#place.follow(told, connection.geography);
    const isOther = (['api', 'file', 'source'] as const).some((name) => changed.has(name));
    if (isElsewhere || isOther || isLeft || isUnasked) void this.#begin();
  }

  /** Returns the place as it is drawn. */
  placeOf(): Place {
    const { geography } = this.#around.connection;
    const { commune, status } = this.#place;
    return {
      ...{ geography, commune, status, isAsked: this.#isPlaceAsked, isMissed: this.#isMissed, isOpen: this.#isOpen },
      turn: () => {
        this.#isOpen = !this.#isOpen;
        this.#host.requestUpdate();
        if (this.#isOpen) this.#around.focus('di-suggest-field');
      },
      pick: (place) => {
        const { programme } = this.#around;
        this.#place.take(place);
        this.#isOpen = false;
        programme.set({ ...programme.now, code_insee: place.code, fuseau: timeZoneOf(place.code) });
        this.#search();
        this.#around.keepFocus();
      },
      retry: () => void this.#place.look(),
      say: this.#around.say,
    };
  }

  /** Returns the search as it is drawn, with what the reader adds from it. */
  sideOf(
    { plan, programme }: View,
    acts: Pick<Side, 'place' | 'publics' | 'loadPublics' | 'step' | 'add' | 'added'>,
  ): Side {
    const { connection } = this.#around;
    const { latitude = null, longitude = null } = this.#place.commune ?? {};
    const position = latitude === null || longitude === null ? null : { latitude, longitude };
    return {
      ...{
        ...acts,
        isNameless: this.#isNameless,
        hasSource: connection.source !== null,
        status: this.#offers.status,
        shown: this.#shown,
      },
      proposals:
        this.#offers.part?.proposeFor(programme, this.#offers.found, {
          plan,
          now: this.#host.now,
          position,
          who: this.#asked.who,
        }) ?? [],
      drawFound: this.#offers.part?.renderFound ?? null,
      search: (asked, by) => void this.#ask(asked, by),
      step: (title) => {
        this.#turnNameless(title === '');
        if (this.#isNameless) this.#around.focus('[name="words"]');
        else acts.step(title);
      },
      add: (proposal, index) => {
        this.#turnNameless(false);
        acts.add(proposal, index);
      },
      typed: () => this.#turnNameless(false),
      more: () => {
        this.#shown += FEW;
        this.#host.requestUpdate();
      },
      retry: () => this.#search(),
    };
  }

  #turnNameless(isNameless: boolean): void {
    this.#isNameless = isNameless;
    this.#host.requestUpdate();
  }

  /** Looks the place up and searches, once there is somebody to ask. */
  async #begin(): Promise<void> {
    await Promise.resolve();
    await this.#place.look();
    this.#search();
  }

  /** Tells whether nothing is searched yet: no place is known, where one can be told. Offers of the whole country are of no use. */
  get #isPlaceAsked(): boolean {
    return this.#around.connection.geography !== null && this.#place.code === null;
  }

  /** Searches for what the reader asks, or asks for the place that is wanting. A need or a public alone is only noted then: its reader goes on. */
  async #ask(asked: Asked, by: 'button' | 'list'): Promise<void> {
    this.#asked = asked;
    this.#turnNameless(false);
    if (by === 'list' && this.#isPlaceAsked) return;
    if (!(await settlePlace(this.#host.renderRoot))) return;
    this.#isMissed = this.#isPlaceAsked;
    this.#host.requestUpdate();
    if (this.#isMissed) {
      this.#around.focus('di-suggest-field');
      return;
    }
    // A place that could not be read is asked for again with what the reader asks.
    if (this.#place.status === 'failed') void this.#place.look();
    this.#search();
  }

  #search(): void {
    const { source } = this.#around.connection;
    if (source === null || this.#isPlaceAsked) return;
    const { words, need, who } = this.#asked;
    const { code } = this.#place;
    this.#shown = FEW;
    void this.#offers.search(source, {
      ...(code === null ? {} : { code_commune: code }),
      ...(words === '' ? {} : { q: words }),
      ...(need === '' ? {} : { thematiques: [need] }),
      ...(who === '' ? {} : { publics: [who] }),
    });
  }
}
