import type { OfferSource, OrientationTarget } from '@inclusion-kit/sdk';
import { formatPhone } from '@inclusion-kit/sdk/normalise';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { TextsController } from '../../shared/texts/texts-controller.ts';
import { toDirections } from '../directions.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { formatUrl } from '../../shared/format/safe-link.ts';
import { nameSource } from '../../shared/format/source-name.ts';
import { toShort } from '../../shared/format/text.ts';
import { icon, type IconName } from '../../shared/icons/icons.ts';
import { copyText } from '../../shared/elements/copy-text.ts';
import { send } from '../../shared/elements/events.ts';
import type { HostTexts } from '../../locales/host-texts.ts';
import { orientation as orientationTexts } from '../../locales/orientation.ts';
import { isReachedDirectly, toOrientationPages } from './targets.ts';
import { listPour, orientationWays, toHref, toOrientation } from './to-orientation.ts';
import type { Pour, Way } from '../../shared/offers/ways.ts';
import { reset } from '../../shared/styles/base.ts';
import { controls } from '../../shared/styles/controls.ts';
import { notes } from '../../shared/styles/notes.ts';
import { styles } from './di-orientation.styles.ts';

const icons: Record<Way['kind'], IconName> = { link: 'link', phone: 'phone', mail: 'mail', visit: 'pin' };

/**
 * @summary Makes an orientation ready: a text to complete, and the offer's way opened with it.
 *
 * Part of `<di-service>`. The typed text stays in the page: the element neither keeps nor sends it. It sends `announce`.
 *
 * @event orientation-close - The reader is done.
 * @csspart text - The text made ready.
 */
export class DiOrientation extends LitElement {
  static override styles = [reset, controls, notes, styles];

  @property({ attribute: false }) service!: DetailedService;
  /** Address of the page of the record, or null when there is none. */
  @property({ attribute: false }) link: string | null = null;
  /** The source that names the pages that take orientations. */
  @property({ attribute: false }) source: OfferSource | null = null;
  @property({ attribute: false }) nameSource: (slug: string) => string = nameSource;
  @property({ attribute: false }) headingLevel = 4;
  @property({ attribute: false }) texts: HostTexts | null = null;

  @state() private targets: readonly OrientationTarget[] = [];
  @state() private pour: Pour = 'professionnels';
  @state() private kind: Way['kind'] | null = null;
  /** The texts as the person changed them, by author and by way. */
  @state() private written: ReadonlyMap<string, string> = new Map();
  @state() private copy: 'no' | 'yes' | 'refused' = 'no';
  @query('#title') private readonly heading!: HTMLElement | null;
  @query('textarea') private readonly field!: HTMLTextAreaElement | null;

  readonly #texts = new TextsController(this, 'orientation', orientationTexts);

  override focus(): void {
    this.heading?.focus();
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.#texts.loading !== null) await this.#texts.loading;
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('source')) void this.#learnTargets(this.source);
    if (!changed.has('service')) return;
    const before = changed.get('service');
    if (before?.id === this.service.id) return;
    this.pour = listPour(this.service)[0] ?? 'professionnels';
    this.kind = null;
    this.written = new Map();
    this.copy = 'no';
  }

  protected override render(): TemplateResult | typeof nothing {
    const { t } = this.#texts;
    const { service, pour, link } = this;
    const ways = orientationWays(service);
    const way = ways.find(({ kind }) => kind === this.kind) ?? ways[0];
    if (way === undefined) return nothing;
    const kinds = ways.map(({ kind }) => kind);
    const ready = toOrientation(service, { way, pour, link, nameSource: this.nameSource });
    const text = this.written.get(`${pour} ${way.kind}`) ?? ready.texte;
    return html`<section class="panel" aria-labelledby="title">
      ${renderHeading(this.headingLevel, t.title, { id: 'title', className: 'title', focusable: true })}
      ${this.#renderChoice('pour', t.who, listPour(service), pour, t.pour, (value) => (this.pour = value))}
      ${this.#renderChoice('way', t.how, kinds, way.kind, t.ways, (kind) => (this.kind = kind))}
      ${
        way.kind === 'mail'
          ? html`<p class="small"><b>${t.subject}</b> <bdi lang="fr">${ready.objet}</bdi></p>`
          : nothing
      }
      <div class="field">
        <label class="label" for="text">${t.text[way.kind]}</label>
        <span class="hint" id="hint">${t.hint}</span>
        <textarea
          class="input"
          id="text"
          part="text"
          dir="auto"
          lang="fr"
          aria-describedby="hint"
          .value=${live(text)}
          @input=${({ target }: Event) => this.#write(way, (target as HTMLTextAreaElement).value)}
        ></textarea>
      </div>
      ${this.#renderActs(way, ready.objet, text, text !== ready.texte)} ${this.#renderPages()}
    </section>`;
  }

  /** Asks for the pages that take orientations. Without an answer, the offer's own ways remain. */
  async #learnTargets(source: OfferSource | null): Promise<void> {
    const known = await source?.capabilities?.().catch(() => null);
    if (this.source === source) this.targets = known?.orientations ?? [];
  }

  #renderChoice<V extends string>(
    name: string,
    legend: string,
    offered: readonly V[],
    chosen: V,
    labels: Record<V, string>,
    choose: (value: V) => void,
  ): TemplateResult | typeof nothing {
    if (offered.length < 2) return nothing;
    return html`<fieldset>
      <legend>${legend}</legend>
      <div class="choices">
        ${offered.map(
          (value) =>
            html`<label class="check">
              <input
                type="radio"
                name=${name}
                value=${value}
                .checked=${live(value === chosen)}
                @change=${() => {
                  this.copy = 'no';
                  choose(value);
                }}
              />
              <span>${labels[value]}</span>
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #renderActs(way: Way, objet: string, text: string, isWritten: boolean): TemplateResult {
    const { t } = this.#texts;
    const { href, isCut } = toHref(way, objet, text);
    return html`${isCut ? html`<p class="note">${icon('info')}<span>${t.tooLong}</span></p>` : nothing}
      ${
        this.copy === 'refused'
          ? html`<p class="msg msg-bad" role="alert">${icon('warning')}<span>${t.copyFailed}</span></p>`
          : nothing
      }
      <div class="acts">
        ${this.#renderOpen(way, href ?? toDirections(this.service))}
        <button class="btn" type="button" @click=${() => void this.#copy(text)}>
          ${icon(this.copy === 'yes' ? 'check' : 'copy')}${this.copy === 'yes' ? t.copied : t.copy}
        </button>
        ${
          isWritten
            ? html`<button class="link-btn" type="button" @click=${() => this.#restore(way)}>
                ${icon('undo')}${t.restore}
              </button>`
            : nothing
        }
        <button class="btn btn-quiet" type="button" @click=${() => this.#close()}>${t.close}</button>
      </div>`;
  }

  #renderOpen({ kind, value }: Way, href: string | null): TemplateResult | typeof nothing {
    const { t } = this.#texts;
    if (href === null) return nothing;
    const label = {
      link: () => t.act.link(toShort(formatUrl(new URL(value).host), 60)),
      phone: () => t.act.phone(toShort(formatPhone(value), 40)),
      mail: () => t.act.mail,
      visit: () => t.act.visit,
    }[kind]();
    const isPage = kind === 'link' || kind === 'visit';
    return html`<a
      class="btn btn-primary"
      href=${href}
      target=${isPage ? '_blank' : nothing}
      rel=${isPage ? 'noopener noreferrer nofollow' : nothing}
      >${icon(icons[kind])}<bdi>${label}</bdi>${isPage ? html`<span class="vh"> (${t.newTab})</span>` : nothing}</a
    >`;
  }

  /** Draws the pages that take the orientation. A source that takes none, and that no page takes, is reached directly. */
  #renderPages(): TemplateResult | typeof nothing {
    const { t } = this.#texts;
    if (this.pour !== 'professionnels') return nothing;
    const pages = toOrientationPages(this.service, this.targets);
    if (pages.length > 0) {
      return html`<p class="pages">
        ${pages.map(
          ({ nom, href }) =>
            html`<a class="btn btn-sm" part="target" href=${href} target="_blank" rel="noopener noreferrer nofollow"
              >${icon('link')}<bdi>${t.target(toShort(nom, 60))}</bdi><span class="vh"> (${t.newTab})</span></a
            >`,
        )}
        <span class="xs faint">${t.targetText}</span>
      </p>`;
    }
    if (!isReachedDirectly(this.service)) return nothing;
    const name = toShort(this.nameSource(this.service.source), 60);
    return html`<p class="note" part="direct">${icon('info')}<span>${t.direct(name)}</span></p>`;
  }

  #write(way: Way, text: string): void {
    this.written = new Map(this.written).set(`${this.pour} ${way.kind}`, text);
    this.copy = 'no';
  }

  #restore(way: Way): void {
    const written = new Map(this.written);
    written.delete(`${this.pour} ${way.kind}`);
    this.written = written;
    this.copy = 'no';
    send(this, 'announce', this.#texts.t.restored);
    this.field?.focus();
  }

  async #copy(text: string): Promise<void> {
    this.copy = (await copyText(text)) ? 'yes' : 'refused';
    if (this.copy === 'yes') send(this, 'announce', this.#texts.t.copied);
    else this.field?.select();
  }

  #close(): void {
    this.dispatchEvent(new CustomEvent('orientation-close'));
  }
}
