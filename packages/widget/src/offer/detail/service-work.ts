import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { nothing, type TemplateResult } from 'lit';
import type { ReportGenre } from '../../contribution/report/report.ts';
import { service as serviceTexts } from '../../locales/service.ts';
import { ConnectionController } from '../../shared/connection/connection.ts';
import { createSourceNames } from '../../shared/connection/source-names.ts';
import { AnnouncerController } from '../../shared/elements/announcer.ts';
import { emit, tellFailure, type Failed } from '../../shared/elements/events.ts';
import { WidthController } from '../../shared/elements/width.ts';
import { PartsController } from '../../shared/elements/parts-controller.ts';
import { toOfferLink } from '../../shared/format/offer-link.ts';
import type { Way } from '../../shared/offers/ways.ts';
import { createRecordReading } from '../../shared/reading/record-reading.ts';
import { createSelection } from '../../shared/selection/selection-controller.ts';
import type { DiCorrection } from '../../contribution/correction/di-correction.ts';
import { isCall, showAnswered, type CallState } from '../../shared/number/call.ts';
import { createConfirmations } from '../../shared/sending/confirmations.ts';
import { TextsController } from '../../shared/texts/texts-controller.ts';
import { listPour, toOrientation } from '../orientation/to-orientation.ts';
import { closureIn } from '../../shared/offers/standing.ts';
import { findSurroundings } from '../surroundings/surroundings.ts';
import { toCoverage } from '../surroundings/zone.ts';
import { createHandover } from './handover.ts';
import { createPanels } from './panels-controller.ts';
import { serviceParts } from './service-parts.ts';
import type { ServiceProperties } from './service-properties.ts';

/** Narrower containers have one column. */
const NARROW_PX = 560;

type Piece = TemplateResult | typeof nothing;

/**
 * The parts of an article drawn by other modules, which paper goes without: the tools beside the title, the mark of what this
 * device told, the map, the panel of an orientation, a correction in place, the form of a report.
 */
type Pieces = Readonly<Record<'tools' | 'told' | 'map' | 'orientation' | 'fix' | 'report', Piece>>;

/** The values that the sections of an offer read, and the acts behind their controls. */
export type Article = ReturnType<ReturnType<typeof createServiceWork>['read']>;

/** Makes the controllers of an offer in full, and the acts on it. `print` opens the printing of the offer alone. */
export function createServiceWork(host: ServiceProperties, print: () => Promise<void>) {
  /** The report that the form at the foot makes. */
  let genre: ReportGenre = 'fermeture';
  let isRetrying = false;
  const width = new WidthController(host, NARROW_PX);
  const connection = new ConnectionController(host);
  const texts = new TextsController(host, 'service', serviceTexts);
  const announcer = new AnnouncerController(host);
  const nameSource = createSourceNames(host, () => connection.source);
  const detail = createRecordReading<DetailedService>(host, {
    from: () => connection.source,
    key: () => host.service_id ?? host.service?.id ?? null,
    read: (from, id, signal) => from.service(id, { signal }),
    given: () => (host.service_id === null || host.service?.id === host.service_id ? host.service : null),
    onAnswer: (service) => onRead(texts.t.live.loaded(service.nom)),
    onFailure: (error) => {
      tellFailure(host, { error, during: 'detail' });
      onRead(texts.t.live.failed);
    },
  });
  /** The question about the number of the offer that was called, or null. */
  let call: { readonly id: string; readonly state: CallState } | null = null;
  host.addEventListener('click', (event) => {
    if (!isCall(event, '.ways, .call-bar')) return;
    const { record } = detail;
    call = record === null ? null : { id: record.id, state: 'asked' };
    host.requestUpdate();
    void host.updateComplete.then(() => showAnswered(host.renderRoot));
  });
  const confirmations = createConfirmations(host, {
    sink: () => connection.sink,
    onHeld: (isCalled) =>
      announcer.say(
        isCalled ? texts.t.mobilise.answered.thanks : `${texts.t.provenance.done}. ${texts.t.provenance.told}.`,
      ),
    onKept: (contribution, receipt) => emit(host, 'di-contribute', { contribution, receipt }),
    onFailure: (error, isWaiting) => {
      if (isWaiting) announcer.say(texts.t.provenance.waiting);
      tellFailure(host, { error, during: 'contribution' });
    },
  });
  const handover = createHandover(host, (text) => announcer.say(text(texts.t)));
  const parts = new PartsController(host, serviceParts);
  const panels = createPanels<'fix' | 'correction' | 'orientation' | 'report'>(host, async (name) => {
    await parts.load(name);
    return parts.statusOf(name) === 'ready';
  });
  const selection = createSelection(
    host,
    () => host.selectionStorage,
    () => connection.source,
  );
  const readSurroundings = findSurroundings(host, {
    source: () => connection.source,
    geography: () => connection.geography,
    service: () => detail.record,
    code_commune: () => (host.commune === null ? host.code_commune : null),
    isClosed: (service) => closureIn(service, new Date()) !== null,
  });
  const linkOf = (id: string): string | null => toOfferLink(id, host.offerLink, globalThis.location.href);

  /** The button goes away while the offer is read again: its title takes the focus. */
  function retry(): void {
    isRetrying = true;
    detail.retry();
  }

  function onRead(said: string): void {
    if (isRetrying) void panels.focusOn('#title');
    isRetrying = false;
    announcer.say(said);
  }

  function emitOrient(service: DetailedService, way: Way): boolean {
    const [pour = 'professionnels'] = listPour(service);
    const link = linkOf(service.id);
    const orientation = toOrientation(service, { way, pour, link, nameSource: nameSource() });
    return emit(host, 'di-orient', orientation, { cancelable: true });
  }

  /** Closes a panel. The button that opened it gets the focus back. */
  function leave(name: 'fix' | 'correction' | 'orientation' | 'report'): void {
    const openers = {
      fix: '[part="correct"]',
      correction: '[part="correct"]',
      orientation: '[part="orient"]',
      report: `[data-genre="${genre}"]`,
    };
    panels.close(name, openers[name]);
  }

  function read(service: DetailedService) {
    const { id } = service;
    const { t, language } = texts;
    const surroundings = readSurroundings();
    const commune = host.commune ?? surroundings.commune;
    const noPieces: Pieces = {
      tools: nothing,
      told: nothing,
      map: nothing,
      orientation: nothing,
      fix: nothing,
      report: nothing,
    };
    return {
      ...{ t, language, surroundings, connection, handover, linkOf },
      hostTexts: host.texts,
      headingLevel: host.headingLevel,
      distance: host.distance,
      now: new Date(),
      /** Name of the person's commune, or null when unknown. */
      place: commune?.nom ?? null,
      coverage: commune === null ? null : toCoverage(service.zone_eligibilite, commune),
      /** The refresh failed: the record is shown as it was. */
      isStale: detail.isStale,
      /** Tells whether the offer is kept aside. Null when the page wants no selection. */
      selected: host.noSelection ? null : selection.has(id),
      nameSource: nameSource(),
      /** Names a network. Null until the names are loaded. */
      labelOfNetwork: parts.get('networks')?.labelOfNetwork ?? null,
      /** The changes made here, drawn, or null until they are asked for and loaded. */
      changes: parts.get('changes')?.renderChanges(service, t, language) ?? null,
      haveChangesFailed: parts.statusOf('changes') === 'failed',
      confirmation: confirmations.statusOf(id),
      /** The answer of the reader about its number, or null. */
      answer: confirmations.statusOf(id, true),
      /** The question about its number, once it was called from here. */
      call: call?.id === id ? call.state : null,
      /** A phone: the ways to reach the offer stand before its tools. */
      narrow: width.narrow,
      isOrienting: panels.isOpen('orientation'),
      genre,
      pieces: noPieces,
      on: {
        retry,
        loadChanges: () => void parts.load('changes'),
        open: (other: DetailedService) => {
          if (!emit(host, 'di-open', { id: other.id, service: other }, { cancelable: true })) return;
          host.service_id = other.id;
          host.distance = null;
          host.service = other;
          void panels.focusOn('#title');
        },
        copy: (text: string) => void handover.copy(text),
        /** The reader follows the link that mobilises. Returns false when the page does it itself. */
        follow: (way: Way) => emitOrient(service, way),
        orient: (way: Way) => {
          if (panels.isOpen('orientation')) leave('orientation');
          else if (emitOrient(service, way)) void panels.open('orientation', 'di-orientation');
        },
        fix: () => {
          if (emit(host, 'di-correct', { id, service, genre: 'correction' }, { cancelable: true }))
            void panels.open('fix', 'di-correction');
        },
        answered: () => {
          call = { id, state: 'asked' };
          confirmations.confirm(service, true);
          void panels.focusOn(width.narrow ? '.call-bar > .answered' : '.ways .answered');
        },
        unanswer: () => {
          if (!confirmations.undo(id, true)) return;
          announcer.say(texts.t.provenance.undone);
          void panels.focusOn(width.narrow ? '.call-bar > .answered' : '.ways .answered');
        },
        unanswered: () => {
          call = { id, state: 'unanswered' };
          host.requestUpdate();
          void panels.focusOn(width.narrow ? '.call-bar > .answered' : '.ways .answered');
        },
        wrongNumber: async () => {
          if (!emit(host, 'di-correct', { id, service, genre: 'correction' }, { cancelable: true })) return;
          call = null;
          await panels.open('fix', 'di-correction');
          await host.renderRoot.querySelector<DiCorrection>('di-correction')?.openLine('telephone');
        },
        fixAll: () => {
          panels.close('fix', '[part="correct"]');
          void panels.open('correction', 'di-contribution');
        },
        report: (asked: ReportGenre) => {
          if (!emit(host, 'di-correct', { id, service, genre: asked }, { cancelable: true })) return;
          genre = asked;
          void panels.open('report', 'di-report');
        },
        confirm: () => {
          confirmations.confirm(service);
          void panels.focusOn('#confirmed');
        },
        /** Takes back a confirmation that has not left. */
        undo: () => {
          if (!confirmations.undo(id)) return;
          announcer.say(texts.t.provenance.undone);
          void panels.focusOn('[part="confirm"]');
        },
        select: (selected: boolean) => {
          selection.select(service, selected);
          const { length } = selection.offers;
          announcer.say(() => texts.t.live[selected ? 'selected' : 'unselected'](length));
        },
        print: () => void print(),
        share: (link: string) => void handover.share(link, service.nom),
        leave,
        say: (sentence: string) => announcer.say(sentence),
        fail: (failure: Failed) => tellFailure(host, failure),
      },
    };
  }

  return { connection, texts, announcer, detail, handover, parts, panels, read, retry };
}
