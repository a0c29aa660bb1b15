import { describe, expect, it } from 'vitest';
import { compareContribution, type Contribution, type FieldValue } from '@inclusion-kit/sdk/contributions';
import { correction, service } from '../../testing-internal/records.ts';
import { assessRisk, type Risque } from './risk.ts';

const now = new Date('2026-11-25T12:00:00Z');
const record = service({
  telephone: '+33320000000',
  courriel: 'accueil@asso.example',
  adresse: '3 rue du Port',
  modes_mobilisation: ['se-presenter'],
});

interface Case {
  contribution?: Contribution;
  isOwn?: boolean;
  rival?: 'closure' | 'confirmation' | 'value';
  isSameVoice?: boolean;
  isSeconded?: boolean;
  fiche?: 'there' | 'gone' | 'unread';
  isAsked?: boolean;
  now?: object;
}

function assess({
  contribution = correction(),
  isOwn,
  fiche = 'there',
  isAsked,
  now: at = record,
  ...facts
}: Case): Risque {
  const there = fiche === 'there' ? at : null;
  const date = now.toISOString();
  return assessRisk(
    {
      contribution,
      etat: isAsked === true ? 'en-attente-auteur' : 'recue',
      evenements: [{ acte: 'reception', etat: 'recue', date, ...(isOwn === true ? { par: 'structure' } : {}) }],
      comparaison: fiche === 'unread' ? null : compareContribution(contribution, there),
      fiche,
      record: there,
    },
    { rival: null, ...facts },
    now,
  );
}

/** A correction of values, with the base that its author read. */
function change(changements: Record<string, FieldValue>, more: Partial<Contribution> = {}): Contribution {
  const base = Object.fromEntries(
    Object.keys(changements).map((champ) => [champ, (Reflect.get(record, champ) as FieldValue | undefined) ?? null]),
  );
  return correction({ changements, cible: { ...correction().cible!, base }, ...more });
}
const typed = { nom: 'Camille Exemple', organisation: 'CCAS', courriel: 'camille@exemple.fr' };
const called = { preuve: { moyen: 'appel' } } as const;
const seen = { preuve: { moyen: 'visite' } } as const;
const { changements: _, ...without } = correction();
const confirmation: Contribution = { ...without, genre: 'confirmation' };

it('takes a number that answered for sure, as long as the record has it, and whether or not somebody says that the offer is closed', () => {
  const cible = { ...correction().cible!, base: { telephone: '03 20 00 00 00' } };
  const contribution: Contribution = { ...confirmation, ...called, cible };
  const sure = { niveau: 'sure', raisons: ['appel'] };
  expect(assess({ contribution })).toEqual(sure);
  expect(assess({ contribution, rival: 'closure' })).toEqual(sure);
  const since = { ...record, telephone: '+33320000001' };
  expect(assess({ contribution, now: since })).toEqual({ niveau: 'a-regarder', raisons: ['depassee'] });
});
const closedForGood = {
  ...record,
  overlay: { contribution: 'c0', date: '2026-11-20', changements: {}, fermeture: {} },
};

describe('a contribution that may be accepted at a glance', () => {
  it.each<[string, Case, readonly string[]]>([
    ['a confirmation', { contribution: confirmation }, ['confirmation']],
    ['that of the structure', { contribution: confirmation, isOwn: true }, ['confirmation', 'structure']],
    [
      'one line by the structure',
      { contribution: change({ courriel: 'b@asso.example' }), isOwn: true },
      ['une-ligne', 'structure'],
    ],
    [
      'a phone that its structure called',
      { contribution: change({ telephone: '+33320111111' }, called), isOwn: true },
      ['une-ligne', 'appel', 'structure'],
    ],
    [
      'a phone called by two visitors who are not the same',
      { contribution: change({ telephone: '+33320111111' }, called), isSeconded: true },
      ['une-ligne', 'appel', 'deux-visiteurs'],
    ],
    [
      'a phone named after the way that goes with it',
      {
        contribution: change({ modes_mobilisation: ['se-presenter', 'telephoner'], telephone: '+33320111111' }, called),
        isSeconded: true,
      },
      ['une-ligne', 'appel', 'deux-visiteurs'],
    ],
    [
      'a phone with the way that goes with it',
      {
        contribution: change({ telephone: '+33320111111', modes_mobilisation: ['se-presenter', 'telephoner'] }, called),
        isSeconded: true,
      },
      ['une-ligne', 'appel', 'deux-visiteurs'],
    ],
    [
      'hours by the structure',
      { contribution: change({ horaires_accueil: 'Mo-Fr 09:00-12:00' }, seen), isOwn: true },
      ['une-ligne', 'structure'],
    ],
    [
      'the cost and its words',
      { contribution: change({ frais: 'gratuit', frais_precisions: 'Rien à payer' }, seen), isOwn: true },
      ['une-ligne', 'structure'],
    ],
    [
      'an address near by',
      { contribution: change({ adresse: '13 rue du Port', latitude: 50.633, longitude: 3.048 }, seen), isOwn: true },
      ['une-ligne', 'structure'],
    ],
  ])('is %s', (_what, given, raisons) => {
    expect(assess(given)).toEqual({ niveau: 'sure', raisons });
  });
});

describe('a contribution to look at', () => {
  const known = { isOwn: true };
  it.each<[string, Case, Risque['niveau'], readonly string[]]>([
    [
      'a conflict',
      {
        ...known,
        contribution: change({ telephone: '+33320111111' }, called),
        now: { ...record, telephone: '+33320222222' },
      },
      'conflit',
      ['conflit'],
    ],
    ['a record that is gone', { ...known, fiche: 'gone' }, 'a-verifier', ['fiche-disparue']],
    ['a source that is silent', { contribution: confirmation, fiche: 'unread' }, 'a-verifier', ['source-muette']],
    [
      'a closure for good',
      { contribution: { ...without, genre: 'fermeture', fermeture: {} }, isOwn: true },
      'a-verifier',
      ['fermeture-definitive'],
    ],
    [
      'a closure for good that nothing proves',
      { contribution: { ...without, genre: 'fermeture', fermeture: {} } },
      'a-verifier',
      ['fermeture-definitive', 'sans-preuve'],
    ],
    [
      'a closure for good that a person who typed a name saw',
      { contribution: { ...without, ...seen, genre: 'fermeture', fermeture: {}, auteur: typed } },
      'a-verifier',
      ['fermeture-definitive'],
    ],
    [
      'a closure that is over',
      { contribution: { ...without, genre: 'fermeture', fermeture: { du: '2020-12-24', au: '2020-12-24' } } },
      'a-regarder',
      ['fermeture-passee'],
    ],
    [
      'a closure for a time',
      { contribution: { ...without, genre: 'fermeture', fermeture: { au: '2026-12-24' } } },
      'a-regarder',
      ['fermeture'],
    ],
    [
      'a confirmation of an offer that is closed for good',
      { contribution: confirmation, isOwn: true, now: closedForGood },
      'a-regarder',
      ['rouvre'],
    ],
    [
      'a closure for a time of an offer that is closed for good',
      { contribution: { ...without, genre: 'fermeture', fermeture: { au: '2027-01-31' } }, now: closedForGood },
      'a-regarder',
      ['rouvre'],
    ],
    ['a question that waits', { contribution: confirmation, isAsked: true }, 'a-regarder', ['en-attente']],
    ['another kind', { contribution: { ...without, genre: 'doublon', doublon_de: 'x' } }, 'a-regarder', ['genre']],
    [
      'a phone of an offer that is closed for good',
      { isSeconded: true, contribution: change({ telephone: '+33320111111' }, called), now: closedForGood },
      'a-regarder',
      ['fermee'],
    ],
    [
      'a line by the structure of such an offer',
      { ...known, contribution: change({ courriel: 'b@asso.example' }), now: closedForGood },
      'a-regarder',
      ['fermee'],
    ],
    ['a confirmation beside a closure', { contribution: confirmation, rival: 'closure' }, 'conflit', ['fermee-ou-non']],
    [
      'a closure beside a confirmation',
      { contribution: { ...without, genre: 'fermeture', fermeture: {} }, rival: 'confirmation' },
      'conflit',
      ['fermee-ou-non'],
    ],
    [
      'one more confirmation by the same visitor',
      { contribution: confirmation, isSameVoice: true },
      'a-regarder',
      ['meme-visiteur'],
    ],
    [
      'a line that somebody else gives another value',
      { contribution: change({ telephone: '+33320111111' }, called), rival: 'value' },
      'conflit',
      ['autre-proposition'],
    ],
    [
      'a line of an offer that somebody else closes',
      { isSeconded: true, contribution: change({ telephone: '+33320111111' }, called), rival: 'closure' },
      'a-regarder',
      ['fermeture-proposee'],
    ],
    [
      'what the source says already',
      { ...known, contribution: change({ telephone: '+33320000000' }, called) },
      'a-regarder',
      ['deja-fait'],
    ],
    [
      'two lines',
      { ...known, contribution: change({ telephone: '+33320111111', courriel: 'b@asso.example' }, called) },
      'a-regarder',
      ['plusieurs-lignes'],
    ],
    [
      'a phone and a text',
      { ...known, contribution: change({ telephone: '+33320111111', description: 'Autre chose' }, called) },
      'a-regarder',
      ['plusieurs-lignes'],
    ],
    [
      'a way that goes',
      { ...known, contribution: change({ telephone: '+33320111111', modes_mobilisation: ['telephoner'] }, called) },
      'a-regarder',
      ['plusieurs-lignes'],
    ],
    [
      'a link',
      { ...known, contribution: change({ lien_mobilisation: 'https://a.example' }, seen) },
      'a-regarder',
      ['autre-ligne'],
    ],
    ['a value that goes', { isOwn: true, contribution: change({ telephone: null }) }, 'a-regarder', ['vide']],
    [
      'a value that is none',
      { ...known, contribution: change({ courriel: 'pas une adresse' }, seen) },
      'a-regarder',
      ['valeur'],
    ],
    [
      'a number that costs',
      { isOwn: true, contribution: change({ telephone: '+33891234567' }) },
      'a-verifier',
      ['numero-inhabituel'],
    ],
    [
      'a number abroad',
      { isOwn: true, contribution: change({ telephone: '+447911123456' }) },
      'a-verifier',
      ['numero-inhabituel'],
    ],
    [
      'an address far away',
      { ...known, contribution: change({ adresse: '1 rue Haute', latitude: 50.7, longitude: 3.1 }, seen) },
      'a-regarder',
      ['loin'],
    ],
    [
      'another postal code without a point',
      { ...known, contribution: change({ code_postal: '59800' }, seen) },
      'a-regarder',
      ['loin'],
    ],
    [
      'no proof',
      { contribution: change({ telephone: '+33320111111' }) },
      'a-regarder',
      ['sans-preuve', 'personne-inconnue'],
    ],
    [
      'a phone that a stranger alone called',
      { contribution: change({ telephone: '+33320111111' }, called) },
      'a-regarder',
      ['appel-sans-repondant'],
    ],
    [
      'a phone that a person called who typed a mail, a name and an organisation',
      { contribution: change({ telephone: '+33320111111' }, { ...called, auteur: typed }) },
      'a-regarder',
      ['appel-sans-repondant'],
    ],
    [
      'a mail by a person who typed a name and called',
      { contribution: change({ courriel: 'b@asso.example' }, { ...called, auteur: typed }) },
      'a-regarder',
      ['appel-autre-ligne'],
    ],
    ['a stranger', { contribution: change({ courriel: 'b@asso.example' }, seen) }, 'a-regarder', ['personne-inconnue']],
  ])('is %s', (_what, given, niveau, raisons) => {
    expect(assess(given)).toEqual({ niveau, raisons });
  });
});
