import type { AnnouncerController } from '../../shared/elements/announcer.ts';
import type { ChecksController } from '../checks/checks.ts';
import type { CommuneCodeController } from '../checks/commune-code.ts';
import type { ConnectionController } from '../../shared/connection/connection.ts';
import type { FoldsController } from '../writing/folds.ts';
import type { PartsController } from '../../shared/elements/parts-controller.ts';
import type { PressController } from '../writing/press.ts';
import type { SendingController } from '../sending/sending.ts';
import type { SourceNamesController } from '../../shared/connection/source-names.ts';
import type { SubmissionController } from '../sending/submission.ts';
import type { TextsController } from '../../shared/texts/texts-controller.ts';
import type { WritingController } from '../writing/writing.ts';
import type { ZoneNamesController } from '../fields/zone-names.ts';
import type { ContributionTexts } from '../../locales/fr/contribution.ts';
import { changedFields, scoreDraft } from '../draft/contribution-draft.ts';
import type { Entry } from '../draft/contribution-entry.ts';
import type { Sheet } from '../draft/contribution-sheet.ts';
import { naturesFor } from '../draft/contribution-subject.ts';
import type { FormFocus } from './focus.ts';
import type { Form } from './form.ts';
import type { contributionParts } from './contribution-parts.ts';

/** The controllers and values that the form is made of. */
interface Makings extends Pick<Form, 'headingLevel' | 'sends' | 'choose'> {
  readonly connection: ConnectionController;
  readonly names: SourceNamesController;
  readonly texts: TextsController<ContributionTexts>;
  readonly announcer: AnnouncerController;
  readonly press: PressController;
  readonly parts: PartsController<typeof contributionParts>;
  readonly communeCode: CommuneCodeController;
  readonly zoneNames: ZoneNamesController;
  readonly writing: WritingController;
  readonly checks: ChecksController;
  readonly sending: SendingController;
  readonly submission: SubmissionController;
  readonly folds: FoldsController;
  readonly focus: FormFocus;
}

/** Gathers the state that the parts of the form read, and the acts behind their controls. */
export function toForm(entry: Entry, { conflicts }: Sheet, makings: Makings): Form {
  const { headingLevel, sends, choose } = makings;
  const { connection, texts, parts, communeCode, zoneNames, writing, checks, folds, focus } = makings;
  const now = new Date();
  const { nature, subject, draft } = entry;
  return {
    ...entry,
    ...{ headingLevel, sends, choose, now, conflicts },
    ...{ t: texts.t, language: texts.language },
    ...{ source: connection.source, geography: connection.geography },
    ...{ unfolded: folds.unfolded, themesTyped: folds.themesTyped },
    natures: naturesFor(writing.read, nature),
    record: subject.record,
    about: writing.about,
    sourceName: makings.names.nameOf(subject.record.source),
    changed: new Set(changedFields(subject, draft)),
    shown: checks.shown,
    score: subject.modele === 'service' ? scoreDraft(subject, draft, now) : null,
    namedCommune: communeCode.commune,
    zoneNames: zoneNames.names,
    sending: makings.submission.isBusy || makings.sending.isSending,
    statusOf: (part) => parts.statusOf(part),
    turnTo: (about) => {
      writing.turnTo(about);
      void focus.turnTo('title');
    },
    type: (champ, typed) => writing.fill({ [champ]: typed }),
    fill: (values) => writing.fill(values),
    leave: (question) => makings.press.afterPress(() => checks.leave(question)),
    restore: (champ) => {
      writing.restore(champ);
      void focus.ask(champ);
    },
    accompany: (part) => writing.accompany(part),
    tell: (part) => writing.tell(part),
    nameZone: (names) => zoneNames.add(names),
    unfold: (categorie) => folds.toggle(categorie),
    findThemes: (typed) => folds.findThemes(typed),
    open: (editor) => void folds.open(editor),
    say: (sentence) => makings.announcer.say(sentence),
    focus: (question) => void focus.ask(question),
    focusPart: (id) => void focus.turnTo(id),
    send: () => void makings.submission.send(),
  };
}
