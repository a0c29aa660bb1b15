import { expect, it } from 'vitest';
import { createValueReader } from './value-reader.ts';

it.each([
  [
    'thematiques',
    'Utiliser des services de mobilité douce, partagée ou collective',
    ['mobilite--mobilite-douce-partagee-collective'],
  ],
  [
    'thematiques',
    'FLE ; Calcul',
    ['lecture-ecriture-calcul--maitriser-le-francais', 'lecture-ecriture-calcul--maitriser-le-calcul'],
  ],
  ['thematiques', 'Famille > Garde d’enfants', ['famille--garde-denfants']],
  ['thematiques', "['numerique--acceder-a-du-materiel']", ['numerique--acquerir-un-equipement']],
  [
    'thematiques',
    'logement-hebergement--reduire-les-impayes-de-loyre',
    ['logement-hebergement--reduire-les-impayes-de-loyer'],
  ],
  ['thematiques', 'Préparer le permis', ['mobilite--preparer-un-permis']],
  ['thematiques', 'Mobilité', '? categorie'],
  ['publics', '["Tout public, dont bRSA"]', ['tous-publics']],
  ['publics', '["Femmes, seniors", "jeunes"]', ['femmes', 'seniors', 'jeunes']],
  ['modes_mobilisation', 'Se présenter|Contacter par mail', ['se-presenter', 'envoyer-un-courriel']],
  ['modes_mobilisation', 'Contacter l’accueil', '? valeur_inconnue'],
  ['thematiques', 'Logement / hébergement', '? categorie'],
  ['thematiques', 'Santé, Alimentation', '? categorie'],
  ['thematiques', 'Divers', '? valeur_inconnue'],
  ['publics', 'BRSA et demandeurs d’emploi', ['beneficiaires-des-minimas-sociaux', 'demandeurs-emploi']],
  ['publics', 'Jeunes de 16 à 25 ans', ['jeunes']],
  ['publics', 'Tout public, dont bRSA', ['tous-publics']],
  ['publics', 'jeunes-16-26|familles-enfants', ['jeunes', 'familles']],
  ['publics', 'Demandeurs ou demandeuses d’emploi', ['demandeurs-emploi']],
  ['publics', 'Jeunes, '.repeat(300), '? valeur_inconnue'],
  ['publics', `jeunes ${'de moins de '.repeat(32)}x`, '? valeur_inconnue'],
  ['publics', 'Jeunes demandeurs d’emploi', '? valeur_inconnue'],
  ['publics', 'Femmes victimes de violences', '? valeur_inconnue'],
  ['publics', 'Tout public sauf mineurs', '? valeur_inconnue'],
  ['modes_accueil', 'Présentiel et distanciel', ['en-presentiel', 'a-distance']],
  ['modes_accueil', 'mixte', ['en-presentiel', 'a-distance']],
  ['modes_accueil', 'hybride ?', '? valeur_ambigue'],
  ['modes_accueil', 'À domicile', '? valeur_inconnue'],
  ['modes_mobilisation', 'Tél. ou mail', ['telephoner', 'envoyer-un-courriel']],
  [
    'modes_mobilisation',
    'Courriel, téléphone, accueil physique',
    ['envoyer-un-courriel', 'telephoner', 'se-presenter'],
  ],
  ['modes_mobilisation', 'Par courrier postal', '? valeur_inconnue'],
  ['mobilisable_par', 'Accès direct ou prescription', ['usagers', 'professionnels']],
  ['mobilisable_par', 'Sur prescription d’un travailleur social', ['professionnels']],
  ['type', 'Atelier collectif', ['atelier']],
  ['type', 'Dispositif', '? valeur_inconnue'],
  ['reseaux_porteurs', 'Espace public numérique', ['espaces-publics-numeriques']],
  ['reseaux_porteurs', 'CCAS', ['ccas-cias']],
])('reads %s %j', (field, text, expected) => {
  const { values, reason } = createValueReader(field)(text);
  expect(values ?? `? ${reason ?? ''}`).toEqual(expected);
});
