import { etatsAcceptes, isSameMeaning } from '@inclusion-kit/sdk/contributions';
import { toPhoneHref } from '@inclusion-kit/sdk/internal';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../../shared/format/date.ts';
import { formatAddress } from '../../../shared/format/place.ts';
import { formatMoment } from '../../moment.ts';
import {
  findSettled,
  formatFieldValue,
  isAnsweredBy,
  isByStructure,
  isContested,
  titleOf,
  type ProposedField,
} from '../fields/dossier-changes.ts';
import { namePerson } from '../fields/person-name.ts';
import { renderHeading } from '../../../shared/format/heading.ts';
import { icon } from '../../../shared/icons/icons.ts';
import { moderation as t } from '../../../locales/fr/moderation.ts';
import { cutAroundChange, type CutText } from '../fields/changed-part.ts';
import { isLong } from '../../../shared/format/typed-value.ts';
import type { Person, RivalValue, ShownValue } from '../../desk/dossier.ts';
import { foldUnwanted } from '../words.ts';
import { toRivalChoice, type DossierChoices, type Settled } from '../dossier-choices.ts';

/**
 * Draws each field that changed meanwhile, at its source or here, and each that somebody else proposes another value for: the
 * moderator says which value is kept.
 */
export function renderConflicts(choices: DossierChoices): TemplateResult {
  const { fields, isOpen } = choices;
  const open = isOpen ? fields.filter(isContested) : [];
  return html`${open.map((field) => renderConflict(field, choices))}`;
}

function renderConflict(field: ProposedField, choices: DossierChoices): TemplateResult {
  const { champ, label, before, after, shown, said, verdict, rivals } = field;
  const { dossier, sourceName, asksToSettle, answered } = choices;
  const isAnswered = isAnsweredBy(field, dossier);
  const isMissing = asksToSettle && choices.choiceOf(field) === undefined;
  const now: Side = {
    champ,
    choice: 'source',
    caption: shown === null ? [t.conflict.now(sourceName)] : sayShown(shown, choices),
    value: before,
    words: said?.[0],
  };
  const proposal: Side = { champ, choice: 'propose', caption: sayProposal(choices), value: after, words: said?.[1] };
  const draw = answered.length > 0 ? renderSide : renderChoice;
  const sides = [now, proposal, ...rivals.map((rival, at) => toSide(field, rival, at, choices))];
  const isShort = answered.length === 0 && sides.every((side) => (sayValue(side) ?? t.none).length <= SHORT);
  return html`<fieldset
    class="conflict ${isAnswered ? 'is-answered' : ''}"
    id=${`conflict-${champ}`}
    aria-describedby=${`conflict-${champ}-text${isMissing ? ` conflict-${champ}-missing` : ''}`}
  >
    <legend class="vh">${t.conflict.title(label)}</legend>
    <p class="conflict-head">
      ${icon(isAnswered ? 'clock' : 'warning')}<b>${sayTitle(field, choices)}</b>
      <span id=${`conflict-${champ}-text`}
        >${sayWhy(field, choices)} ${isAnswered ? t.conflict.keepOrReplace : t.conflict.which}</span
      >
    </p>
    ${
      isMissing
        ? html`<p class="msg msg-bad missing" id=${`conflict-${champ}-missing`}>
            ${icon('warning')}<span>${t.conflict.missing}</span>
          </p>`
        : nothing
    }
    <div class=${isShort ? 'vals is-short' : 'vals'}>
      ${verdict === 'conflit' && !isAnswered ? renderFormer(field, choices) : nothing}
      ${sides.map((side) => draw(side, choices))}
    </div>
  </fieldset>`;
}

/** Values of so many characters stand on one line each, to be compared at a glance. */
const SHORT = 24;

const toSide = (
  { champ, saidRivals }: ProposedField,
  rival: RivalValue,
  at: number,
  choices: DossierChoices,
): Side => ({
  ...{ champ, choice: toRivalChoice(rival.id), caption: sayRival(rival, choices) },
  ...{ value: rival.propose, words: saidRivals?.[at] },
});

/** Says what the press that accepts does, by the values that are chosen. Null where none is to choose. */
export function sayEffect(choices: DossierChoices): string | null {
  const { fields, isOpen, answered, kept, rival, unsettled, keepsShown } = choices;
  if (!isOpen || unsettled !== undefined || answered.length > 0 || !fields.some(isContested)) return null;
  const { effect } = t.conflict;
  if (keepsShown) return effect.shown(1 + findSettled(choices.dossier).length);
  if (rival?.isInSight === false) return effect.turn;
  const [field] = rival === null ? kept : fields.filter(({ champ }) => champ === rival.champ);
  if (field === undefined) return null;
  const value =
    field.rivals.find(({ id }) => id === rival?.id)?.propose ?? choices.takenFor(field)?.propose ?? field.after;
  const said = field.said === undefined ? formatFieldValue(field.champ, value) : null;
  const read =
    rival === null && kept.length > 1
      ? effect.lines(kept.length)
      : effect.read(said !== null && said.length <= SHORT ? said : null);
  const settled = rival === null && !choices.settlesOthers ? 0 : findSettled(choices.dossier).length;
  const isContradicted = rival !== null || kept.some(({ rivals }) => rivals.length > 0);
  const others = !isContradicted
    ? ''
    : settled > 0
      ? effect.refusesOthers(settled)
      : rival === null
        ? effect.otherStays
        : effect.thisStays;
  return `${read}${others}`;
}

function sayTitle(field: ProposedField, { dossier, sourceName }: DossierChoices): string {
  const { champ, verdict, shown, rivals } = field;
  if (isAnsweredBy(field, dossier)) return t.conflict.answered(champ);
  if (verdict === 'conflit' && shown === null) return t.conflict.bySource(sourceName, champ);
  return t.conflict.bySeveral(champ, 1 + rivals.length + (shown === null ? 0 : 1));
}

function sayWhy(field: ProposedField, { dossier, sourceName, zone }: DossierChoices): string {
  const { champ, verdict, seen, shown, rivals } = field;
  if (shown === null) {
    if (verdict === 'conflit') return t.conflict.when(dossier.maj === null ? null : formatDate(dossier.maj, 'fr'));
    return rivals.some(({ acceptee = null }) => acceptee !== null) ? t.conflict.elsewhere : t.conflict.waiting;
  }
  if (isAnsweredBy(field, dossier)) return t.conflict.since;
  const by = shown.par === null ? null : t.journal.by(shown.par);
  return t.conflict.accepted(sourceName, !isSameMeaning(champ, seen, shown.source), sayMoment(shown.le, zone), by);
}

/** Draws the value that the source had when this one was proposed, or has under the value that is shown here. */
function renderFormer(
  { champ, seen, shown, saidSeen }: ProposedField,
  { dossier, sourceName }: DossierChoices,
): TemplateResult {
  const { cible } = dossier.contribution;
  const caption =
    shown === null
      ? t.conflict.atEntry(cible === undefined ? null : formatDate(cible.date_maj, 'fr'))
      : t.conflict.source(
          sourceName,
          !isSameMeaning(champ, seen, shown.source),
          dossier.maj === null ? null : formatDate(dossier.maj, 'fr'),
        );
  return html`<div class="former">
    <span></span>
    <span>
      <span class="cap">${caption}</span>
      ${renderValue(saidSeen === undefined ? formatFieldValue(champ, shown === null ? seen : shown.source) : saidSeen)}
    </span>
  </div>`;
}

/** One value among those of a conflict. */
interface Side {
  readonly champ: string;
  readonly choice: Settled;
  /** Says who gave the value and when, then how they know. */
  readonly caption: readonly string[];
  readonly value: ProposedField['after'];
  /** The words for the value, where the value itself tells a person nothing. */
  readonly words: string | null | undefined;
}

const sayProof = (moyen: string | null | undefined): string =>
  moyen === null || moyen === undefined ? t.row.noProof : t.row.proof + (t.proofs[moyen] ?? moyen);

const sayMoment = (moment: string | null, zone: string | null): string | null =>
  moment === null ? null : formatMoment(moment, new Date(), zone);

const sayWho = (auteur: Person | null | undefined, isByStructure: boolean): string =>
  isByStructure ? t.detail.byStructure : t.conflict.by(namePerson(auteur ?? null));

const sayShown = ({ le, par, preuve, auteur }: ShownValue, { zone }: DossierChoices): string[] => [
  t.conflict.here(sayMoment(le, zone), par === null ? null : t.journal.by(par)),
  `${t.conflict.given(sayWho(auteur, false))}. ${sayProof(preuve)}`,
];

function sayProposal({ dossier, zone }: DossierChoices): string[] {
  const { recue_le, auteur, contribution } = dossier;
  const who = sayWho(auteur, isByStructure(dossier));
  return [t.conflict.proposed(sayMoment(recue_le, zone), who), sayProof(contribution.preuve?.moyen)];
}

function sayRival(
  rival: Pick<RivalValue, 'recue_le' | 'preuve' | 'de_la_structure' | 'auteur' | 'acceptee'>,
  { zone }: DossierChoices,
): string[] {
  const { recue_le, auteur, preuve, de_la_structure, acceptee = null } = rival;
  const who = sayWho(auteur, de_la_structure);
  if (acceptee === null) return [t.conflict.other(sayMoment(recue_le, zone), who), sayProof(preuve)];
  const by = acceptee.par === null ? null : t.journal.by(acceptee.par);
  return [t.conflict.taken(sayMoment(acceptee.le, zone), by), `${t.conflict.given(who)}. ${sayProof(preuve)}`];
}

function renderChoice(side: Side, choices: DossierChoices): TemplateResult {
  const { champ, choice, value } = side;
  const settled = choices.fields.find((field) => field.champ === champ);
  return html`<div class="choice-row">
    <label>
      <input
        type="radio"
        name=${`conflict-${champ}`}
        .checked=${settled !== undefined && choices.choiceOf(settled) === choice}
        @change=${() => choices.settle(champ, choice)}
      />
      ${renderSaid(side)}
    </label>
    ${renderTry(champ, value)}
  </div>`;
}

/** Draws one of two values of which another one was accepted meanwhile, with the press that keeps it or puts it there. */
function renderSide(side: Side, choices: DossierChoices): TemplateResult {
  const { answered, busy } = choices;
  const isKept = side.choice === 'source';
  const [id, say, act] = isKept
    ? (['keep', t.conflict.keep, () => choices.keepAnswers()] as const)
    : (['replace', t.conflict.replace, () => choices.replaceAnswers()] as const);
  // Several lines are one proposal: they are kept or replaced together, under the last one.
  const isLast = answered.at(-1)?.champ === side.champ;
  return html`<div class="side ${isKept ? 'is-kept' : ''}">
    ${renderSaid(side)}
    <div class="acts">
      ${
        isLast
          ? html`<button
              class=${isKept ? 'btn btn-sm btn-primary' : 'btn btn-sm'}
              id=${id}
              type="button"
              aria-disabled=${busy}
              @click=${act}
            >
              ${icon(isKept ? 'check' : 'next')}${busy ? t.acts.working : say(answered.length)}<span class="vh"
                >&nbsp;: ${sayValue(side)}</span
              >
            </button>`
          : nothing
      }
      ${renderTry(side.champ, side.value)}
    </div>
  </div>`;
}

const sayValue = ({ champ, value, words }: Side): string | null =>
  words === undefined ? formatFieldValue(champ, value) : words;

function renderSaid(side: Side): TemplateResult {
  return html`<span
    >${side.caption.map((line) => html`<span class="cap">${line} </span>`)} ${renderValue(sayValue(side))}</span
  >`;
}

/** Draws the link that calls a number, to try it before it is accepted. */
function renderTry(champ: string, value: ProposedField['after']): TemplateResult | typeof nothing {
  if (champ !== 'telephone' || typeof value !== 'string' || value === '') return nothing;
  return html`<a class="btn btn-sm try" href=${toPhoneHref(value)}
    >${icon('phone')}<span class="word">${t.conflict.try}</span
    ><span class="vh"> ${formatFieldValue(champ, value)}</span></a
  >`;
}

function renderValue(text: string | null): TemplateResult {
  return html`<bdi class=${text === null ? 'val none' : 'val'}>${text ?? t.none}</bdi>`;
}

/** Draws the proposed values, before → after. While the contribution is to decide, each value can be left out. */
export function renderChanges(choices: DossierChoices): TemplateResult | typeof nothing {
  const { fields, headingLevel, isOpen, dossier } = choices;
  const shown = isOpen ? fields.filter((field) => !isContested(field)) : fields;
  if (shown.length === 0) return nothing;
  const isAccepted = etatsAcceptes.includes(dossier.etat) || dossier.etat === 'reprise';
  const isNew = dossier.contribution.cible === undefined;
  const title = isAccepted
    ? t.changes.accepted
    : isNew && isOpen
      ? t.changes.offered
      : !isOpen
        ? t.changes.proposed
        : shown.length < fields.length
          ? t.changes.others
          : t.changes.title;
  // One alone is accepted or refused: there is nothing to leave out.
  const canChoose = isOpen && fields.length > 1 && dossier.contribution.genre === 'correction';
  return html`<section aria-labelledby="changes">
    ${renderHeading(headingLevel + 1, title, { id: 'changes', className: 'part' })}
    ${foldUnwanted(
      isNew
        ? renderNew(shown, choices)
        : html`<dl class="diff">${shown.map((field) => renderChange(field, canChoose, choices))}</dl>`,
      dossier,
    )}
  </section>`;
}

/** The fields of an address that people read on one line. */
const addressChamps: readonly string[] = ['adresse', 'code_postal', 'commune'];

/** Draws something new as people will read it. It replaces no value, and its name is the title above. */
function renderNew(fields: readonly ProposedField[], { dossier }: DossierChoices): TemplateResult {
  const title = titleOf(dossier);
  const address = fields.filter(({ champ }) => addressChamps.includes(champ));
  const said = formatAddress({
    ...{ adresse: null, code_postal: null, commune: null },
    ...Object.fromEntries(address.map(({ champ, after }) => [champ, after])),
  });
  const rows = fields.filter(
    (field) => !(field.champ === 'nom' && field.after === title) && (!address.includes(field) || field === address[0]),
  );
  return html`<dl class="fresh">
    ${rows.map(
      (field) =>
        html`<div class=${isLong(field.champ) ? 'is-long' : ''}>
          <dt>${field === address[0] ? t.changes.address : field.label}</dt>
          <dd>${field === address[0] ? html`<bdi>${said ?? t.none}</bdi>` : renderPlain(field)}</dd>
        </div>`,
    )}
  </dl>`;
}

function renderChange(field: ProposedField, canChoose: boolean, choices: DossierChoices): TemplateResult {
  const { left } = choices;
  const { champ, label, before, after, verdict, said } = field;
  if (verdict === 'deja-fait') {
    const isOfHere = field.shown !== null;
    return html`<div>
      <dt>${label}</dt>
      <dd class="same">
        ${renderPlain(field)} <span class="xs faint">${isOfHere ? t.changes.doneHere : t.changes.done}</span>
      </dd>
    </div>`;
  }
  const isLeft = left.has(champ);
  const texts = said ?? ([formatFieldValue(champ, before), formatFieldValue(champ, after)] as const);
  const cuts = isLong(champ) && texts[0] !== null && texts[1] !== null ? cutAroundChange(texts[0], texts[1]) : null;
  return html`<div class=${isLeft ? 'is-left' : ''}>
    <dt>
      ${
        canChoose
          ? html`<label class="check">
              <input
                type="checkbox"
                aria-label=${t.changes.keep(label)}
                .checked=${!isLeft}
                @change=${({ target }: Event) => choices.keep(champ, (target as HTMLInputElement).checked)}
              />
              <span>${label}</span>
            </label>`
          : label
      }
    </dt>
    <dd>
      <del class=${texts[0] === null ? 'none' : ''}
        ><span class="vh">${t.changes.before}</span>${renderText(texts[0], cuts?.[0])}</del
      >
    </dd>
    <dd>
      <ins class=${texts[1] === null ? 'none' : ''}
        ><span class="vh">${t.changes.after}</span>${renderText(texts[1], cuts?.[1])}</ins
      >
      ${renderTry(champ, after)}
      ${isLeft ? html`<p class="xs faint left">${icon('minus')} ${t.changes.left}</p>` : nothing}
    </dd>
  </div>`;
}

function renderText(text: string | null, cut: CutText | undefined): TemplateResult {
  if (text === null) return html`<bdi>${t.none}</bdi>`;
  if (cut === undefined || cut.middle === '') return html`<bdi>${text}</bdi>`;
  return html`<bdi>${cut.start}<b>${cut.middle}</b>${cut.end}</bdi>`;
}

function renderPlain({ champ, after, said }: ProposedField): TemplateResult {
  return html`<bdi>${said?.[1] ?? formatFieldValue(champ, after) ?? t.none}</bdi>`;
}
