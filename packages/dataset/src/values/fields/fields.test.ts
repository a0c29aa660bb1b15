import type { Commune } from '@inclusion-kit/sdk/geography';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../outcome.ts';
import { createPlaces } from '../places/places.ts';
import { readPlace } from '../places/read-place.ts';
import { readPoint } from '../places/read-point.ts';
import { readFormerZone, readZone } from '../places/read-zone.ts';
import { readCourriel, readLien, readTelephone } from './contacts.ts';
import { readDate } from './dates.ts';
import { readFrais } from './frais.ts';
import { readSemaines, readSiret, readVolume } from './numbers.ts';
import { readDescription, readNom, readText } from './text.ts';

/** The value that is sure, or the question. */
const told = ({ value, ask }: Outcome): unknown => (ask === undefined ? value : `? ${ask}`);

describe('readTelephone', () => {
  it.each([
    ['02.61.91.00.74', '+33261910074'],
    [261910074, '+33261910074'],
    ['261910074.0', '+33261910074'],
    ['+33 (0)2 61 91 00 74', '+33261910074'],
    ['0033 2 61 91 00 74', '+33261910074'],
    ['(02) 61 91 00 74', '+33261910074'],
    ['(+33)261910074', '+33261910074'],
    ['T. 02 61 91 00 74 / F. 02 43 00 00 00', '+33261910074'],
    ['O2 61 91 OO 74', '+33261910074'],
    ['Tél. 02 61 91 00 74 / Fax 02 61 91 00 75', '+33261910074'],
    ['02 61 91 00 74 (fax : 02 61 91 00 75)', '+33261910074'],
    ['02 61 91 00 74 poste 214', '+33261910074'],
    ['02 61 91 00 74 (standard, 9h-12h)', '+33261910074'],
    ['02 61 91 00 74 / 0261910074', '+33261910074'],
    ['+33 2 61 91 00 74 ou 02 61 91 00 74', '+33261910074'],
    ['0262 91 00 74 12', '? telephone_illisible'],
    ['02 62 91 00 74', '+262262910074'],
    ['3949', '3949'],
    ['00 00 00 00 00', null],
    ['NC', null],
    ['non communiqué', null],
    ['O2.61.OO.OO.1O', '+33261000010'],
    ['02 61 91 OO OO OU 06 00 00 18 55', '? deux_telephones'],
    ['02 61 91 00 74 ou 06 00 00 18 55', '? deux_telephones'],
    ['02 61 91 00 74 - 06 00 00 18 55', '? deux_telephones'],
    ['02.61.91.00.74/75', '? telephone_illisible'],
    ['02 61 91 00', '? telephone_illisible'],
    ['0O 61 91 00 74', '? telephone_illisible'],
    ['2,61910074E+08', '+33261910074'],
    ['2,6191E+08', '? telephone_illisible'],
    ['voir le site', '? telephone_illisible'],
    // Words that say that a number holds no longer, or is for nobody, leave it to a person.
    ['02 61 91 00 74 ?', '? telephone_illisible'],
    ['02 61 91 00 74 (à vérifier)', '? telephone_illisible'],
    ['ancien numéro : 02 61 91 00 74', '? telephone_illisible'],
    ['02 61 91 00 74 ne répond plus', '? telephone_illisible'],
    ['ne pas diffuser : 06 00 00 18 55', '? telephone_illisible'],
    ['06 00 00 18 55 (perso)', '? telephone_illisible'],
    ['02 61 91 00 74 (fax)', '? telephone_illisible'],
    ['02 61 91 00 74 télécopie', '? telephone_illisible'],
    ['02 61 91 00 74 / 02 61 91 00 75 (fax)', '+33261910074'],
    ['Tél./fax : 02 61 91 00 74', '+33261910074'],
    ['02 61 91 00 74 (24h/24)', '+33261910074'],
    ['02 61 91 00 74 puis touche 3', '+33261910074'],
  ])('reads %j', (raw, expected) => {
    expect(told(readTelephone(raw))).toBe(expected);
  });
});

describe('readCourriel', () => {
  it.each([
    ['"Relais – Laon" <a@relais.fr>', 'a@relais.fr'],
    ['[accueil@asso.example](mailto:accueil@asso.example)', 'accueil@asso.example'],
    ['[écrire](mailto:accueil@asso.example?subject=A)', 'accueil@asso.example'],
    ['[b@asso.example](mailto:accueil@asso.example)', '? deux_courriels'],
    ['Accueil@Asso.example', 'accueil@asso.example'],
    ['laon@services.gouv,fr', 'laon@services.gouv.fr'],
    ['laon@ services.gouv. fr', 'laon@services.gouv.fr'],
    ['laon@asso.fr,info', '? courriel_illisible'],
    ['laon(à)asso.example', 'laon@asso.example'],
    ['mailto:accueil@asso.example?subject=x', 'accueil@asso.example'],
    ['Accueil <accueil@asso.example>', 'accueil@asso.example'],
    ['Secrétariat : accueil@asso.example', 'accueil@asso.example'],
    ['<a href="mailto:accueil@asso.example">accueil@asso.example</a>', 'accueil@asso.example'],
    ['<a href="mailto:accueil@asso.example">direction@asso.example</a>', '? deux_courriels'],
    ['"Secrétariat" <accueil@asso.example>', 'accueil@asso.example'],
    ['accueil(at)asso[point]example', 'accueil@asso.example'],
    ['accueil [arobase] asso (dot) example', 'accueil@asso.example'],
    ['accueil @ asso.example', 'accueil@asso.example'],
    ['accueil@@asso..example.', 'accueil@asso.example'],
    ['accueil@asso,example', 'accueil@asso.example'],
    ['Mail : accueil@asso.example', 'accueil@asso.example'],
    ['accueil@asso.example ; ACCUEIL@asso.example', 'accueil@asso.example'],
    ['accueil@asso.example,', 'accueil@asso.example'],
    ['à compléter', null],
    ['accueil@asso.example?subject=Demande%20d’aide', 'accueil@asso.example'],
    ['accueil@asso.example, direction@asso.example', '? deux_courriels'],
    ['accueil@asso.example ou direction@asso.example', '? deux_courriels'],
    ['accueil@asso.example direction@asso.example', '? courriel_illisible'],
    ['accueil.asso.example', '? courriel_illisible'],
    ['Accueil accueil@asso.example', '? courriel_illisible'],
    ['Mairie - contact@asso.example', '? courriel_illisible'],
    ['contact@asso.example, accueil', '? courriel_illisible'],
    ['contact@asso.example. Accueil', '? courriel_illisible'],
    ['Resp. contact@asso.example', '? courriel_illisible'],
    ['accueil@asso.example (secrétariat)', 'accueil@asso.example'],
    ['accueil@asso.example (ancienne adresse)', '? courriel_illisible'],
    ['accueil@asso.example (ou direction@asso.example)', '? courriel_illisible'],
    ['accueil@asso . example', 'accueil@asso.example'],
    ['contact-lens@asso.example', 'contact-lens@asso.example'],
    ['Accueil-Lens@asso.example', 'accueil-lens@asso.example'],
    ['mail - lens@asso.example', 'lens@asso.example'],
    ['accueil@asso.example ?', '? courriel_illisible'],
    ['accueil@asso.example (à vérifier)', '? courriel_illisible'],
    ['ancien.accueil@asso.example', 'ancien.accueil@asso.example'],
    ['accueil@lieu.example (à privilégier)', 'accueil@lieu.example'],
    ['accueil@lieu.example (privé)', '? courriel_illisible'],
  ])('reads %j', (raw, expected) => {
    expect(told(readCourriel(raw))).toBe(expected);
  });
});

describe('readLien', () => {
  it.each([
    ['https://asso.example/page?a=1', 'https://asso.example/page?a=1'],
    ['www.asso.example', 'https://www.asso.example'],
    ['« https://asso.example »', 'https://asso.example'],
    ['https://asso.example/fiche;session=1', 'https://asso.example/fiche;session=1'],
    ['asso.example;autre.example', '? deux_liens'],
    ['[site](https://www.asso.example/)', 'https://www.asso.example/'],
    ['HTTPS://WWW.ASSO.EXAMPLE/Page', 'https://www.asso.example/Page'],
    ['asso.example/contact', 'https://asso.example/contact'],
    ['htpp://asso.example', 'http://asso.example'],
    ['http:/www.asso.example', 'http://www.asso.example'],
    ['https:\\\\asso.example', 'https://asso.example'],
    ['https//asso.example', 'https://asso.example'],
    ['http://https://asso.example', 'https://asso.example'],
    [' https://asso.example ', 'https://asso.example'],
    ['néant', null],
    ['voir Facebook', '? lien_illisible'],
    ['ww.asso.example', '? lien_illisible'],
    ['wwww.asso.example', '? lien_illisible'],
    ['www.asso', '? lien_illisible'],
    ['M.Durand', '? lien_illisible'],
    ['asso.bzh', 'https://asso.bzh'],
    ['http//:www.asso.example', 'http://www.asso.example'],
    ['http:// www.asso.example', 'http://www.asso.example'],
    ['(www.asso.example)', 'https://www.asso.example'],
    ['www.asso,example', 'https://www.asso.example'],
    ['accueil@asso.example', '? lien_illisible'],
    ['https://asso.example ; https://autre.example', '? deux_liens'],
    ['www.asso.example , rubrique « Aide »', 'https://www.asso.example'],
    ['www.asso.example, ancien site', '? lien_illisible'],
  ])('reads %j', (raw, expected) => {
    expect(told(readLien(raw))).toBe(expected);
  });
});

describe('readDate', () => {
  it.each([
    ['MAJ le 03/01/2026', '2026-01-03'],
    ['Actualisée le 3 janvier 2026', '2026-01-03'],
    ['Vu le 03/01/2026', '2026-01-03'],
    ['Fiche à jour au 3 janvier 2026', '2026-01-03'],
    ['Valable jusqu’au 03/01/2026', '? date_illisible'],
    ['13-juil-2025', '2025-07-13'],
    ['16/06/2025 à 9h', '2025-06-16'],
    ['01112025', '2025-11-01'],
    ['20052025', '2025-05-20'],
    // A period says no day on which a record was changed.
    ['17/11/2025 au 17/11/2026', '? date_illisible'],
    ['2025-11-17 - 2025-12-17', '? date_illisible'],
    ['17 novembre 2025, jusqu’au 3 décembre', '? date_illisible'],
    // Two months begin so.
    ['13-jui-2025', '? date_illisible'],
    // Days that may be written from their year, that bear another day of the week, are doubted or are those of something else.
    ['25/08/03', '? date_illisible'],
    ['03/08/25', '2025-08-03'],
    ['mardi 2 février 2026', '? date_illisible'],
    ['01/02/2026 ?', '? date_illisible'],
    ['01/02/2026 (création)', '? date_illisible'],
    ['2026-02-01', '2026-02-01'],
    ['01/02/2026', '2026-02-01'],
    ['1.2.2026', '2026-02-01'],
    ['01-02-26', '2026-02-01'],
    ['2026-2-1', '2026-02-01'],
    ['2026/02/01 10:12', '2026-02-01'],
    ['2026-02-01T23:59:59Z', '2026-02-01'],
    ['1er février 2026', '2026-02-01'],
    ['le 1 fév. 2026', '2026-02-01'],
    ['1 er février 2026', '2026-02-01'],
    ['lundi 2 février 2026', '2026-02-02'],
    ['20260201', '2026-02-01'],
    [46054, '2026-02-01'],
    ['46054,43', '2026-02-01'],
    [1_769_904_000_000, '2026-02-01'],
    [new Date('2026-02-01T00:00:00Z'), '2026-02-01'],
    ['-', null],
    ['01/02/2062', '? date_future'],
    ['31/02/2026', '? date_illisible'],
    ['05/25/2026', '? date_illisible'],
    ['février 2026', '? date_illisible'],
    ['2026', '? date_illisible'],
    ['01/02/1998', '? date_illisible'],
    ['Sun, 01 Feb 2026 10:00:00 GMT', '2026-02-01'],
    ['Sun Feb 01 2026 11:00:00 GMT+0100 (heure normale d’Europe centrale)', '2026-02-01'],
    ['Mon, 01 Feb 2026 10:00:00 GMT', '? date_illisible'],
    ['Feb 1st, 2026', '2026-02-01'],
    ['May 3 2026', '2026-05-03'],
    ['1 June 2026', '2026-06-01'],
    ['Ju 3, 2026', '? date_illisible'],
    ['Created Feb 1, 2026', '? date_illisible'],
  ])('reads %j', (raw, expected) => {
    expect(told(readDate(raw, '2026-11-20'))).toBe(expected);
  });
});

describe('readFrais', () => {
  it.each([
    ['Gratuit', 'Coût', 'gratuit'],
    ['Service gratuit', 'Coût', 'gratuit'],
    ['0 €', 'Coût', 'gratuit'],
    ['gratuité totale', 'Coût', 'gratuit'],
    ['gratuit (prise en charge CD53)', 'Coût', 'gratuit'],
    ['checked', 'Free?', 'gratuit'],
    ['Participation libre', 'Coût', '? frais_ambigus'],
    // Sums that nobody pays.
    ['Tiers payant', 'Coût', '? frais_ambigus'],
    ['100 % pris en charge', 'Coût', '? frais_ambigus'],
    ['Aide de 300 €', 'Coût', '? frais_ambigus'],
    ['Prime de 500 €', 'Coût', '? frais_ambigus'],
    ['Remboursement de 5 €', 'Coût', '? frais_ambigus'],
    ['0 à 5 €', 'Coût', '? frais_ambigus'],
    ['Participation aux réunions', 'Coût', '? frais_ambigus'],
    ['Participation au comité de quartier', 'Coût', '? frais_ambigus'],
    ['Participation financière', 'Coût', 'payant'],
    ['Participation aux frais', 'Coût', 'payant'],
    ['Participation de 5 €', 'Coût', 'payant'],
    ['Aucun', 'Coût', 'gratuit'],
    ['Sans frais', 'Coût', 'gratuit'],
    ['C’est gratuit !', 'Coût', 'gratuit'],
    ['Pas de participation financière', 'Coût', 'gratuit'],
    ['0,00 â‚¬', 'Coût', 'gratuit'],
    ['O', 'TOP_GRATUIT', 'gratuit'],
    ['5 € la séance', 'Tarif', 'payant'],
    ['De 2 à 131 € par séance', 'Tarif', 'payant'],
    ['20 % du prix courant', 'Tarif', 'payant'],
    ['adhésion', 'frais', 'payant'],
    ["['gratuit', 'adhesion']", 'frais', '? frais_ambigus'],
    [true, 'gratuit', 'gratuit'],
    ['non', 'Gratuit ?', 'payant'],
    ['oui', 'payant', 'payant'],
    ['Gratuit : je peux accéder gratuitement au lieu', 'frais_a_charge', 'gratuit'],
    ['NC', 'Coût', null],
    ['Gratuit pour les bRSA, 5 € sinon', 'Coût', '? frais_ambigus'],
    ['Gratuit ou payant', 'Coût', '? frais_ambigus'],
    ['Selon ressources', 'Coût', '? frais_ambigus'],
    ['Quotient familial', 'Coût', '? frais_ambigus'],
    ['De 3 à 8 € selon le quotient familial', 'Coût', 'payant'],
    [12, 'Tarif', 'payant'],
    ['3,5', 'Prix', 'payant'],
    [1, 'Tarif', '? frais_ambigus'],
    [12, 'frais', '? frais_ambigus'],
    ['Rien', 'Combien faut-il payer ?', 'gratuit'],
    ['Rien', 'Tarif', null],
    ['oui', 'Coût', '? frais_ambigus'],
    ['Sans adhésion', 'Coût', '? frais_ambigus'],
    ['Aucune cotisation', 'Coût', '? frais_ambigus'],
    ['<b>Gratuit</b>&nbsp;', '', 'gratuit'],
    ['Entrée gratuite', '', 'gratuit'],
    ['Accès libre et gratuit', '', 'gratuit'],
    ['Sans frais pour l’usager', '', 'gratuit'],
    ['Gratuit (financé par le Département)', '', 'gratuit'],
    ['Gratuit (pris en charge par la CAF pour les allocataires)', '', '? frais_ambigus'],
    ['Gratuit, sur rendez-vous', '', 'gratuit'],
    ['Tarif : gratuit', '', 'gratuit'],
    ['Gratuit dans la limite des places disponibles', '', 'gratuit'],
  ])('reads %j of the column %s', (raw, column, expected) => {
    expect(told(readFrais(raw, column))).toBe(expected);
  });
});

describe('readVolume, readSemaines and readSiret', () => {
  it.each([
    [readVolume, '3 h/semaine', 3],
    [readVolume, '1h30', 1.5],
    [readVolume, '2,5', 2.5],
    [readVolume, '35 heures hebdomadaires', 35],
    [readVolume, '3 h par jour', '? volume_illisible'],
    [readVolume, '45 min', '? volume_illisible'],
    [readVolume, '2 h 30 min', 2.5],
    [readVolume, 'de 2 à 4 h', '? volume_illisible'],
    [readSemaines, '12 semaines', 12],
    [readSemaines, '12.0', 12],
    [readSemaines, '3 mois', '? semaines_illisibles'],
    [readSiret, '130 030 133 00016', '13003013300016'],
    [readSiret, "'13003013300016", '13003013300016'],
    [readSiret, 13_003_013_300_016, '13003013300016'],
    [readSiret, '13003013300016.0', '13003013300016'],
    [readSiret, '130030133', '? siren'],
    [readSiret, '13003013300017', '? siret_faux'],
    [readSiret, '1,3003E+13', '? siret_faux'],
  ])('%o reads %j', (read, raw, expected) => {
    expect(told(read(raw))).toBe(expected);
  });
});

describe('texts', () => {
  it.each([
    [readNom, '  Atelier   CV.', 'Atelier CV'],
    [readNom, 'Aide alimentaire, etc.', 'Aide alimentaire, etc.'],
    [readNom, 'Ã‰picerie solidaire', 'Épicerie solidaire'],
    [readNom, 'Besoin dâ€™Ã©crire', 'Besoin d’écrire'],
    [readNom, 'Emploi &amp; formation', 'Emploi & formation'],
    [readNom, 'D\ufffdfinir son projet', '? lettres_perdues'],
    [readNom, 'CV', '? nom_trop_court'],
    [readNom, 'Relais <Nord>', 'Relais <Nord>'],
    [readNom, '<b>Relais</b> Nord', 'Relais Nord'],
    [(raw: unknown) => readDescription(raw, true), 'Relais <Nord> et sud', 'Relais <Nord> et sud'],
    [readText, 'Dâ€™abord lâ€™accueil', 'D’abord l’accueil'],
    [readText, 'Âge et façade', 'Âge et façade'],
    [
      (raw: unknown) => readDescription(raw, true),
      '<p>Un <b>atelier</b>.</p><ul><li>CV</li></ul>',
      'Un atelier.\n\n- CV',
    ],
    [(raw: unknown) => readDescription(raw, true), 'RAS', '? description_absente'],
    [(raw: unknown) => readDescription(raw, true), '<![CDATA[Un <b>atelier</b>.]]>', 'Un atelier.'],
  ])('%o reads %j', (read, raw, expected) => {
    expect(told(read(raw))).toBe(expected);
  });
});

describe('places', () => {
  const commune = (
    code: string,
    nom: string,
    postal: string,
    position: readonly [number, number] = [48, 0],
  ): Commune => ({
    code,
    nom,
    codes_postaux: [postal],
    code_departement: code.slice(0, 2),
    code_epci: null,
    population: null,
    latitude: position[0],
    longitude: position[1],
  });
  const cognac = commune('16102', 'Cognac', '16100', [45.69, -0.33]);
  const epcis = new Map([
    ['247200132', 'Le Mans Métropole'],
    ['200072684', 'CC du Pays Fléchois'],
  ]);
  const communes = [
    commune('72181', 'Le Mans', '72000'),
    cognac,
    commune('75056', 'Paris', '75001'),
    commune('07102', 'Guilherand-Granges', '07500'),
    commune('38544', 'Vienne', '38200'),
    commune('59183', 'Dunkerque', '59140'),
    commune('59140', 'Busigny', '59137'),
    commune('59350', 'Lille', '59000'),
    commune('2A004', 'Ajaccio', '20000'),
    commune('2B033', 'Bastia', '20200'),
    commune('72001', 'Bastia', '72001'),
  ];
  const places = createPlaces(communes, epcis);
  const placeOf = (code_postal: unknown, name: string) => {
    const { outcomes } = readPlace({ adresse: null, commune: name, code_insee: null, code_postal }, places, null);
    return [told(outcomes.code_postal), told(outcomes.commune), told(outcomes.code_insee)];
  };

  it('reads one column that holds a postal code and a commune, or one of both', () => {
    const ofOne = (text: string) => placeOf(text, text);
    expect(ofOne('72 000 Le Mans')).toEqual(['72000', 'Le Mans', '72181']);
    expect(ofOne('LE MANS (72 000)')).toEqual(['72000', 'Le Mans', '72181']);
    expect(ofOne('72000')).toEqual(['72000', '? commune_inconnue', null]);
  });

  it('puts the zero of a postal code back where the commune agrees', () => {
    expect(placeOf(7500, 'Guilherand-Granges')).toEqual(['07500', 'Guilherand-Granges', '07102']);
    expect(placeOf(7501, 'Guilherand-Granges Cedex')[0]).toBe('07501');
    expect(placeOf('CP 75001', 'Paris')[0]).toBe('75001');
    expect(placeOf(7500, 'Paris')).toEqual(['? code_postal_faux', '? commune_inconnue', null]);
  });

  it.each([
    ['the town is of another place', 7500, 'Aix', []],
    ['no commune has the code, and the town is of the département', 7501, 'Guilherand-Granges', ['07500']],
    ['no commune has the code, and none is named', 7777, '', []],
    ['another digit is the lost one', 5914, 'Dunkerque', ['59140']],
  ])('asks for a postal code that has lost a digit where %s', (_, code_postal, commune, candidates) => {
    const read = readPlace({ adresse: null, commune, code_insee: null, code_postal }, places, null);
    expect(read.outcomes.code_postal).toEqual({ value: null, ask: 'code_postal_faux', candidates });
    expect(read.found).toBeNull();
  });

  it('proposes the codes and the names of the towns that a short name begins where a digit is lost', () => {
    const near = createPlaces([
      commune('01034', 'Belley', '01300'),
      { ...commune('13001', 'Aix-en-Provence', '13080'), codes_postaux: ['13080', '13090', '13100'] },
      commune('73008', 'Aix-les-Bains', '73100'),
      commune('87001', 'Aixe-sur-Vienne', '13001'),
    ]);
    const raw = { adresse: null, commune: 'Aix', code_insee: null, code_postal: 1300 };
    const { outcomes, found } = readPlace(raw, near, null);
    expect(outcomes.code_postal).toEqual({
      value: null,
      ask: 'code_postal_faux',
      candidates: ['13080', '13090', '13100'],
    });
    expect(outcomes.commune).toMatchObject({ ask: 'commune_inconnue', candidates: ['Aix-en-Provence'] });
    expect(found).toBeNull();
  });

  it.each([
    ['no town is told', '', null, ['01300']],
    ['the département of the file has it', 'Belley', '01', ['01300']],
    ['the département of a town is not known', 'Aix', null, []],
    ['the file is of another département', 'Aix', '13', []],
  ])(
    'proposes the zero of a postal code while no commune is known where it may be right: %s',
    (_, name, departement, candidates) => {
      const raw = { adresse: null, commune: name, code_insee: null, code_postal: 1300 };
      const { outcomes } = readPlace(raw, createPlaces([]), departement);
      expect(outcomes.code_postal).toEqual({ value: null, ask: 'code_postal_faux', candidates });
    },
  );

  it('reads a postal code that a workbook is kept from taking for a number, and a town with what stands around it', () => {
    expect(placeOf('="72000"', 'Ville de Le Mans')).toEqual(['72000', 'Le Mans', '72181']);
    expect(placeOf("'72000", 'Le Mans, France')).toEqual(['72000', 'Le Mans', '72181']);
  });

  it('puts a town and its postal code in their columns, where the one has the other', () => {
    expect(placeOf('Le Mans', '72000')).toEqual(['72000', 'Le Mans', '72181']);
    expect(placeOf('Le Mans', '59000')[0]).toBe('? code_postal_faux');
  });

  it('reads an address that ends with its country', () => {
    const raw = {
      adresse: '12 rue du Port, 72000 Le Mans, France',
      commune: null,
      code_insee: null,
      code_postal: null,
    };
    const { outcomes } = readPlace(raw, places, null);
    expect([told(outcomes.adresse), told(outcomes.commune)]).toEqual(['12 rue du Port', 'Le Mans']);
  });

  it('looks for communes of Corsica in Corsica', () => {
    expect(placeOf('20407', 'Bastia Cedex')).toEqual(['20407', 'Bastia', '2B033']);
  });

  it.each([
    ['Département 53', null, ['53']],
    ['département n° 2A', '72', ['2A']],
    ['Département 99', null, '? zone_ambigue'],
    ['dépt 49', null, ['49']],
    ['Dpt. de la Vienne', '38', ['86']],
    ['Le Mans (Sablons)', '72', '? zone_ambigue'],
    ['Sarthe ?', '72', '? zone_ambigue'],
    [['978'], null, ['978']],
    ['Ensemble du département', null, '? departement_inconnu'],
    ['Ensemble du département, Le Mans', null, '? zone_ambigue'],
    ['Ensemble du département', '72', ['72']],
    ['Vienne', '38', '? zone_ambigue'],
    ['Département de la Vienne', '38', ['86']],
    ['Vienne', null, ['86']],
    ['Le Mans', '72', ['72181']],
    ['Le Mans uniquement', '72', ['72181']],
    ['Habitants de Lille', '59', ['59350']],
    ['Le Mans', null, '? zone_ambigue'],
    ['Le Mans Métropole', '72', ['247200132']],
    ['Agglo du Mans', '72', ['247200132']],
    ['le Pays fléchois', '72', ['200072684']],
    ['59140', '59', '? zone_ambigue'],
    ['59350', '59', ['59350']],
    [['59140'], '59', ['59140']],
  ])('reads the zone %j in the département %j', (raw, departement, expected) => {
    expect(told(readZone(raw, places, departement))).toEqual(expected);
  });

  it('takes the code of a commune in schema v0 for an INSEE code', () => {
    expect(told(readFormerZone('commune', '59140', places))).toEqual(['59140']);
    expect(told(readZone('59140', places, '59', 'zone_eligibilite'))).toEqual(['59140']);
  });

  it.each([
    ['45°41’24"N', '0°19’48"O', 45.69],
    [`45° 41' 24" N`, `0° 19' 48,0" W`, 45.69],
    ['45°61’24"N', '0°19’48"O', '? point_illisible'],
    ['45.7 N', '0.32 W', 45.7],
    [45.7, -0.32, 45.7],
    [45.65, 0.329, 45.65],
    [45.65, 0.9, '? point_hors_commune'],
    [45.65, -3.3, '? point_hors_commune'],
    [-0.32, 45.7, 45.7],
    [45_700_000, -320_000, 45.7],
  ])('reads the point %j, %j', (latitude, longitude, expected) => {
    expect(told(readPoint(latitude, longitude, cognac).latitude)).toBe(expected);
  });
});
