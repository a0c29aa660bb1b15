import { toLabels, publics, thematiques } from '@inclusion-kit/sdk/referentiels';
import { html, nothing, type TemplateResult } from 'lit';
import { toLines } from '../../shared/format/lines.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { toOfferLink } from '../../shared/format/offer-link.ts';
import { toSafeHref } from '../../shared/format/safe-link.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import { describeClosure } from './fields/dossier-changes.ts';
import type { DossierContext } from './dossier-context.ts';

type Fact = readonly [label: string, value: unknown];

/** Draws the facts of a contribution other than values of fields: dates of a closure, a twin, a need, a proof, the payer. */
export function renderFacts({ dossier, headingLevel, page }: DossierContext): TemplateResult | typeof nothing {
  const { genre, doublon_de, manque, preuve, financement } = dossier.contribution;
  const lien = toSafeHref(preuve?.lien);
  const facts: Fact[] = [
    ...(genre === 'confirmation' ? [[t.genres.confirmation, t.detail.confirmed] as const] : []),
    ...(genre === 'fermeture' ? [[t.detail.closure, describeClosure(dossier.contribution)] as const] : []),
    ...(doublon_de === undefined
      ? []
      : [[t.detail.twin, renderTwin(doublon_de, dossier.contribution.cible?.modele, page)] as const]),
    ...(manque === undefined
      ? []
      : ([
          [t.detail.themes, manque.thematiques.map(toLabels(thematiques)).join(', ') || t.unknown],
          [t.detail.publics, manque.publics.map(toLabels(publics)).join(', ') || t.unknown],
          [t.detail.place, html`<bdi>${manque.code_commune}</bdi>`],
          ...(manque.precisions === undefined ? [] : [[t.detail.words, said(manque.precisions)] as const]),
        ] as const)),
    ...(preuve?.precisions === undefined ? [] : [[t.detail.proofWords, said(preuve.precisions)] as const]),
    ...(lien === null
      ? []
      : [
          [
            t.detail.proofLink,
            html`<a href=${lien} target="_blank" rel="noopener noreferrer"
              ><bdi>${lien}</bdi><span class="vh"> (${t.newTab})</span></a
            >`,
          ] as const,
        ]),
    ...(financement?.financeurs === undefined
      ? []
      : [[t.detail.funders, html`<bdi>${financement.financeurs.join(', ')}</bdi>`] as const]),
    ...(financement?.dispositif === undefined
      ? []
      : [[t.detail.scheme, html`<bdi>${financement.dispositif}</bdi>`] as const]),
  ];
  if (facts.length === 0) return nothing;
  return html`<section aria-labelledby="facts">
    ${renderHeading(headingLevel + 1, t.detail.facts, { id: 'facts', className: 'part' })}
    <dl class="facts">
      ${facts.map(
        ([label, value]) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

function renderTwin(id: string, modele: string | undefined, page: string): TemplateResult {
  const href = modele === 'service' ? toOfferLink(id, null, page) : null;
  if (href === null) return html`<bdi>${id}</bdi>`;
  return html`<a href=${href} target="_blank" rel="noopener"
    ><bdi>${id}</bdi><span class="vh"> (${t.newTab})</span></a
  >`;
}

const said = (text: string): TemplateResult => html`<bdi>${toLines(text)}</bdi>`;
