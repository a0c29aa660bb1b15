import { describe, expect, it } from 'vitest';
import type { Contribution } from '@inclusion-kit/sdk/contributions';
import type { Dossier } from '../../store/contributions/moderation-store.ts';
import { correction, service } from '../../testing-internal/records.ts';
import { DEFAULT_PRODUCER } from '../contributions-context.ts';
import { linkOf, toMessage } from './message.ts';

const date = '2026-11-25T12:00:00.000Z';
function dossier(overrides: Partial<Contribution> = {}, acceptance: object = {}): Dossier {
  const contribution = correction(overrides);
  return {
    id: 'c1',
    numero: 'IK-1',
    contribution,
    source: 'dora',
    auteur: contribution.auteur ?? null,
    etat: 'acceptee',
    version: 2,
    corpsHash: '',
    recue_le: date,
    evenements: [
      { acte: 'reception', etat: 'recue', date },
      { acte: 'acceptation', etat: 'acceptee', date, par: 'lea', ...acceptance },
    ],
  };
}
const record = service({ lien_source: 'https://dora.example/services/1' });

describe('the message to a source', () => {
  it('names the service, where nobody is told to run it', () => {
    const { texte } = toMessage(dossier(), record, DEFAULT_PRODUCER);
    expect(texte).toContain('Le service « Offre d’insertion » a relu cette proposition');
  });

  it('says what changes, from what, of which record, and on whose word', () => {
    const { objet, texte } = toMessage(
      dossier(
        {
          changements: { telephone: '+33320111111', frais: 'gratuit' },
          preuve: { moyen: 'appel', precisions: 'Mme X' },
        },
        { base: { telephone: '+33320000000', frais: 'payant' } },
      ),
      record,
      'Département du Nord',
    );
    expect(objet).toBe('Correction proposée : Aide aux démarches');
    expect(texte).toContain('- Téléphone : 03 20 00 00 00 → 03 20 11 11 11');
    expect(texte).toContain('- Frais : Payant → Gratuit');
    expect(texte).toContain('Département du Nord a relu cette proposition et l’a acceptée le 25 novembre 2026.');
    expect(texte).toContain('Comment cela est su : par un appel à la structure.');
    expect(texte).toContain('Fiche visée : source dora, identifiant dora--1.');
    expect(texte).toContain('https://dora.example/services/1');
    expect(texte).toContain('Numéro de suivi : IK-1');
  });

  it('says nothing of who contributed, of who accepted, nor what they wrote of persons', () => {
    const { objet, texte } = toMessage(
      dossier({ preuve: { moyen: 'appel', precisions: 'Vu avec Madame Exemple' } }),
      record,
      'Département',
    );
    expect(objet + texte).not.toMatch(/Camille|CCAS|camille@|lea|Madame Exemple/);
  });

  it('says that a field was empty when it was accepted, though the contributor had read something', () => {
    const aimed = correction().cible!;
    const asked = {
      cible: { ...aimed, base: { telephone: '+33320000000' } },
      changements: { telephone: '+33320111111' },
    };
    const { texte } = toMessage(dossier(asked, { base: { telephone: null } }), record, 'Département');
    expect(texte).toMatch(/- Téléphone : .*→ 03 20 11 11 11/);
    expect(texte).not.toContain('03 20 00 00 00');
    expect(toMessage(dossier(asked, { base: {} }), record, 'Département').texte).toContain('03 20 00 00 00');
  });

  it('says the accepted fields only', () => {
    const { texte } = toMessage(
      dossier({ changements: { telephone: '+33320111111', frais: 'gratuit' } }, { champs: ['frais'] }),
      record,
      'Département',
    );
    expect(texte).not.toContain('03 20 11 11 11');
  });

  it.each([
    [{}, 'L’offre est fermée définitivement.'],
    [{ du: '2026-12-01' }, 'L’offre est fermée définitivement depuis le 1er décembre 2026.'],
    [{ du: '2026-12-20', au: '2027-01-05' }, 'L’offre est fermée du 20 décembre 2026 au 5 janvier 2027.'],
    [{ du: '2026-07-13', au: '2026-07-13' }, 'L’offre est fermée le 13 juillet 2026.'],
    [{ au: '2027-01-05' }, 'L’offre est fermée jusqu’au 5 janvier 2027.'],
  ])('says a closure %j', (fermeture, words) => {
    const { changements: _, ...closure } = correction({ genre: 'fermeture', fermeture });
    expect(toMessage(dossier({ ...closure, changements: undefined }), record, 'Département').texte).toContain(words);
  });

  it('keeps to one line what a record writes over several: a subject is a header', () => {
    const { objet } = toMessage(dossier(), service({ nom: 'Aide\r\nBcc: x@y.example' }), 'Département');
    expect(objet).toBe('Correction proposée : Aide Bcc: x@y.example');
  });

  it.each([
    ['https://dora.example/1', 'https://dora.example/1'],
    ['javascript:alert(1)', null],
    ['dora', null],
    [null, null],
  ])('links %j to %j', (lien_source, link) => {
    expect(linkOf({ lien_source })).toBe(link);
  });
});
