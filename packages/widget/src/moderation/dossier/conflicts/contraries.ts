import type { Contribution, Genre } from '@inclusion-kit/sdk/contributions';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../shared/icons/icons.ts';
import { moderation as t } from '../../../locales/fr/moderation.ts';
import type { ContraryValue } from '../../desk/dossier.ts';
import { formatShortMoment } from '../../moment.ts';
import type { DossierChoices } from '../dossier-choices.ts';
import { describeClosure, isByStructure } from '../fields/dossier-changes.ts';
import { namePerson } from '../fields/person-name.ts';

/** Draws what says that an offer is closed beside what says that it is up to date: each tells who says it, when and how they know. */
export function renderContraries(choices: DossierChoices): TemplateResult | typeof nothing {
  const { dossier, isOpen } = choices;
  if (!isOpen || dossier.contraires.length === 0) return nothing;
  const { genre, fermeture, preuve } = dossier.contribution;
  const [first] = dossier.contraires;
  const number = dossier.contraires.length + dossier.contraires_en_plus;
  const own = {
    ...{ genre, fermeture: fermeture ?? null, recue_le: dossier.recue_le, preuve: preuve?.moyen ?? null },
    ...{ de_la_structure: isByStructure(dossier), auteur: dossier.auteur ?? null },
  };
  const rest = Math.max(0, dossier.contraires.length - MOST_SHOWN) + dossier.contraires_en_plus;
  const sides = [
    html`<div class="side-of">
      <b class="val">${say(genre, fermeture, 1)}</b>
      <p>${renderWho(own, choices, nothing)}</p>
    </div>`,
    html`<div class="side-of">
      <b class="val">${first === undefined ? nothing : say(first.genre, first.fermeture ?? undefined, number)}</b>
      ${dossier.contraires.slice(0, MOST_SHOWN).map((other) => renderOther(other, choices))}
      ${rest > 0 ? html`<p class="muted">${t.contrary.more(rest)}</p>` : nothing}
    </div>`,
  ];
  // The closure stands first, from both sides.
  if (genre !== 'fermeture') sides.reverse();
  return html`<section class="conflict" id="contrary" aria-labelledby="contrary-title">
    <p class="conflict-head">
      ${icon('warning')}<b id="contrary-title">${t.contrary.title}</b><span>${t.contrary.why}</span>
    </p>
    <div class="sides">${sides}</div>
  </section>`;
}

function renderOther(other: ContraryValue, choices: DossierChoices): TemplateResult {
  const said = say(other.genre, other.fermeture ?? undefined, 1);
  const link = html`·
    <button class="link-btn in-text" type="button" @click=${() => choices.tell('dossier-open', other.id)}>
      ${t.contrary.open}<span class="vh">&nbsp;: ${said}</span>
    </button>`;
  return html`<p>${renderWho(other, choices, link)}</p>`;
}

/** More of them would push the decision off the screen, and say the same. */
const MOST_SHOWN = 3;

/** Tells whether one press accepts what says the contrary: all confirmations, or the one closure. */
export const canAcceptContraries = ({ dossier, isOpen }: DossierChoices): boolean =>
  isOpen &&
  dossier.contraires.length > 0 &&
  (dossier.contribution.genre === 'fermeture' || dossier.contraires.length === 1) &&
  dossier.contraires_en_plus === 0;

const say = (genre: Genre, fermeture: Contribution['fermeture'], n: number): string =>
  genre !== 'fermeture'
    ? n > 1
      ? t.contrary.confirmations(n)
      : t.genres[genre]
    : n > 1
      ? t.contrary.closures(n)
      : describeClosure({ fermeture });

type Said = Pick<ContraryValue, 'recue_le' | 'preuve' | 'de_la_structure' | 'auteur'>;

function renderWho(
  { recue_le, preuve, de_la_structure, auteur }: Said,
  { zone }: DossierChoices,
  link: TemplateResult | typeof nothing,
): TemplateResult {
  const named = namePerson(auteur);
  const how = preuve === null ? t.row.noProof : (t.row.proofs[preuve] ?? preuve);
  const moment = formatShortMoment(recue_le, new Date(), zone);
  // Of two without a name, how they know says whom to believe.
  const [first, then] = de_la_structure
    ? [t.contrary.structure, `${moment} · ${how}`]
    : named === null
      ? [how, moment]
      : [named, `${moment} · ${how}`];
  return html`<bdi>${first}</bdi> <span class="cap">${then} ${link}</span>`;
}
