import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { isPersonalEmail } from './is-personal-email.ts';

describe('an address of one person', () => {
  it.each([
    'prenom.nom@emmaus.example.org',
    'camille.dupont@mairie-lille.fr',
    'Camille.DUPONT@ville.example',
    'marie-claude.durand@departement59.fr',
    'jean.pierre.martin@asso.fr',
    'marie.le-goff@cd29.fr',
    'julie.de.sousa@cd94.fr',
    'c.dupont@ccas-roubaix.fr',
    'dupont.c@ccas-roubaix.fr',
    'p_durand@asso.org',
    'j-martin@asso.org',
    'dupont-camille@asso.org',
    'durand.sophie@asso.org',
    'aissatou.diallo@missionlocale.fr',
    'nguyen.van@asso.fr',
    'élodie.lefèvre@asso.fr',
    'zoé@asso.fr',
    'sophie@asso-quartier.fr',
    'jean.dupont2@asso.fr',
    'jean.dupont+insertion@asso.fr',
    'martine59@orange.fr',
    'jdupont@gmail.com',
    'titi.toto@free.fr',
    'rose.blanche@wanadoo.fr',
    'yann.le.gall@asso.bzh',
    'martin.petit@asso.fr',
    'france.martin@asso.fr',
    'CamilleDupont@asso.fr',
    'MarieClaude@asso.fr',
  ])('is %s', (email) => {
    expect(isPersonalEmail(email)).toBe(true);
  });
});

describe('an address of a desk', () => {
  it.each([
    'contact@asso.fr',
    'accueil@le-relais.example.org',
    'accueil.nord@ville.fr',
    'secretariat@jean-moulin.example.org',
    'mairie@saint-martin.fr',
    'mairie.saint-martin@wanadoo.fr',
    'mairie-marquette@orange.fr',
    'mairiedelambersart@orange.fr',
    'ccas@ville.fr',
    'ccas.lille@orange.fr',
    'ccas-haubourdin@free.fr',
    'ce.0590001x@ac-lille.fr',
    'ape.59123@francetravail.net',
    'pole-insertion@departement.fr',
    'pole.emploi@ville.fr',
    'mission.locale@orange.fr',
    'missionlocale@gmail.com',
    'la-passerelle@asso.fr',
    'la.passerelle@gmail.com',
    'les-restos-du-coeur@asso.org',
    'arc-en-ciel@asso.org',
    'arc.ciel@arc-en-ciel.org',
    'msap-bergues@departement.fr',
    'france.services@ville.fr',
    'franceservices@ville.fr',
    'utpas.roubaix@lenord.fr',
    'sos.femmes@asso.fr',
    'assolepont@gmail.com',
    'info59@asso.fr',
    'rsa@departement.fr',
    'cidff@asso.fr',
    'directeur@asso.fr',
    'direction.generale@asso.fr',
    'service.social@hopital.fr',
    'logement_jeunes@asso.fr',
    'chantiers.insertion@asso.fr',
    'jobirl@asso.fr',
    'nepasrepondre@asso.fr',
    'st.vincent@asso.fr',
    'FranceServices@asso.fr',
    'MissionLocale@asso.fr',
    'ArcCiel@asso.fr',
    'mdupont@cd59.fr',
    'ressources-humaines@asso.fr',
  ])('is %s', (email) => {
    expect(isPersonalEmail(email)).toBe(false);
  });
});

describe('an address beside the name of a contact', () => {
  it.each([
    ['mdupont@cd59.fr', 'Marie Dupont'],
    ['MDUPONT@cd59.fr', 'Mme Dupont Marie'],
    ['dupontm@cd59.fr', 'Marie DUPONT'],
    ['dupont@cd59.fr', 'DUPONT Marie'],
    ['mariedupont59@cd59.fr', 'Marie Dupont'],
    ['jmlefevre@cd59.fr', 'Jean-Marie Lefèvre'],
    ['m-petit@cd59.fr', 'Marie Petit'],
    ['mpetit@cd59.fr', 'Marie Petit'],
    ['ykowalska@cd59.fr', 'Yolanda Kowalska'],
  ])('is personal when it is made of that name: %s, %s', (email, contact) => {
    expect(isPersonalEmail(email, contact)).toBe(true);
  });

  it.each([
    ['accueil@cd59.fr', 'Marie Dupont'],
    ['ccas-dupont@cd59.fr', 'Marie Dupont'],
    ['mdurand@cd59.fr', 'Marie Dupont'],
    ['lille@asso.fr', 'Mission locale de Lille'],
    ['missionlocale@asso.fr', 'Mission locale'],
    ['md@asso.fr', 'Marie Dupont'],
    ['espoir@asso.fr', ''],
    ['espoir@asso.fr', '(.*)+'],
  ])('stays a desk’s when it is not: %s, %s', (email, contact) => {
    expect(isPersonalEmail(email, contact)).toBe(false);
  });

  it('is judged quickly, whatever is written in both', () => {
    const names = Array.from({ length: 300 }, (_, index) => 'a'.repeat(index + 2)).join(' ');
    expect(isPersonalEmail(`${'a'.repeat(5000)}b@asso.fr`, names)).toBe(false);
  });
});

describe('what is no address', () => {
  it.each(['', '@', '@asso.fr', 'camille.dupont', ' '])('is nobody’s: « %s »', (text) => {
    expect(isPersonalEmail(text)).toBe(false);
  });
});

describe('whatever is typed', () => {
  it('is judged alike in capitals, with spaces around, and with a label after a plus sign', () => {
    const local = fc.stringMatching(/^[a-z][a-z0-9._-]{0,30}$/);
    const domain = fc.constantFrom('asso.fr', 'orange.fr', 'mairie-lille.fr');
    fc.assert(
      fc.property(local, domain, (name, at) => {
        const verdict = isPersonalEmail(`${name}@${at}`);
        expect(isPersonalEmail(` ${name.toUpperCase()}@${at.toUpperCase()} `)).toBe(verdict);
        expect(isPersonalEmail(`${name}+liste@${at}`)).toBe(verdict);
      }),
      { seed: 20261125, numRuns: 300 },
    );
  });
});
