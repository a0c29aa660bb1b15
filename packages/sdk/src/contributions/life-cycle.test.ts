import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../errors.ts';
import { etats, type Etat } from './contribution.ts';
import { actes, etatsFinaux, followEvents, nextEtat, possibleActes, type Acte, type Evenement } from './life-cycle.ts';

const date = '2026-11-25T10:00:00.000Z';
/** Follows acts from the reception on, passing over those that cannot be done. */
function eventsOf(list: readonly Acte[]): Evenement[] {
  const events: Evenement[] = [{ acte: 'reception', etat: 'recue', date }];
  for (const acte of list) {
    const etat = nextEtat(events.at(-1)?.etat ?? null, acte);
    if (etat !== null) events.push({ acte, etat, date });
  }
  return events;
}

describe('the life cycle', () => {
  it('begins with the reception, and never again', () => {
    expect(possibleActes(null)).toEqual(['reception']);
    for (const etat of etats) expect(nextEtat(etat, 'reception')).toBeNull();
  });

  it('lets an acceptance be undone until it is handed on', () => {
    expect(nextEtat('acceptee', 'annulation')).toBe('recue');
    expect(nextEtat('transmise', 'annulation')).toBeNull();
  });

  it.each(['refusee', 'remplacee', 'reprise', 'expiree'] as const)('ends with %s', (etat) => {
    expect(etatsFinaux).toContain(etat);
    expect(possibleActes(etat)).toEqual([]);
  });

  it('leaves a way on from every other state, and every state can be reached', () => {
    const reached = new Set<Etat>();
    const walk = (etat: Etat | null): void => {
      for (const acte of possibleActes(etat)) {
        const next = nextEtat(etat, acte);
        if (next === null || reached.has(next)) continue;
        reached.add(next);
        walk(next);
      }
    };
    walk(null);
    expect([...reached].sort()).toEqual([...etats].sort());
  });

  it('can be followed from its events, whatever the acts', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...actes)), (list) => {
        const events = eventsOf(list);
        expect(followEvents(events).etat).toBe(events.at(-1)?.etat);
      }),
      { seed: 7 },
    );
  });

  it('refuses events that cannot follow each other, and none at all', () => {
    const reception: Evenement = { acte: 'reception', etat: 'recue', date };
    expect(() => followEvents([])).toThrow(UsageError);
    expect(() => followEvents([reception, { acte: 'transmission', etat: 'transmise', date }])).toThrow(/Event 1/);
    expect(() => followEvents([reception, { acte: 'refus', etat: 'acceptee', date }])).toThrow(/Event 1/);
  });
});

describe('what events tell', () => {
  const proposed = { telephone: '+33320000000', courriel: 'a@b.example' };
  const events: Evenement[] = [
    { acte: 'reception', etat: 'recue', date },
    { acte: 'ajustement', etat: 'recue', date, par: 'lea', changements: { telephone: '+33320000001' } },
    { acte: 'acceptation', etat: 'acceptee', date, par: 'lea', champs: ['telephone'] },
  ];

  it('is the accepted fields as moderators adjusted them', () => {
    expect(followEvents(events, proposed)).toEqual({
      etat: 'acceptee',
      changements: { telephone: '+33320000001' },
      base: {},
      decision: { par: 'lea', date },
      motif: null,
      remplacee_par: null,
      garde: null,
      reliee_a: null,
    });
  });

  it('is all that was proposed again once the acceptance is undone, its adjustment kept', () => {
    const undone = followEvents([...events, { acte: 'annulation', etat: 'recue', date }], proposed);
    expect(undone).toMatchObject({
      etat: 'recue',
      changements: { ...proposed, telephone: '+33320000001' },
      decision: null,
    });
  });

  it('keeps the question asked of the author until it is answered, and why it was refused', () => {
    const asked: Evenement[] = [
      ...events.slice(0, 1),
      { acte: 'question', etat: 'en-attente-auteur', date, motif: 'Quel étage ?' },
    ];
    expect(followEvents(asked).motif).toBe('Quel étage ?');
    expect(followEvents([...asked, { acte: 'reponse', etat: 'recue', date }]).motif).toBeNull();
    expect(followEvents([...asked, { acte: 'refus', etat: 'refusee', date, motif: 'Sans réponse' }]).motif).toBe(
      'Sans réponse',
    );
  });
});
