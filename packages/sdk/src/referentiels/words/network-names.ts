import type { ReseauPorteur } from '../values/reseaux-porteurs.ts';

/** The name of a network as people say it. */
export interface NetworkName {
  /** One house of it, with its article, in French: `une mission locale`. */
  readonly un: string;
  /** All that people call it, as phrases parted by commas. A phrase is one name: none of its words stands for it alone. */
  readonly dit: string;
}

/**
 * The names of the networks that carry structures, as people say them. A short word that means something else as well, as « ai »,
 * « face » or « département », is no name. Written for this kit. Licence: MIT, as the code.
 */
export const networkNames = {
  '60000-rebonds': { un: 'une association 60 000 Rebonds', dit: '60 000 Rebonds, 60000 Rebonds' },
  aci: {
    un: 'un chantier d’insertion',
    dit: 'chantier d’insertion, atelier chantier d’insertion, ateliers et chantiers d’insertion, ACI, IAE, SIAE, structure d’insertion par l’activité économique',
  },
  'action-logement': { un: 'une agence Action Logement', dit: 'Action Logement' },
  adie: { un: 'une agence de l’Adie', dit: 'ADIE, association pour le droit à l’initiative économique' },
  afpa: {
    un: 'un centre Afpa',
    dit: 'AFPA, agence nationale pour la formation professionnelle des adultes',
  },
  agefiph: { un: 'une délégation de l’Agefiph', dit: 'AGEFIPH' },
  ai: { un: 'une association intermédiaire', dit: 'association intermédiaire, IAE, SIAE' },
  'aidants-connect': { un: 'un lieu Aidants Connect', dit: 'Aidants Connect, aidant connect' },
  'alliance-villes-emploi': { un: 'un lieu d’Alliance Villes Emploi', dit: 'Alliance Villes Emploi' },
  anlci: {
    un: 'un lieu de l’ANLCI',
    dit: 'ANLCI, agence nationale de lutte contre l’illettrisme',
  },
  'apprentis-dauteuil': { un: 'un lieu des Apprentis d’Auteuil', dit: 'Apprentis d’Auteuil' },
  ase: { un: 'un service de l’aide sociale à l’enfance', dit: 'ASE, aide sociale à l’enfance' },
  'banques-alimentaires': { un: 'une banque alimentaire', dit: 'banque alimentaire' },
  caarud: {
    un: 'un CAARUD',
    dit: 'CAARUD, centre d’accueil et d’accompagnement à la réduction de risques pour usagers de drogues',
  },
  cada: {
    un: 'un CADA',
    dit: 'CADA, centre d’accueil de demandeurs d’asile, centre d’accueil pour demandeurs d’asile',
  },
  caf: { un: 'une CAF', dit: 'CAF, caisse d’allocations familiales' },
  'campus-connecte': { un: 'un Campus connecté', dit: 'Campus connecté' },
  'cap-emploi-reseau-cheops': { un: 'un Cap emploi', dit: 'Cap emploi, Cheops, réseau Cheops' },
  cava: { un: 'un CAVA', dit: 'CAVA, centre d’adaptation à la vie active' },
  'ccas-cias': {
    un: 'un CCAS',
    dit: 'CCAS, CIAS, centre communal d’action sociale, centre intercommunal d’action sociale',
  },
  'chambres-consulaires': {
    un: 'une chambre consulaire',
    dit: 'chambre consulaire, chambre de commerce, chambre de commerce et d’industrie, chambre de métiers, chambre des métiers, chambre de métiers et de l’artisanat, chambre d’agriculture, CCI, CMA',
  },
  'chantier-ecole': { un: 'un chantier école', dit: 'chantier école' },
  chrs: { un: 'un CHRS', dit: 'CHRS, centre d’hébergement et de réinsertion sociale' },
  chu: { un: 'un centre d’hébergement d’urgence', dit: 'centre d’hébergement d’urgence' },
  cidff: {
    un: 'un CIDFF',
    dit: 'CIDFF, centre d’information sur les droits des femmes et des familles, centre d’information sur les droits des femmes',
  },
  cmp: { un: 'un CMP', dit: 'CMP, centre médico-psychologique' },
  cms: { un: 'un centre médico-social', dit: 'CMS, centre médico-social' },
  cnam: { un: 'un centre du Cnam', dit: 'CNAM, conservatoire national des arts et métiers' },
  'collectif-emploi': { un: 'un Collectif Emploi', dit: 'Collectif Emploi' },
  communes: { un: 'une mairie', dit: 'mairie, hôtel de ville, communauté de communes' },
  'conseillers-numeriques': { un: 'un conseiller numérique', dit: 'conseiller numérique' },
  coorace: { un: 'un lieu du Coorace', dit: 'COORACE' },
  cpam: { un: 'une CPAM', dit: 'CPAM, caisse primaire d’assurance maladie' },
  cph: { un: 'un centre provisoire d’hébergement', dit: 'CPH, centre provisoire d’hébergement' },
  'creches-avip': {
    un: 'une crèche à vocation d’insertion professionnelle',
    dit: 'crèche AVIP, crèche à vocation d’insertion professionnelle',
  },
  crepi: { un: 'un CREPI', dit: 'CREPI' },
  cresus: { un: 'une association Crésus', dit: 'CRÉSUS' },
  'croix-rouge': { un: 'une Croix-Rouge', dit: 'Croix-Rouge, Croix-Rouge française' },
  csapa: {
    un: 'un CSAPA',
    dit: 'CSAPA, centre de soins d’accompagnement et de prévention en addictologie',
  },
  'delegataire-conseil-departemental': {
    un: 'un délégataire du conseil départemental',
    dit: 'délégataire du conseil départemental, organisation délégataire d’un conseil départemental',
  },
  departements: {
    un: 'un service du département',
    dit: 'conseil départemental, service départemental, services du département',
  },
  'duo-for-a-job': { un: 'une association DUO for a JOB', dit: 'DUO for a JOB' },
  ea: { un: 'une entreprise adaptée', dit: 'entreprise adaptée' },
  eatt: { un: 'une entreprise adaptée de travail temporaire', dit: 'EATT, entreprise adaptée de travail temporaire' },
  'ecoles-de-la-deuxieme-chance': {
    un: 'une École de la deuxième chance',
    dit: 'école de la deuxième chance, école de la 2e chance, E2C',
  },
  egee: { un: 'une association Egee', dit: 'EGEE' },
  ei: { un: 'une entreprise d’insertion', dit: 'entreprise d’insertion, IAE, SIAE' },
  eiti: {
    un: 'une entreprise d’insertion par le travail indépendant',
    dit: 'EITI, entreprise d’insertion par le travail indépendant, IAE, SIAE',
  },
  emmaus: { un: 'un Emmaüs', dit: 'Emmaüs, communauté Emmaüs' },
  epide: { un: 'un EPIDE', dit: 'EPIDE' },
  esat: { un: 'un ESAT', dit: 'ESAT, établissement et service d’accompagnement par le travail' },
  'espaces-publics-numeriques': { un: 'un espace public numérique', dit: 'espace public numérique, EPN' },
  etcld: {
    un: 'un Territoire zéro chômeur',
    dit: 'ETCLD, territoire zéro chômeur, territoire zéro chômeur de longue durée, expérimentation territoriale contre le chômage de longue durée',
  },
  etti: {
    un: 'une entreprise de travail temporaire d’insertion',
    dit: 'ETTI, entreprise de travail temporaire d’insertion, IAE, SIAE',
  },
  'fabrique-de-territoire': { un: 'une Fabrique de territoire', dit: 'Fabrique de territoire' },
  face: { un: 'un club FACE', dit: 'fondation FACE, club FACE' },
  fcsf: { un: 'un centre social', dit: 'centre social, centre socioculturel, centre socio-culturel, FCSF' },
  'federation-des-acteurs-de-la-solidarite': {
    un: 'un lieu de la Fédération des acteurs de la solidarité',
    dit: 'fédération des acteurs de la solidarité',
  },
  'federation-professionnelle-femmes': {
    un: 'une fédération professionnelle pour les femmes',
    dit: 'fédération professionnelle pour les femmes',
  },
  'france-active': { un: 'une association France Active', dit: 'France Active' },
  'france-service': {
    un: 'une France services',
    dit: 'France services, maison France services, espace France services, bus France services, MFS',
  },
  'france-travail': { un: 'une agence France Travail', dit: 'France Travail, Pôle emploi, ANPE, Assedic' },
  'french-tech': { un: 'une French Tech', dit: 'French Tech' },
  geiq: { un: 'un GEIQ', dit: 'GEIQ, groupement d’employeurs pour l’insertion et la qualification' },
  'grandes-ecoles-du-numerique': { un: 'une grande école du numérique', dit: 'grande école du numérique' },
  huda: { un: 'un HUDA', dit: 'HUDA, hébergement d’urgence pour demandeurs d’asile' },
  hup: { un: 'une association H’UP', dit: 'H’UP entrepreneurs' },
  inae: { un: 'un lieu d’INAÉ', dit: 'INAÉ' },
  'initiative-france': { un: 'une association Initiative France', dit: 'Initiative France' },
  konexio: { un: 'un lieu de Konexio', dit: 'Konexio' },
  'la-cravate-solidaire': { un: 'une Cravate solidaire', dit: 'Cravate solidaire' },
  'la-poste': { un: 'un bureau de poste', dit: 'bureau de poste, agence postale' },
  'les-premieres': { un: 'un lieu des Premières', dit: 'réseau Les Premières' },
  'maison-departementale-de-lautonomie': {
    un: 'une maison départementale de l’autonomie',
    dit: 'maison départementale de l’autonomie, maison de l’autonomie',
  },
  'maisons-de-l-emploi': { un: 'une maison de l’emploi', dit: 'maison de l’emploi, MDE' },
  'maisons-des-solidarites': {
    un: 'une maison des solidarités',
    dit: 'maison départementale des solidarités, maison des solidarités, MDS, UTPAS',
  },
  mdph: {
    un: 'une MDPH',
    dit: 'MDPH, maison départementale pour les personnes handicapées, maison départementale des personnes handicapées',
  },
  'mission-locale': { un: 'une mission locale', dit: 'mission locale, mission local, la milo' },
  mjc: { un: 'une MJC', dit: 'MJC, maison des jeunes et de la culture' },
  mobin: { un: 'un lieu de Mob’In', dit: 'Mob’In, Mobin' },
  msap: { un: 'une maison de services au public', dit: 'MSAP, maison de services au public' },
  'mutualite-sociale-agricole': { un: 'une MSA', dit: 'MSA, mutualité sociale agricole' },
  nqt: { un: 'une association NQT', dit: 'NQT' },
  'pimms-mediation': { un: 'un Pimms', dit: 'PIMMS, Pimms Médiation, point information médiation multi services' },
  pjj: { un: 'un service de la PJJ', dit: 'PJJ, protection judiciaire de la jeunesse' },
  plie: {
    un: 'un PLIE',
    dit: 'PLIE, plan local pour l’insertion et l’emploi, plans locaux pour l’insertion et l’emploi',
  },
  'points-conseil-budget': { un: 'un point conseil budget', dit: 'point conseil budget' },
  'points-justice': {
    un: 'un point-justice',
    dit: 'point-justice, maison de justice et du droit, point d’accès au droit, MJD',
  },
  'positive-planet': { un: 'une association Positive Planet', dit: 'Positive Planet' },
  regions: { un: 'un service de la région', dit: 'conseil régional, services régionaux' },
  'reseau-app': { un: 'un lieu du réseau APP', dit: 'réseau APP, atelier de pédagogie personnalisée' },
  'reseau-bge': { un: 'une BGE', dit: 'BGE, réseau BGE, boutique de gestion' },
  'reseau-entreprendre': { un: 'un Réseau Entreprendre', dit: 'Réseau Entreprendre' },
  'reseau-information-jeunesse': {
    un: 'un lieu d’information jeunesse',
    dit: 'information jeunesse, point information jeunesse, centre information jeunesse, réseau information jeunesse, PIJ, CRIJ, BIJ',
  },
  'residences-fjt': {
    un: 'un foyer de jeunes travailleurs',
    dit: 'foyer jeunes travailleurs, foyer de jeunes travailleurs, FJT',
  },
  ressourceries: { un: 'une ressourcerie', dit: 'ressourcerie, recyclerie' },
  'restos-du-coeur': { un: 'un centre des Restos du cœur', dit: 'Restos du cœur, resto du cœur, restaurants du cœur' },
  'secours-populaire': { un: 'un Secours populaire', dit: 'Secours populaire, secours populaire français' },
  siao: { un: 'un SIAO', dit: 'SIAO, service intégré d’accueil et d’orientation' },
  simplon: { un: 'une école Simplon', dit: 'Simplon' },
  singa: { un: 'une association Singa', dit: 'SINGA' },
  snc: { un: 'un groupe de Solidarités nouvelles face au chômage', dit: 'solidarité nouvelle face au chômage' },
  spip: { un: 'un SPIP', dit: 'SPIP, service pénitentiaire d’insertion et de probation' },
  'tous-tes-possibles': { un: 'un lieu de Tous tes possibles', dit: 'Tous tes possibles' },
  unaf: { un: 'une UDAF', dit: 'UNAF, UDAF, union départementale des associations familiales' },
  unea: { un: 'un lieu de l’UNEA', dit: 'UNEA, union nationale des entreprises adaptées' },
  'unis-cite': { un: 'une antenne d’Unis-Cité', dit: 'Unis-Cité' },
  wimoov: { un: 'une agence Wimoov', dit: 'Wimoov' },
} as const satisfies Readonly<Record<ReseauPorteur, NetworkName>>;
