// A <di-week> to test, with its programme and its source.
import type { OfferSource } from '@inclusion-kit/sdk';
import type { Programme } from '@inclusion-kit/sdk/activities';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { fixture, html } from '@open-wc/testing';
import type { DiEventDetails } from '../shared/elements/events.ts';
import type { DiWeek } from '../week/di-week/di-week.ts';
import '../week/di-week/define.ts';
import { findAll, waitUntil } from './dom.ts';

/** A source of a page, which answers with some offers. */
export function sourceOf(offers: readonly DetailedService[]): { source: OfferSource; asked: unknown[] } {
  const asked: unknown[] = [];
  const source = {
    searchServices: (params: unknown) => {
      asked.push(params);
      const items = offers.map((service) => ({ service, distance: null }));
      return Promise.resolve({ items, total: items.length, page: 1, size: 100, pages: 1 });
    },
  } as unknown as OfferSource;
  return { source, asked };
}

/** A programme of one activity on each Monday. */
export const aWeek: Programme = {
  ...{ version: 1, debut: '2026-11-30', semaines: 2, fuseau: 'Europe/Paris', code_insee: null },
  objectif: { heures: 12, raison: 'Garde d’enfant le mercredi', jusqu_au: '2027-01-31' },
  activites: [
    {
      ...{ id: 'a1', titre: 'Code de la route', code_activite: 'EX-MOB-1', offre: null, lieu: null, telephone: null },
      ...{ semaine: '2026-11-30', jour: 1, debut: '09:00', fin: '12:00', duree_minutes: null },
      ...{ repetition: { toutes_les: 1, jusqu_au: null }, seances: [] },
    },
  ],
  ...{ absences: [], garde: null },
};

/** Puts a week on a page, on a Monday. */
export async function mountWeek(facts: Partial<DiWeek> = {}): Promise<DiWeek> {
  const frame = await fixture<HTMLElement>(html`<div lang="fr"></div>`);
  const element = document.createElement('di-week');
  Object.assign(element, { now: new Date('2026-11-30T08:00:00+01:00'), weekStorage: 'none', ...facts });
  frame.append(element);
  await waitUntil(() => findAll(element, '.total').length === 1, 'it is drawn');
  return element;
}

/** Notes what the page is told of each change. */
export const changesOf = (element: DiWeek): DiEventDetails['di-week-change'][] => {
  const told: DiEventDetails['di-week-change'][] = [];
  element.addEventListener('di-week-change', ({ detail }) => told.push(detail));
  return told;
};
