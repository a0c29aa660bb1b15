import { isSameValue, type Contribution } from '@inclusion-kit/sdk/contributions';
import type { ActivityQuestion, OfferSource, Proposition } from '@inclusion-kit/sdk';
import { expandThematiques } from '@inclusion-kit/sdk/referentiels';
import { contribution as contributionTexts } from '../../locales/contribution.ts';
import { ConnectionController } from '../../shared/connection/connection.ts';
import { createSourceNames } from '../../shared/connection/source-names.ts';
import { AnnouncerController } from '../../shared/elements/announcer.ts';
import { emit, tellFailure } from '../../shared/elements/events.ts';
import { listen } from '../../shared/elements/listen.ts';
import { PartsController } from '../../shared/elements/parts-controller.ts';
import { formatTime } from '../../shared/format/date.ts';
import type { Nature } from '../../shared/parameters/natures.ts';
import { ReadingTask } from '../../shared/reading/reading-task.ts';
import { forgetTold, rememberTold } from '../../shared/sending/told.ts';
import { TextsController } from '../../shared/texts/texts-controller.ts';
import { createChecks } from '../checks/checks.ts';
import { createCommuneCode } from '../checks/commune-code.ts';
import { createPlacedPoint } from '../checks/placed-point.ts';
import { findGaps, requiredQuestions, type Question } from '../checks/contribution-issues.ts';
import { changedFields, isElsewhere as isInAnotherTown, scoreDraft, type Draft } from '../draft/contribution-draft.ts';
import { isNewStructure, isTold, toContribution } from '../draft/contribution-entry.ts';
import { activityQuestionOf } from '../duration/activity-question.ts';
import { isChamp, type Champ } from '../draft/contribution-fields.ts';
import { hasFields, naturesFor } from '../draft/contribution-subject.ts';
import { homeOf, isSameAddress, noAddress, zoneFor } from '../draft/home.ts';
import { formatScore } from '../../shared/format/figures.ts';
import { createExisting } from '../existing/existing.ts';
import type { Near } from '../fields/finders.ts';
import { createZoneNames } from '../fields/zone/zone-names.ts';
import { listSaid } from '../said/said.ts';
import { createSending } from '../sending/sending.ts';
import { createSubmission, type Submission } from '../sending/submission.ts';
import { createFolds, type EditorName } from '../writing/folds.ts';
import { createFormControl } from '../writing/form-control.ts';
import { createAfterPress } from '../writing/press.ts';
import { readRecord } from '../writing/record.ts';
import { createScoreVoice } from '../writing/score-voice.ts';
import { WritingController } from '../writing/writing.ts';
import type { ContributionProperties } from './contribution-properties.ts';
import { createFocus } from './focus.ts';

/** The shortest time between two announcements that the draft is kept. */
const MINUTE_MS = 60_000;

/** The parts that `<di-contribution>` loads only when they are used, by name. */
const contributionParts = {
  hours: () => import('../fields/hours-field/define.ts'),
  suggest: () => import('../../shared/suggest-field/define.ts'),
  map: () => import('../../search/map/point/define.ts'),
};

function toTerritory({ code_epci, code_departement }: ContributionProperties): Near | null {
  if (code_epci !== null) return { code_epci };
  return code_departement === null ? null : { code_departement };
}

/** The values that the parts of the form read, and the acts behind their controls. */
export type Form = NonNullable<ReturnType<ReturnType<typeof createForm>['read']>>;

/**
 * Makes the form of an element from its controllers.
 * @param isDisabled tells whether the page disables it
 * @param tell says a sentence where the element has no live region of its own
 */
export function createForm(host: ContributionProperties, isDisabled: () => boolean, tell?: (sentence: string) => void) {
  /** The sentence about the last act on the receipt, or null. */
  let saidOfReceipt: string | null = null;
  /** The contribution of the receipt. Null where nothing was sent. */
  let sent: Contribution | null = null;
  /** The id of the part that had the focus last. */
  let part: string | null = null;
  let isUnsaved = false;
  let spokenAt = 0;
  const connection = new ConnectionController(host);
  const nameSource = createSourceNames(host, () => connection.source);
  const texts = new TextsController(host, 'contribution', contributionTexts);
  const announcer = new AnnouncerController(host);
  const say = tell ?? ((sentence: string): void => announcer.say(sentence));
  const followScore = createScoreVoice(host, (score) => say(texts.t.score.live(formatScore(score, texts.language))));
  // Asks before the page is left with something typed and not sent.
  listen(host, {
    beforeunload: (event) => {
      if (isUnsaved) event.preventDefault();
    },
  });
  const afterPress = createAfterPress(host);
  const parts = new PartsController(host, contributionParts);
  const communeCode = createCommuneCode(host, () => connection.geography);
  const placed = createPlacedPoint(host, {
    source: () => connection.source,
    geography: () => connection.geography,
    draft: () => (parts.statusOf('map') === 'ready' ? (writing.sheet?.draft ?? null) : null),
    code_insee: () => communeCode.commune?.code ?? null,
  });
  const zoneNames = createZoneNames(host, () => connection.geography);
  const record = readRecord(
    host,
    () => connection.source,
    (error) => tellFailure(host, { error, during: 'detail' }),
  );
  const checks = createChecks(host, () => writing.entry);
  const existing = createExisting(host, {
    source: () => connection.source,
    entry: () => writing.entry,
    code_commune: () => communeCode.commune?.code ?? null,
  });
  /** The chosen structure whose address the new offer was offered, by its id. Null while there is none. */
  let home: string | null = null;
  /** The person says that the new offer is not at the address of its structure. */
  let isElsewhere = false;
  /** Reads what words mean, by those of the search. A failure costs proposals only, so it is not told. */
  const readMeant = async (from: OfferSource, saisie: string, signal: AbortSignal): Promise<readonly Proposition[]> =>
    (await from.facets?.({ saisie }, { signal }))?.propositions ?? [];
  /** The needs that a plain word means. */
  const meant = new ReadingTask(host, {
    from: () => connection.source,
    key: () => folds.themesTyped.trim() || null,
    pauseMs: 200,
    isSame: (before, now) => now.startsWith(before),
    read: readMeant,
  });
  /** The activities that the offer may serve, of the list of the relay. A failure costs proposals only, so it is not told. */
  const activities = new ReadingTask(host, {
    from: () => (connection.source?.activities === undefined ? null : connection.source),
    key: () => activityQuestionOf(writing.entry),
    pauseMs: 400,
    isSame: () => true,
    read: async (from, question, signal) =>
      (await from.activities?.(JSON.parse(question) as ActivityQuestion, { signal })) ?? [],
  });
  /** The values that the name of a new offer means. */
  const named = new ReadingTask(host, {
    from: () => connection.source,
    key: () => (writing.nature === 'nouveau-service' ? writing.sheet?.draft.nom.trim() : null) || null,
    pauseMs: 500,
    isSame: () => true,
    read: readMeant,
  });
  const sending = createSending(
    host,
    () => connection.sink,
    (...sent) => submission.onSent(...sent),
  );
  const writing: WritingController = new WritingController(host, sending, {
    read: () => record.record,
    code_insee: () => communeCode.commune?.code ?? null,
    isOpen: () => submission.receipt === null && sending.queued === null,
    onBegin: (isSame) => {
      checks.show();
      submission.begin({ keepsReceipt: isSame });
      const { sheet } = writing;
      if (sheet === null) return;
      zoneNames.find(sheet.draft.zone_eligibilite);
      if (isSame) return;
      home = null;
      isElsewhere = false;
      folds.begin(sheet.subject.record);
    },
    onNature: (nature) => {
      checks.show();
      submission.begin({ keepsReceipt: true });
      // The nature's part is loaded before the person needs it.
      if (nature === 'doublon' || nature === 'nouveau-service') void parts.load('suggest');
    },
    onWritten: (questions) => {
      checks.recheck(questions);
      if (questions.some(isChamp)) submission.forgive();
      // The code of the queue must be loaded before the network goes.
      void sending.prepare();
    },
    onSaved: (date) => {
      if (date - spokenAt < MINUTE_MS) return;
      spokenAt = date;
      say(texts.t.draft.saved(formatTime(new Date(date), texts.language)));
    },
  });
  const submission: Submission = createSubmission(
    host,
    { writing, checks, sending },
    {
      canSend: () => connection.sink !== null && !isDisabled(),
      ready: () => communeCode.settle(),
      onSending: () => say(texts.t.review.sending),
      onQueued: () => say(whyQueued().join(' ')),
      onKept: (contribution, receipt) => {
        saidOfReceipt = null;
        if (submission.receipt === receipt) sent = contribution;
        rememberTold(contribution, receipt);
        emit(host, 'di-contribute', { contribution, receipt });
      },
      onFailure: (error) => tellFailure(host, { error, during: 'contribution' }),
      onTurn: (turn) => {
        // The receipt takes the focus, and what was said of the sending is past.
        if (turn === 'receipt') say('');
        void focus.turnTo(turn);
      },
    },
  );
  const focus = createFocus(host);
  const folds = createFolds(
    host,
    (editor) => parts.load(editor === 'hours' ? 'hours' : 'suggest'),
    (editor) => void (editor === 'hours-text' ? focus.ask('horaires_accueil') : focus.turnTo(`editor-${editor}`)),
  );
  const control = createFormControl(host, () => submission.refuse());

  function choose(nature: Nature): void {
    // Answers about a record that has gone are still there, out of sight.
    const hadForm = writing.subject !== null;
    writing.choose(nature);
    if (!hadForm) void focus.turnTo('title');
  }

  function restart(): void {
    writing.restart();
    void focus.turnTo('title');
  }

  /** Says why something waits, as far as it is known, then what becomes of it. */
  function whyQueued(): [said: string, next: string] {
    const { queue } = texts.t;
    return sending.isOffline ? [queue.offline, queue.continue] : [queue.held, queue.heldContinue];
  }

  /** Takes back what was just sent. The form comes back as it was. */
  async function takeBack(): Promise<void> {
    const { receipt } = submission;
    if (receipt === null) return;
    const { undone, undoFailed } = texts.t.receipt;
    try {
      await connection.sink?.amend?.(receipt, { retrait: true });
      forgetTold(receipt.id);
      submission.begin();
      say(undone);
      void focus.turnTo('title');
    } catch {
      saidOfReceipt = undoFailed;
      say(undoFailed);
      host.requestUpdate();
    }
  }

  /** Gathers the form. Null while there is nothing to write about. */
  function read() {
    const { entry, sheet } = writing;
    const { receipt, problem } = submission;
    isUnsaved = receipt === null && writing.saved === null && writing.kept !== null;
    if (entry === null || sheet === null || writing.subject === null) return null;
    const { nature, subject, draft } = entry;
    const isShown = receipt === null && sending.queued === null;
    const looksForCommune =
      hasFields(nature) && (subject.isNew ? draft.code_insee === '' : isInAnotherTown(subject, draft));
    if (isShown) communeCode.follow(looksForCommune ? draft : null);
    const now = new Date();
    const changed: ReadonlySet<Champ> = new Set(changedFields(subject, draft));
    const isBlank = subject.isNew && writing.kept === null;
    const score = subject.modele === 'service' && !isBlank ? scoreDraft(subject, draft, now) : null;
    if (isShown && score !== null) followScore(score.score);
    return {
      ...entry,
      ...{ writing, sending, submission, folds },
      now,
      problem,
      receipt,
      /** Nothing is written yet of a new record: there is nothing to say about it. */
      isBlank,
      /** The score of the service as the draft makes it. Null for a structure, and for a blank. */
      score,
      changed,
      t: texts.t,
      language: texts.language,
      headingLevel: host.headingLevel,
      source: connection.source,
      geography: connection.geography,
      /** The territory of the page. Null for none. */
      territory: toTerritory(host),
      natures: naturesFor(writing.read, nature),
      /** The record as the contributor saw it. A new record has no values. */
      record: subject.record,
      about: writing.about,
      sourceName: nameSource()(subject.record.source),
      /** The fields that the source changed since the draft was written. */
      conflicts: sheet.conflicts,
      shown: checks.shown,
      /** The questions that must be answered, and those of them without an answer. */
      required: requiredQuestions(entry),
      gaps: findGaps(entry, now),
      namedCommune: communeCode.commune,
      zoneNames: zoneNames.names,
      saidOfReceipt,
      sent,
      part,
      /** The focus has come into a part of the form: the list beside it shows which. */
      come: (id: string | null): void => {
        if (id === null || id === part) return;
        part = id;
        host.requestUpdate();
      },
      isSending: submission.isBusy || sending.isSending,
      isDisabled: isDisabled() || submission.isBusy,
      /** The receiver of the contribution: a sink, or the form of the page. Null when there is none. */
      sends: control.isInForm && host.name !== null ? 'host' : connection.sink === null ? null : 'sink',
      whyQueued,
      /** Tells whether a contribution that was kept can be completed, or taken back. */
      canAmend: connection.sink?.amend !== undefined,
      statusOf: (part: keyof typeof contributionParts) => parts.statusOf(part),
      load: (part: keyof typeof contributionParts) => void parts.load(part),
      placed,
      choose,
      restart,
      say,
      takeBack: () => void takeBack(),
      turnTo: (about: 'record' | 'structure') => {
        writing.turnTo(about);
        void focus.turnTo('title');
      },
      type: (champ: Champ, typed: string | readonly string[]) => writing.fill({ [champ]: typed }),
      leave: (question: Question) => afterPress(() => checks.leave(question)),
      restore: (champ: Champ) => {
        writing.restore(champ);
        void focus.ask(champ);
      },
      nameZone: (known: ReadonlyMap<string, string>) => zoneNames.add(known),
      open: (editor: EditorName) => void folds.open(editor),
      focus: (question: Question) => void focus.ask(question),
      focusPart: (id: string) => void focus.turnTo(id),
      send: () => void submission.send(),
      /** Sends a new offer though it lacks what people need most. */
      sendBare: () => void submission.send({ isBare: true }),
      /** Sends by the keyboard: through the form of the page where there is one. */
      submit: () => control.submit(host.name) || void submission.send(),
      /** Goes on with the draft that came back, at the first thing it changes. */
      resume: () => {
        const [first] = changed;
        writing.resume();
        void (first === undefined ? focus.turnTo('title') : focus.ask(first));
      },
      /** The structure of a new offer, with its offers. */
      attached: existing.structure,
      /** The offers that the new one may be, likeliest first. */
      likely: existing.likely,
      /** The activities that the offer may serve, best first. */
      activities: activities.answer ?? [],
      /** The values that the words of a new offer say. None for others. */
      said: subject.isNew && subject.modele === 'service' ? listSaid(draft, named.answer ?? []) : [],
      /** The thématiques that the searched words mean, best first. */
      meant: expandThematiques(
        (meant.answer ?? []).flatMap(({ name, value }) => (name === 'thematiques' ? [value] : [])),
      ),
      /** Corrects an offer that is there already, or opens a closed one again, in place of adding it. What was typed is kept. */
      takeExisting: (id: string, genre: Nature | null = null) => {
        writing.save();
        Object.assign(host, { service_id: id, service: null, structure_id: null, structure: null, genre });
        void focus.turnTo('title');
      },
      again: () => {
        writing.again();
        void focus.turnTo('title');
      },
      /** Begins another offer of the same structure. */
      another: () => {
        const { structure: told } = entry.circumstances;
        // A structure that came with its first offer is named by it.
        const structure = told !== null && isNewStructure(told) ? { ...told, id: receipt?.id ?? '' } : told;
        writing.again('nouveau-service');
        if (structure !== null) writing.tell({ structure });
        void focus.turnTo('title');
      },
      /** Adds an offer to a structure just told, which the contribution that told it names. */
      isElsewhere,
      /** The zone is the one that the place suggests. */
      isZoneGiven: draft.zone_eligibilite.length > 0 && draft.zone_eligibilite === sheet.given.zone_eligibilite,
      /** Called once a structure that is new too was added: the steps of a phone go on. */
      onAdded: (): void => undefined,
      settle,
      addOffer: async (id: string) => {
        writing.choose('nouveau-service');
        await host.updateComplete;
        writing.tell({ structure: { id, nom: draft.nom.trim(), detail: '' } });
        await focus.turnTo('title');
      },
      /** Sends the queue. Its button goes away with the last contribution, so the title takes the focus. */
      retryQueue: async () => {
        await sending.flush();
        if (sending.waiting.length === 0 && submission.receipt === null) await focus.turnTo('title');
      },
    } as const;
  }

  /** Returns the present contribution, or null while there is nothing to send or while an answer is wrong. */
  function value(): Contribution | null {
    const { entry } = writing;
    return entry !== null && isTold(entry) && checks.find(entry).size === 0 ? toContribution(entry) : null;
  }

  /** Gives a new offer the address of its structure, once: a person who has unticked it is not given it again. */
  function moveIn(): void {
    const { structure } = existing;
    const { sheet } = writing;
    const chosen = sheet?.circumstances.structure?.id ?? null;
    const isOffered = home === chosen;
    if (!isOffered) home = null;
    if (structure === null || sheet === null || isOffered) return;
    const address = homeOf(structure);
    home = chosen;
    if (address !== null && !isElsewhere && isSameAddress(sheet.draft, {})) writing.give(address);
  }

  /** Gives a new offer the zone that its place suggests, until the person says another. */
  function suggestZone(): void {
    const { nature, sheet } = writing;
    if (nature !== 'nouveau-service' || sheet === null || submission.receipt !== null) return;
    const { draft, given } = sheet;
    const zone = zoneFor(existing.structure, draft.code_insee || (communeCode.commune?.code ?? ''));
    const before = given.zone_eligibilite ?? [];
    if (zone === null || !isSameValue(draft.zone_eligibilite, before) || isSameValue(zone, before)) return;
    writing.give({ zone_eligibilite: zone });
    zoneNames.find(zone);
  }

  /** Gives a new offer the address of its structure, or asks for another where it is null. */
  function settle(address: Partial<Draft> | null): void {
    isElsewhere = address === null;
    if (address === null) writing.fill(noAddress);
    else writing.take(address);
    if (isElsewhere) void focus.ask('adresse');
  }

  function updated(): void {
    moveIn();
    suggestZone();
    const { entry } = writing;
    const { errors } = texts.t;
    const taken = entry !== null && submission.receipt === null && isTold(entry) ? entry : null;
    const wrong = taken === null ? 0 : checks.find(taken).size;
    control.follow({
      value: taken !== null && wrong === 0 ? toContribution(taken) : null,
      message: wrong === 0 ? '' : errors.summary(wrong),
      missing: host.required && taken === null ? errors.nothingTitle : '',
      anchor: focus.find('title'),
    });
  }

  return { connection, texts, announcer, record, focus, choose, restart, read, updated, value };
}
