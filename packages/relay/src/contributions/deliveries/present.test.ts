import { expect, it } from 'vitest';
import type { Delivery } from '../../store/contributions/delivery-store.ts';
import type { Dossier } from '../../store/contributions/moderation-store.ts';
import { correction } from '../../testing-internal/records.ts';
import { toCle } from '../../store/contributions/contribution-keys.ts';
import { presentDeliveries } from './present.ts';

const date = '2026-11-25T12:00:00.000Z';
const secret = Buffer.alloc(32, 7);
const options = { producer: 'Département du Nord', origin: 'https://offre.example', secret };
const question: Delivery = {
  id: 'c1.q1',
  contribution_id: 'c1',
  canal: 'auteur',
  etat: 'a-faire',
  essais: 0,
  prochain_le: null,
  dernier_le: null,
  erreur: null,
  cree_le: date,
};
const dossier: Dossier = {
  id: 'c1',
  numero: 'IK-1',
  contribution: correction(),
  source: 'dora',
  auteur: { courriel: 'camille@asso.example' },
  etat: 'en-attente-auteur',
  version: 2,
  corpsHash: '',
  recue_le: date,
  evenements: [
    { acte: 'reception', etat: 'recue', date },
    { acte: 'question', etat: 'en-attente-auteur', date, par: 'lea', motif: 'Quel étage ?' },
  ],
};

it('gives those who moderate the question that no relay sends, with the private link, and nothing once it is sent', () => {
  expect(presentDeliveries([question], dossier, null, options)).toMatchObject([
    {
      canal: 'auteur',
      destinataire: 'camille@asso.example',
      objet: 'Une question sur votre contribution IK-1',
      texte: expect.stringContaining(`https://offre.example/contributions/c1?cle=${toCle(secret, 'c1')}`) as string,
    },
  ]);
  const [sent] = presentDeliveries([{ ...question, etat: 'envoyee' }], dossier, null, options);
  expect(sent).not.toHaveProperty('texte');
  const [forgotten] = presentDeliveries([question], { ...dossier, auteur: null }, null, options);
  expect(forgotten).not.toHaveProperty('destinataire');
});
