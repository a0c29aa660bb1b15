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

  it.each<[Etat, Acte[]]>([
    ['recue', ['question', 'ajustement', 'acceptation', 'refus', 'remplacement', 'reprise', 'expiration']],
    ['en-attente-auteur', ['reponse', 'ajustement', 'acceptation', 'refus', 'remplacement', 'reprise', 'expiration']],
    ['acceptee', ['annulation', 'remplacement', 'transmission', 'reprise', 'expiration']],
    ['transmise', ['annulation', 'remplacement', 'reprise', 'expiration']],
  ])('allows in the state %s the acts %j', (etat, allowed) => {
    expect(possibleActes(etat)).toEqual(allowed);
  });

  it('keeps the state when a moderator adjusts a value', () => {
    for (const etat of ['recue', 'en-attente-auteur'] as const) expect(nextEtat(etat, 'ajustement')).toBe(etat);
  });

  it('knows no other act, not even the name of a method of objects', () => {
    for (const acte of ['effacement', 'toString', '__proto__']) expect(nextEtat('recue', acte as Acte)).toBeNull();
  });

  it('lets an acceptance be undone until its source has acted', () => {
    expect(nextEtat('acceptee', 'annulation')).toBe('recue');
    expect(nextEtat('transmise', 'annulation')).toBe('recue');
    expect(nextEtat('reprise', 'annulation')).toBeNull();
  });

  it.each<[Etat, Acte[]]>([
    ['refusee', ['annulation']],
    ['remplacee', []],
    ['reprise', []],
    ['expiree', []],
  ])('ends with %s, but for the acts %j', (etat, left) => {
    expect(etatsFinaux).toContain(etat);
    expect(possibleActes(etat)).toEqual(left);
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
    expect(() => followEvents([])).toThrow(new UsageError('A contribution has at least the event of its reception.'));
    expect(() => followEvents([{ acte: 'refus', etat: 'refusee', date }])).toThrow(
      new UsageError('Event 0 of the contribution, "refus", cannot lead from nothing to refusee.'),
    );
    for (const events of [null, 'x', [null], [3]]) expect(() => followEvents(events as never)).toThrow('events');
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

  it('is every value proposed where the acceptance names no field, and none where it takes none', () => {
    const accepted = (champs?: string[]): Evenement[] => [
      ...events.slice(0, 1),
      { acte: 'acceptation', etat: 'acceptee', date, ...(champs === undefined ? {} : { champs }) },
    ];
    expect(followEvents(accepted(), proposed)).toMatchObject({
      changements: proposed,
      decision: { par: null, date },
    });
    expect(followEvents(accepted([]), proposed).changements).toEqual({});
    // The values given are read, and stay as they were.
    expect(followEvents(accepted()).changements).toEqual({});
    expect(proposed).toEqual({ telephone: '+33320000000', courriel: 'a@b.example' });
  });

  it('is what the acceptance says of the record and of the offers it concerns, until it is undone', () => {
    const told = { base: { telephone: '+33320000009' }, garde: 'dora--1', reliee_a: 'dora--2' };
    const accepted: Evenement[] = [...events.slice(0, 1), { acte: 'acceptation', etat: 'acceptee', date, ...told }];
    expect(followEvents(accepted, proposed)).toMatchObject(told);
    const handedOn: Evenement[] = [...accepted, { acte: 'transmission', etat: 'transmise', date, canal: 'courriel' }];
    expect(followEvents(handedOn, proposed)).toMatchObject({ ...told, decision: { par: null, date } });
    // The transmission of some fields shows no other, and no act but an adjustment changes a value.
    const some: Evenement[] = [
      ...events,
      { acte: 'transmission', etat: 'transmise', date, changements: { courriel: 'x' } },
    ];
    expect(followEvents(some, proposed).changements).toEqual({ telephone: '+33320000001' });
    const all: Evenement[] = [
      ...accepted,
      { acte: 'transmission', etat: 'transmise', date, changements: { courriel: 'x' } },
    ];
    expect(followEvents(all, proposed).changements).toEqual(proposed);
    const undone: Evenement[] = [...accepted, { acte: 'annulation', etat: 'recue', date }];
    const nothing = { base: {}, garde: null, reliee_a: null };
    expect(followEvents(undone, proposed)).toMatchObject(nothing);
    // A second acceptance that says less keeps nothing of the first.
    expect(
      followEvents([...undone, { acte: 'acceptation', etat: 'acceptee', date, champs: ['courriel'] }], proposed),
    ).toMatchObject({ ...nothing, changements: { courriel: proposed.courriel } });
  });

  it('tells who refused and when, and which contribution took its place', () => {
    const later = '2026-11-26T10:00:00.000Z';
    expect(
      followEvents([...events.slice(0, 1), { acte: 'refus', etat: 'refusee', date: later, par: 'lea' }]).decision,
    ).toEqual({ par: 'lea', date: later });
    const replaced = (plus: Partial<Evenement>): Evenement[] => [
      ...events.slice(0, 1),
      { acte: 'remplacement', etat: 'remplacee', date, ...plus },
    ];
    expect(followEvents(replaced({ remplacee_par: 'c2' }))).toMatchObject({ remplacee_par: 'c2', decision: null });
    expect(followEvents(replaced({})).remplacee_par).toBeNull();
  });

  it('keeps the question while a moderator adjusts a value, which alone is no reason of any other act', () => {
    const asked: Evenement[] = [
      ...events.slice(0, 1),
      { acte: 'question', etat: 'en-attente-auteur', date, motif: 'Quel étage ?' },
      { acte: 'ajustement', etat: 'en-attente-auteur', date, changements: { telephone: '1' } },
    ];
    expect(followEvents(asked, proposed)).toMatchObject({
      motif: 'Quel étage ?',
      changements: { ...proposed, telephone: '1' },
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
