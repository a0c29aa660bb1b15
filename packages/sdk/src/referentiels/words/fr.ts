import type { WordTable } from './word-table.ts';

/**
 * French words that people say for each thématique. Written for this kit from the definitions of the vocabularies and the words
 * of the field. Licence: MIT, as the code.
 */
export const fr: WordTable = {
  'choisir-un-metier--confirmer-son-choix-de-metier': {
    synonyme:
      'valider son projet professionnel, confirmer un projet, reconversion, se reconvertir, changer de métier, changer de voie, changer de carrière, changement de vie professionnelle, stage de découverte, essayer un métier, tester un métier, essai en entreprise, immersion, période d’immersion, mise en situation, suis-je fait pour ce métier, hésiter entre deux métiers, pas sûr de mon choix, mini-stage, une semaine en entreprise, métier qui me plaît, savoir si un métier me plaît, passer une semaine en entreprise, valider mon projet, vérifier mon projet professionnel, mise en situation professionnelle, se réorienter, réorientation professionnelle, changer de métier à quarante ans, changer de vie professionnelle',
    sigle: 'PMSMP, CEP, CEJ, MRS, EMT, EMTPR, CléA',
    dispositif:
      'immersion facilitée, conseil en évolution professionnelle, bilan de compétences, méthode de recrutement par simulation, transitions pro, contrat d’engagement jeune',
    metier: 'psychologue du travail, conseiller d’orientation',
    parle:
      'je veux faire autre chose, marre de mon boulot, voir si ça me plaît, voir si ça me convient, est-ce que ce boulot me plaira, ce métier est fait pour moi, je me vois pas faire ça toute ma vie',
  },
  'choisir-un-metier--connaitre-les-opportunites-demploi': {
    synonyme:
      'débouchés, débouchés par région, marché du travail, marché de l’emploi, bassin d’emploi, métiers en tension, métiers qui recrutent, secteurs qui recrutent, qui recrute, où il y a du travail, entreprises qui embauchent, emplois d’avenir, métiers d’avenir, besoins en main-d’œuvre, statistiques de l’emploi, salaires par métier, saisonnier, travail saisonnier, emplois près de chez moi, filières porteuses, perspectives d’embauche, combien gagne, salaire d’un métier, salaire moyen, métiers qui embauchent, secteurs qui embauchent, filière qui recrute, pénurie de main-d’œuvre',
    sigle: 'BMO, IMT, SIAE, IAE, GEIQ',
    dispositif: 'forum de l’emploi, salon de l’emploi, job dating, visite d’entreprise, journée portes ouvertes',
    parle: 'où trouver du boulot, où ça embauche, y a du taf où',
  },
  'choisir-un-metier--decouvrir-un-metier-ou-un-secteur-dactivite': {
    synonyme:
      'découvrir des métiers, découverte métier, fiche métier, orientation, orientation professionnelle, orientation scolaire, je ne sais pas quoi faire, idées de métier, trouver sa voie, quel métier choisir, test d’orientation, visite d’entreprise, secteur du bâtiment, métiers du numérique, métiers du soin, métiers manuels, apprendre un métier, portes ouvertes, stage d’observation, stage de troisième, rencontrer des professionnels, enquête métier, reconversion, débouchés, débouchés par région, salon des métiers, apprentissage, stage de 3ème, stage de 3e, stage de seconde, stage de collège, chercher un stage, devenir infirmière, devenir éducateur, devenir policier, mon fils ne fait rien, jeune qui ne fait plus rien, ni école ni travail, 16 ans sans solution, déscolarisé, décrochage scolaire, quel métier pour moi, réorientation, réorientation scolaire, visite d’usine, visiter une entreprise, forum des métiers, interview de professionnel, parler avec un professionnel, quiz métier, après le bac, après la troisième, que faire après le bac',
    sigle: 'CIO, CIDJ, IJ, ONISEP, ROME, PSY-EN, DDIMAC',
    dispositif:
      'ateliers découverte, information jeunesse, cité des métiers, prépa apprentissage, école de la deuxième chance',
    metier: 'conseillère d’orientation, psychologue de l’éducation nationale',
    parle:
      'je sais pas quoi faire de ma vie, quoi faire plus tard, décrocheur, sorti de l’école sans rien, paumé niveau orientation, paumé, perdu dans mon orientation',
  },
  'choisir-un-metier--identifier-ses-points-forts-et-ses-competences': {
    synonyme:
      'mes qualités, mes points forts, mes forces, mes talents, mes atouts, forces et faiblesses, ce que je sais faire, savoir-faire, savoir-être, bilan de compétences, faire le point, faire le bilan, bilan professionnel, test de personnalité, connaissance de soi, compétences transférables, évaluer mes compétences, portefeuille de compétences, reconversion, mieux me connaître, centres d’intérêt, potentiel, aptitudes, faire le point sur mon parcours, parcours professionnel, mon parcours, soft skills, compétences douces, mes acquis, valoriser mon expérience, auto-évaluation, profil professionnel',
    sigle: 'CEP, CléA, VAE, RIASEC',
    dispositif: 'Transference, passeport de compétences, open badge',
    parle: 'à quoi je suis bon, je suis doué en quoi, je vaux quoi sur le marché, je sais rien faire',
  },
  'creer-une-entreprise--definir-son-projet-de-creation-dentreprise': {
    synonyme:
      'créer son entreprise, créer ma boîte, création d’entreprise, monter sa boîte, monter une affaire, se mettre à son compte, à mon compte, idée de business, idée d’entreprise, projet d’entreprise, entreprendre, entrepreneur, entrepreneuriat, auto-entrepreneur, autoentrepreneur, micro-entrepreneur, micro-entreprise, indépendant, devenir indépendant, freelance, travailler à son compte, ouvrir un commerce, ouvrir un restaurant, food truck, foodtruck, ouvrir une boutique, vendre sur les marchés, étude de marché, reprendre une entreprise, reprise d’entreprise, tester mon activité, couveuse, pépinière d’entreprises, pépinière, startup, franchise, vendre mes créations, commerçant ambulant, créatrice, être à son compte, ouvrir un salon de coiffure, lancer mon activité, créer une association, portage salarial, se lancer, se lancer dans les affaires, vendre mes bijoux, vendre mes gâteaux, vendre sur internet, marché de Noël, devenir traiteur, chauffeur VTC à mon compte, ouvrir une épicerie, ouvrir un garage, ouvrir un institut de beauté, chambre d’hôtes, association à créer, société',
    metier: 'artisan, devenir artisan, statut d’artisan, commerçant',
    sigle: 'ADIE, BGE, CCI, CMA, ACRE, ARCE, NACRE, CAPE, SCOP, SCIC, ESS',
    dispositif:
      'Activ’créa, Boutique de gestion, CitésLab, chambre de métiers, chambre de commerce, Bpifrance, les Premières, Positive Planet, 60 000 rebonds, coopérative d’activité et d’emploi',
    parle:
      'être son propre patron, devenir patron, lancer mon business, monter mon biz, mon propre salon de coiffure, bosser à mon compte, ouvrir ma boutique',
  },
  'creer-une-entreprise--developper-son-entreprise': {
    synonyme:
      'développer son entreprise, développer mon activité, trouver des clients, prospecter, carnet de commandes vide, pas assez de clients, chiffre d’affaires, communication d’entreprise, marketing, site vitrine, mentor, mentorat d’entrepreneur, recruter un salarié, embaucher un salarié, entreprise en difficulté, redressement judiciaire, liquidation judiciaire, dépôt de bilan, faillite, croissance, financer mon entreprise, prêt professionnel, trésorerie, comptable, factures impayées par un client, réseau d’entrepreneurs, coworking, espace de coworking, freelance, pépinière, pépinière d’entreprises, hôtel d’entreprises, incubateur, chef d’entreprise, facturer, devis et facture, tenir ma comptabilité, mon commerce marche mal, urssaf, comptabilité, vendre en ligne, devis et factures, portage salarial, mon entreprise ne marche plus, mon commerce ferme, fermer mon entreprise, cesser mon activité, publicité pour mon entreprise, embaucher mon premier salarié, apprenti pour mon entreprise, impayés clients',
    sigle: 'CCI, CMA, TPE, PME, BPI, EGEE, CAE',
    dispositif:
      'Initiative France, France Active, Réseau Entreprendre, 60 000 rebonds, prêt d’honneur, garantie bancaire',
    metier: 'expert-comptable, artisan, commerçant',
    parle: 'ma boîte coule, comptabilité de ma boîte',
  },
  'creer-une-entreprise--structurer-son-projet-de-creation-dentreprise': {
    synonyme:
      'business plan, plan d’affaires, prévisionnel, plan de financement, statut juridique, choisir un statut, statut d’artisan, statut d’auto-entrepreneur, statuts d’entreprise, immatriculation, immatriculer son entreprise, déclarer mon activité, kbis, siret, numéro siret, microcrédit professionnel, micro-crédit professionnel, prêt pour créer, emprunter pour créer, aides à la création, financement de la création, création d’entreprise, formalités de création, auto-entrepreneur, micro-entrepreneur, micro-entreprise, association loi 1901, créer une association, local commercial, louer un local, couveuse, incubateur, pépinière, pépinière d’entreprises, freelance, capital de départ, charges sociales, statuts d’association, déposer des statuts, numéro de TVA, monter ma société, créer une société, dossier de création, subvention de création, apport personnel, assurance professionnelle, ouvrir un compte professionnel, choisir mon régime fiscal',
    sigle: 'SARL, SAS, SASU, EURL, EI, ACRE, ARCE, NACRE, CAPE, CFE, RCS, URSSAF, ADIE, BGE, TVA',
    dispositif:
      'prêt d’honneur, couveuse d’entreprise, guichet unique, business model, Initiative France, France Active',
    parle: 'trouver des sous pour lancer ma boîte',
  },
  'difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives': {
    synonyme:
      'papiers, paperasse, démarches, démarches administratives, remplir un dossier, remplir un formulaire, remplir des papiers, formulaire, courrier administratif, écrire un courrier, lire un courrier, comprendre un courrier, écrivain public, traduction, traduction de documents, traduire un document, traduction assermentée, interprète, interprétariat, acte de naissance, acte de mariage, livret de famille, extrait de naissance, carte d’identité, passeport, carte grise, titre de séjour, carte de séjour, renouvellement de titre, récépissé, préfecture, mairie, impôts, déclaration d’impôts, déclaration de revenus, avis d’imposition, prime d’activité, allocations, CAF, dossier CAF, attestation, changement d’adresse, faire une procuration, domiciliation, adresse postale, retraite, dossier de retraite, justificatif, état civil, recours administratif, changer de nom, certificat de décès, succession, obsèques, déclarer un décès, demande de logement, dossier de naturalisation, rendez-vous préfecture, ouvrir un compte en banque, courrier recommandé, timbre fiscal, permis de conduire étranger, régulariser, appeler la CAF, appeler la préfecture, lettre recommandée, répondre à un courrier, scanner un document, photocopies, certificat, permis perdu, refaire mes papiers, renouveler ses papiers, papiers d’identité, titre d’identité, dossier à remplir, lettre de l’administration, pension de retraite, pension de réversion, attestation de droits, courrier de la sécu, courrier de la CAF, comprendre une lettre, lettre incompréhensible, photo d’identité, justificatif de domicile, certificat d’hébergement, déclaration trimestrielle, déclarer mes revenus, remplir ma déclaration, relevé de carrière, demande de retraite, permis de conduire à refaire, changer l’adresse de ma carte grise, livret A, attestation employeur, papiers de divorce, déclarer une naissance, reconnaître un enfant, allocation logement, inscrire mon enfant à l’école, inscription à la cantine, ouvrir un compte bancaire, certificat de vie, attestation de sécurité sociale, rendez-vous à la CAF, appeler la sécu, dossier bloqué',
    sigle:
      'PIMMS, MSAP, JDC, CCAS, CIAS, CPAM, MSA, CARSAT, CNAV, ANTS, ANEF, OFII, CERFA, MDS, UTPAS, CMS, ASS, AGIRC, ARE, APL, RIB, TSE, MFS, CNI, ASPA',
    dispositif:
      'France services, maison France services, espace France services, maison de services au public, Aidants Connect, secrétariat social, permanence administrative, point information médiation, bus France services, La Poste',
    metier:
      'assistante sociale, travailleur social, médiateur social, conseiller France services, adulte relais, mandataire',
    parle:
      'j’y comprends rien à ce papier, galère de papiers, qui peut lire ma lettre, j’ai perdu mes papiers, papiers volés, écrire à la préfecture, remplir ce truc, c’est quoi ce papier, je pige rien aux papiers',
  },
  'difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-a-la-citoyennete': {
    synonyme:
      'nationalité française, devenir français, naturalisation, demander la nationalité, entretien de naturalisation, carte électorale, voter, s’inscrire sur les listes électorales, droit de vote, procuration de vote, journée défense et citoyenneté, recensement citoyen, se faire recenser, citoyenneté, valeurs de la République, laïcité, instruction civique, service civique, réfugié, demandeur d’asile, demande d’asile, droit d’asile, migrant, primo-arrivant, étranger, sans-papiers, régularisation, intégration, contrat d’intégration, regroupement familial, visa, mineur isolé, apatride, protection internationale, bénéficiaires d’une protection internationale, titre de séjour, carte de résident, carte de dix ans, récépissé, préfecture des étrangers, passeport étranger, OQTF, protection subsidiaire, protection temporaire, mineur non accompagné, test de citoyenneté, titre de séjour étudiant, carte de séjour pluriannuelle, changement de statut, réfugié statutaire, carte bleue européenne, attestation de demande d’asile, procuration pour voter, bureau de vote, cérémonie de naturalisation, cours d’éducation civique, titre de séjour bloqué, papiers bloqués à la préfecture, test de français pour la nationalité',
    sigle: 'JDC, JAPD, OFII, OFPRA, CADA, CNDA, HUDA, SPADA, CIR, MNA, BPI, AGIR, OQTF, CPH, ANEF, UKR, RAPC',
    dispositif:
      'contrat d’intégration républicaine, appel de préparation à la défense, Cimade, France terre d’asile, Singa, protection temporaire, conseil citoyen',
    parle: 'avoir les papiers français',
  },
  'difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits': {
    synonyme:
      'accès aux droits, droits sociaux, ouvrir des droits, ouverture de droits, connaître mes droits, avocat, avocat gratuit, consultation d’avocat, conseil juridique, consultation juridique, juriste, aide juridictionnelle, permanence juridique, notaire, huissier, commissaire de justice, tribunal, prud’hommes, conciliateur, médiateur, défenseur des droits, porter plainte, plainte, victime, agression, litige, litige avec mon employeur, licenciement abusif, licencié, droit du travail, droit des étrangers, droit au séjour, droit au logement, droit des femmes, droit de la famille, recours, contester une décision, escroquerie, arnaque, RSA, revenu de solidarité active, minima sociaux, allocation adulte handicapé, minimum vieillesse, prime d’activité, non-recours, aides sociales, à quoi ai-je droit, droit aux allocations, allocations familiales, trop-perçu CAF, sans-papiers, régularisation, titre de séjour, OQTF, expulsion du territoire, domiciliation, salaire impayé, patron ne paie pas, solidarité, syndicat, inspection du travail, traduction assermentée, lettre d’avocat, consommateur, défense des consommateurs, harcèlement au travail, mineur isolé, héritage, retraité, pension de retraite, reversion, patron m’a mis dehors, viré, renvoyé, mis à la porte par mon patron, solde de tout compte, heures supplémentaires impayées, rupture conventionnelle, fiche de paie, bulletin de salaire, comprendre ma fiche de paie, heures non payées, RSA pas versé, RSA suspendu, RSA coupé, trop perçu, indu, CAF, recours CAF, retraite, dossier de retraite, ASPA, pension de réversion, droits ouverts, recours contre une décision, bourse, bourses scolaires, allocation chômage, droits au chômage, aide sociale, employeur refuse de payer, patron refuse de payer, heures pas payées, salaire pas versé, virée, licenciée, licenciement, démission, contrat de travail, harcelée par mon chef, caf réclame de l’argent, la caf me réclame, rembourser la caf, aides auxquelles j’ai droit, droits du locataire, droits des consommateurs, facture contestée, contester une amende, amende, contravention, vice caché, permanence d’avocat, bruit des voisins, conflit de voisinage, troubles du voisinage, voisin, usurpation d’identité, piratage de compte, vol, on m’a volé, me faire voler, travail au noir, travail au black, travail non déclaré, pas déclaré, propriétaire ne fait pas les travaux, convoqué par la police, retirer mes enfants, fin de droits',
    sigle:
      'MJD, PAD, CDAD, CIDFF, ASPA, AAH, ASI, ARS, AME, ASS, ARE, CAF, CCAS, CIAS, MDS, CSS, C2S, DDD, AJ, FAJ, ASE, PMI, PIMMS, FSL, CESU, MSA, SPADA, CMS, GISTI, CIMADE, LGBT, LGBTQI, AED, CARSAT, PUMA, CPAM, CNAF, APL',
    dispositif:
      'maison de justice et du droit, point-justice, point d’accès au droit, France victimes, France services, Ligue des droits de l’homme, Emmaüs, centre communal d’action sociale, maison des solidarités, centre médico-social, rendez-vous des droits',
    metier: 'assistante sociale, travailleur social, intervenant social, délégué du défenseur des droits',
    parle:
      'je connais pas mes droits, on me doit de l’argent, on m’a viré, assistante soc, l’assistante, mon boss me paie pas, on me doit des heures, j’ai été arnaqué, boulot au black, les keufs m’ont convoqué',
    faute: 'prudome',
  },
  'difficultes-administratives-ou-juridiques--beneficier-dune-mesure-daccompagnement-adapte': {
    synonyme:
      'accompagnement social, suivi social, suivi éducatif, accompagnement renforcé, accompagnement global, référent, référent unique, référent RSA, accompagnement sur mesure, curatelle, tutelle, tuteur, mandataire judiciaire, sauvegarde de justice, habilitation familiale, majeur protégé, éducateur, éducateur spécialisé, jeune majeur, contrat jeune majeur, sortie de l’aide sociale à l’enfance, enfant placé, famille d’accueil, foyer de l’enfance, placement, handicap, travailleur handicapé, accompagnement au handicap, personne vulnérable, aller vers, équipe mobile, grande précarité, sans-abri, suivi individuel, sortie de foyer, ancien enfant placé, quitter le foyer à 18 ans, quelqu’un pour me suivre, être suivi par un éducateur, aide éducative, rendez-vous avec une assistante sociale, projet de vie',
    sigle:
      'MASP, MAJ, ASE, PJJ, AEMO, AED, AEB, MJPM, SAVS, SAMSAH, CCAS, AVDL, ASLL, IML, UDAF, SPIP, ADSEA, RSA, CER, PLIE, MNA, APJM, TISF, CMS, ADVF, CVS',
    dispositif:
      'mesure d’accompagnement social personnalisé, accompagnement éducatif budgétaire, aide sociale à l’enfance, protection judiciaire de la jeunesse, protection de l’enfance, logement accompagné, contrat d’engagement, SEVE emploi, emploi accompagné, maison départementale des solidarités',
    metier: 'assistante sociale, conseillère en économie sociale et familiale, curateur, travailleur social',
    parle: 'on m’a retiré mes enfants',
  },
  'difficultes-administratives-ou-juridiques--connaitre-ses-droits-face-a-une-discrimination': {
    synonyme:
      'discrimination, racisme, raciste, insulte raciste, homophobie, lesbophobie, transphobie, LGBT, LGBTQI, gay, lesbienne, transgenre, sexisme, égalité femmes hommes, islamophobie, antisémitisme, xénophobie, grossophobie, validisme, handicapé refusé, refus à cause de ma couleur, refusé à cause de mon nom, délit de faciès, refus de logement raciste, harcèlement, harcèlement au travail, harcèlement moral, harcèlement sexuel, inégalité, égalité de traitement, égalité des chances, injure, propos haineux, contrôle au faciès, à cause de mon origine, à cause de mon voile, à cause de mon âge, propos racistes, victime de discrimination, refusé à cause de mon origine, refusé à cause de ma religion, refusé à cause de mon âge, défenseur des droits, injustice, on m’insulte, insultes, porter le voile, voile, à cause de ma religion, à cause de ma peau, à cause de mon nom, à cause de mon handicap, à cause de ma grossesse, refusé à l’entrée, harcèlement raciste, insultes racistes, inégalité salariale, refusé à cause de mon voile, virée parce que enceinte, licenciée enceinte, inégalité de salaire',
    sigle: 'DDD, LICRA, MRAP, LDH, CIDFF, SOS',
    dispositif: 'défenseur des droits, SOS Racisme, SOS homophobie, Ligue des droits de l’homme, antidiscriminations',
    parle:
      'on me traite mal parce que je suis noir, on m’a refusé parce que je suis arabe, on m’a traité de tous les noms, ils veulent pas de moi parce que je suis noir',
  },
  'difficultes-administratives-ou-juridiques--prendre-en-compte-une-problematique-judiciaire': {
    synonyme:
      'prison, sortie de prison, détention, détenu, ancien détenu, incarcéré, incarcération, bracelet électronique, placement extérieur, semi-liberté, libération conditionnelle, aménagement de peine, travail d’intérêt général, condamné, casier judiciaire, effacer mon casier, réinsertion, probation, sursis, garde à vue, tribunal, contrôle judiciaire, permis annulé par le juge, avocat pénal, justice des mineurs, mineur délinquant, parloir, proche en prison, famille de détenu, amende pénale, juge d’application des peines, problème avec la justice, ennuis judiciaires, placé sous main de justice, visite en prison, SPIP, permis de visite, sorti de prison, sortir de prison, sortie de détention, réinsertion après la prison, juge, procès, porter plainte, avocat commis d’office, peine, permission de sortie, victime d’une agression, convoqué au tribunal, comparution, stage imposé par le juge, permission de sortir, plaider coupable, mon fils en prison, frère en prison',
    sigle: 'SPIP, TIG, PJJ, JAP, PPSMJ, DDSE, UEAJ, CEF, ARS, CRI, MJD',
    dispositif:
      'protection judiciaire de la jeunesse, service pénitentiaire, Mouvement de réinsertion sociale, Secours catholique prison, point-justice',
    metier: 'conseiller d’insertion et de probation, éducateur PJJ',
    parle:
      'sortir de taule, mon mec est en taule, sorti de cabane, j’ai un casier, pris du sursis, les keufs, les flics m’ont arrêté',
  },
  'difficultes-financieres--acquerir-une-autonomie-budgetaire': {
    synonyme:
      'budget, gérer mon budget, gérer seul son budget, apprendre à gérer un budget, autonomie financière, éducation budgétaire, éducation financière, atelier budget, faire ses comptes, épargner, économiser, mettre de côté, dépenser moins, inclusion bancaire, compte bancaire, compte en banque, ouvrir un compte, droit au compte, carte bancaire, découvert, microcrédit, micro-crédit, microcrédit personnel, prêt personnel, budget familial, savoir gérer son argent, premier salaire, gestion de l’argent de poche, consommation responsable, interdit bancaire, RIB, carte bleue, frais bancaires, banque me refuse, tenir mes comptes, première paie, gérer mon premier salaire, comprendre mon relevé de compte, virements et prélèvements',
    sigle: 'CESF, PCB, AEB, MASP, UDAF',
    dispositif:
      'point conseil budget, Finances et pédagogie, conseillère en économie sociale familiale, Crésus, dilemme, Crédit municipal',
    parle: 'gérer ma thune, l’argent me file entre les doigts, gérer mon fric',
  },
  'difficultes-financieres--ameliorer-sa-gestion-budgetaire': {
    synonyme:
      'budget, gestion du budget, gérer mon budget, gérer mon argent, tenir son budget, trop de dépenses, réduire ses dépenses, réduire mes factures, payer moins cher, charges trop élevées, fins de mois, fins de mois difficiles, finir le mois, boucler les fins de mois, découvert, découvert bancaire, frais bancaires, agios, interdit bancaire, banque, conseil budget, faire ses comptes, facture d’électricité, factures d’énergie, abonnements trop chers, assurance trop chère, tableau de dépenses, mieux acheter, dépenser moins, économiser, mettre de côté, reste à vivre, calculer mon budget, apprendre à gérer son argent, épargner, livret A, tenir ses comptes, tenir mes comptes, fin de mois difficile, rien à la fin du mois, conseillère en économie sociale, faire des économies, résilier un abonnement, trop d’abonnements, banque pour les pauvres',
    sigle: 'PCB, CESF, UDAF, PASS, FICP',
    dispositif: 'point conseil budget, atelier budget, Crésus, chèque énergie, diagnostic budgétaire',
    metier: 'conseiller en économie sociale et familiale',
    parle:
      'à sec le 15 du mois, toujours dans le rouge, j’y arrive plus avec l’argent, plus un rond à la fin du mois, je suis à sec, il me reste rien à la fin du mois, je tiens pas jusqu’à la fin du mois',
  },
  'difficultes-financieres--mettre-en-place-une-mesure-de-protection-financiere': {
    synonyme:
      'tutelle, curatelle, curatelle renforcée, tuteur, curateur, mandataire, mandataire judiciaire, mandat de protection future, sauvegarde de justice, habilitation familiale, majeur protégé, protéger les biens de ma mère, protection juridique des majeurs, gérer l’argent de mon père, juge des tutelles, abus de faiblesse, arnaque sur personne âgée, protection de l’épargne, gérer l’argent de ma mère, procuration bancaire',
    sigle: 'MJPM, MASP, MAJ, UDAF, DPF, MJAGBF',
    dispositif:
      'mesure d’accompagnement social personnalisé, mesure judiciaire d’aide à la gestion du budget familial, service tutélaire, information et soutien aux tuteurs familiaux',
    parle: 'mettre mamie sous tutelle, mon frère dilapide son argent',
  },
  'difficultes-financieres--prevenir-une-degradation-de-la-situation-financiere': {
    synonyme:
      'aide financière, aide d’urgence, secours financier, secours d’urgence, coup de pouce, plus d’argent, sans ressources, sans revenu, problèmes d’argent, difficultés financières, payer mes factures, factures impayées, facture d’électricité impayée, coupure d’électricité, coupure de gaz, coupure d’eau, plus de chauffage, plus d’électricité, payer le chauffage, fin de droits, fin de mois, microcrédit, micro-crédit, prêt social, avance sur salaire, chèque énergie, bons alimentaires, pauvreté, précarité, précarité énergétique, aide pour payer, payer la cantine, retard de paiement, relance d’huissier, huissier, saisie, saisie sur salaire, compte bloqué, perte de revenus, perte d’emploi, je n’ai plus rien, prime de Noël, RSA, trop de dépenses, impayés, dettes, aide exceptionnelle, facture d’eau, facture d’électricité, facture de gaz, fin de mois difficile, plus un sou, à sec, prêt d’argent, avance d’argent, microcrédit social, trop perçu, plus d’allocations, je ne touche plus rien, RSA suspendu, RSA pas versé, CAF bloquée, attendre le versement, impayés d’énergie, impayés d’électricité, impayés de gaz, impayés d’eau, impayés EDF, secours exceptionnel, facture d’eau impayée, facture trop chère, aide financière du CCAS, chèque alimentaire',
    sigle: 'FSL, CCAS, CIAS, FAJ, FUS, CAF, ASS, CMS, MDS, PCB, APRE, ASE, UDAF, EDF, FSE',
    dispositif:
      'fonds de solidarité, fonds de solidarité logement, fonds d’aide aux jeunes, allocation mensuelle, Secours catholique, Secours populaire, Croix-Rouge, point conseil budget, Crésus, chèque d’accompagnement, bon d’achat, fonds d’urgence, épicerie solidaire',
    metier: 'assistante sociale',
    parle:
      'plus un rond, fauché, à sec, pas de thunes, plus de sous, la dèche, galère de fric, je suis dans la merde, plus de fric, besoin de cash, galère de thune, j’arrive pas à payer mes factures, on m’a coupé le courant, plus une thune, sans un sou',
  },
  'difficultes-financieres--situation-dendettement-surendettement': {
    synonyme:
      'surendettement, endetté, dettes, trop de crédits, crédit à la consommation, crédit revolving, rachat de crédit, emprunts, emprunts impossibles à rembourser, rembourser ses dettes, rembourser un prêt, ne peut plus rembourser, échéancier, étaler mes dettes, commission de surendettement, dossier de surendettement, Banque de France, fiché Banque de France, interdit bancaire, fichage bancaire, effacement de dettes, faillite personnelle, rétablissement personnel, huissier, saisie, saisie sur salaire, recouvrement, société de recouvrement, plan d’apurement, mensualités trop lourdes, impayés, factures impayées, prêt entre particuliers, prêt d’argent, emprunt, trop emprunté, relances de créanciers, fichier FICP, je dois de l’argent, visite de l’huissier, saisie sur compte, commandement de payer, dettes de jeu, mise en demeure, plan conventionnel, rembourser mes crédits, effacement des dettes, fiché à la Banque de France',
    sigle: 'FICP, FCC, BDF, PCB, PRP, UDAF',
    dispositif: 'point conseil budget, Crésus, plan conventionnel de redressement',
    parle: 'criblé de dettes, la banque me lâche, étranglé par les crédits, dans le rouge',
  },
  'equipement-et-alimentation--aide-menagere': {
    synonyme:
      'aide ménagère, aide à domicile, femme de ménage, repassage, entretien de la maison, nettoyage, auxiliaire de vie, services à la personne, portage de repas, petits travaux, bricolage à domicile, jardinage, homme toutes mains, courses à domicile, aide pour les courses, lavage du linge, laver mon linge, laverie, laverie solidaire, machine à laver le linge, débarrasser un logement, désencombrement, logement encombré, syndrome de Diogène, emploi à domicile, maison sale, vitres, ménage, jardinage chez moi, tonte de pelouse, bricolage, petits travaux à domicile, jardinage à domicile, tondre la pelouse, faire les courses pour une personne âgée, livraison de courses, lavage des vitres, linge, ménage à domicile',
    sigle: 'ADMR, CESU, SAP, SAAD, TISF, APA, UNA',
    dispositif: 'chèque emploi service, association intermédiaire, aide personnalisée à l’autonomie',
    metier: 'technicienne de l’intervention sociale et familiale, employée de maison',
    parle: 'quelqu’un pour nettoyer chez moi, plus la force de faire le ménage',
  },
  'equipement-et-alimentation--alimentation': {
    synonyme:
      'aide alimentaire, nourriture, manger, faim, repas, repas gratuit, repas chaud, colis alimentaire, panier alimentaire, distribution alimentaire, distribution de repas, épicerie solidaire, épicerie sociale, soupe populaire, banque alimentaire, maraude, courses alimentaires, bons alimentaires, tickets alimentaires, chèque alimentaire, restaurant solidaire, restaurant social, cantine, cantine solidaire, légumes pas chers, paniers de légumes, panier bio solidaire, lait pour bébé, lait infantile, lait maternisé, petits pots, couches et lait, produits d’hygiène, frigo solidaire, invendus, glanage, jardin nourricier, atelier cuisine, apprendre à cuisiner, cuisiner équilibré, précarité alimentaire, petit-déjeuner, manger pas cher, faire ses courses, supermarché solidaire, ne mange pas à sa faim, courses, faire les courses, panier de légumes, bon alimentaire, j’ai faim, nourrir mes enfants, chèque service, chèques alimentaires, bons d’achat, petit pots, couches, mes enfants n’ont pas mangé, rien à manger, plus rien à manger, manger gratuitement, repas de Noël, panier solidaire, jardin potager, couches pour bébé, anti-gaspi, petit déjeuner',
    sigle: 'CCAS, CIAS, VRAC, ANDES, AMAP',
    dispositif:
      'Restos du Cœur, les Restos, Secours populaire, Secours catholique, Croix-Rouge, Linkee, Phenix, Too Good To Go, Solidarité Mobilité, Cop1, Agoraé',
    parle: 'la bouffe, rien dans le frigo, frigo vide, crever la dalle, la dalle, de quoi bouffer, on a rien à bouffer',
    faute: 'épisserie',
  },
  'equipement-et-alimentation--electromenager': {
    synonyme:
      'électroménager, frigo, réfrigérateur, congélateur, lave-linge, machine à laver, lave-vaisselle, four, micro-ondes, plaque de cuisson, gazinière, cuisinière, aspirateur, cafetière, chauffage d’appoint, radiateur électrique, sèche-linge, meubles, mobilier, lit, matelas, sommier, canapé, table et chaises, armoire, meubler mon logement, équiper mon logement, équipement de la maison, vaisselle, casseroles, ustensiles, ressourcerie, recyclerie, don de meubles, meubles pas chers, meubles d’occasion, réparer un appareil, repair café, atelier de réparation, télévision, lit bébé, poussette, berceau, linge de maison, couvertures, draps, emménager sans meubles, appareil en panne, table, chaises, télé, meubler, rideaux, machine à laver en panne, ventilateur, meubler mon appartement, électroménager reconditionné, table à langer, siège auto, télévision en panne, café réparation, bouilloire, lit superposé, bureau pour enfant, lampe',
    sigle: 'FSL, CAF, DEEE, PEM',
    dispositif: 'Emmaüs, Envie, Secours populaire, prêt équipement ménager, la Croix-Rouge, donnerie',
    parle: 'mon frigo est mort, la machine a lâché, frigidaire, trouver un plumard',
    faute: 'aspirateure, lav linge, machine a lavé, frigot',
  },
  'equipement-et-alimentation--habillement': {
    synonyme:
      'vêtements, habits, s’habiller, fringues, vestiaire, vestiaire solidaire, vestiboutique, friperie, boutique solidaire, dépôt-vente, manteau, manteau d’hiver, chaussures, pantalon, costume, costume pour un entretien, tenue professionnelle, tenue d’entretien, tenue de travail, chaussures de sécurité, vêtements de travail, vêtements de bébé, vêtements enfants, layette, couture, atelier couture, retouche, linge, trousseau, chaussettes, bottes, seconde main, habits pas chers, don de vêtements, uniforme, blouse, couches, body bébé, chaussures enfant, bleu de travail, laverie, laver mon linge, baskets, habits d’hiver, retouches, vêtements de grossesse, vêtements bébé, habits de bébé, doudoune, couverture, machine à laver le linge à la laverie, retoucher un vêtement, affaires de bébé, bébé arrive et je n’ai rien, trousseau de naissance',
    dispositif: 'Cravate solidaire, Croix-Rouge, Secours populaire, Emmaüs, le Relais, Secours catholique',
    parle: 'sapes, rien à me mettre, des godasses, un costard, des fringues, des sapes',
  },
  'famille--garde-denfants': {
    synonyme:
      'garde d’enfants, garder mon fils, garder ma fille, garder un bébé, mode de garde, nounou, nourrice, nounou pour jumeaux, assistante maternelle, ass mat, crèche, place en crèche, micro-crèche, halte-garderie, garderie, périscolaire, accueil périscolaire, cantine et garderie, centre aéré, centre de loisirs, accueil de loisirs, colonie, colonie de vacances, baby-sitter, babysitter, baby-sitting, jardin d’enfants, multi-accueil, petite enfance, garde à horaires décalés, garde de nuit, garde le mercredi, garde pendant un entretien, sortie d’école, école maternelle, bébé, tout-petit, crèche parentale, garde ponctuelle, garde d’urgence, mercredi, vacances scolaires, aide aux devoirs après l’école, garder mon bébé, accueil du soir, garde partagée, garde le soir, garde en horaires décalés, place en garderie, accueil du matin, garde périscolaire',
    sigle: 'RAM, RPE, MAM, AVIP, LAEP, ALSH, PMI, CAF, CMG, PAJE, EAJE, CLSH, AGEPI',
    dispositif:
      'relais petite enfance, crèche à vocation d’insertion, crèche AVIP, maison d’assistantes maternelles, relais assistantes maternelles, complément de mode de garde, Ma cabane, lieu d’accueil enfants parents',
    metier: 'auxiliaire de puériculture, puéricultrice, éducatrice de jeunes enfants',
    parle:
      'personne pour garder mon petit, une tata pour garder mon gosse, garder les gosses, garder mon gamin, les mômes, qui peut garder mon petit, personne pour garder le bébé',
  },
  'famille--prise-en-charge-personne-dependante': {
    synonyme:
      'personne dépendante, perte d’autonomie, personne âgée, mes parents âgés, maintien à domicile, aide à domicile, auxiliaire de vie, maison de retraite, résidence autonomie, résidence senior, foyer logement, accueil de jour, accueil temporaire, téléassistance, soins à domicile, infirmière à domicile, toilette à domicile, portage de repas, Alzheimer, maladie d’Alzheimer, Parkinson, parent dépendant, handicap lourd, enfant handicapé, vieillesse, vieillir chez soi, garde-malade, lit médicalisé, adapter la salle de bains, fin de vie, soins palliatifs, hospitalisation à domicile, grand-mère qui tombe, famille d’accueil pour personne âgée, vieux parents, grand-mère, grand-père, personne âgée à la maison, EHPAD, APA, lever et coucher, aide à la toilette, personne âgée seule, fauteuil roulant, déambulateur, téléalarme, sortie d’hôpital, retour à domicile, démence, mon père tombe souvent, placement en maison de retraite, n’arrive plus à se laver, n’arrive plus à marcher, n’arrive plus à se lever, se laver seul, ma mère est âgée, mon père est âgé, chien d’assistance, chien guide, perd la mémoire',
    sigle: 'EHPAD, APA, SSIAD, SAAD, USLD, CLIC, PCH, GIR, MAIA, ADMR, HAD, MDA, DAC, SAD, ESA, UNA, CARSAT, SPASAD',
    dispositif:
      'allocation personnalisée d’autonomie, maison départementale de l’autonomie, plateforme d’autonomie, prestation de compensation du handicap, point info seniors, centre local d’information et de coordination',
    metier: 'aide-soignante, auxiliaire de vie sociale, gériatre, ergothérapeute',
    parle: 'ma mère ne peut plus rester seule, papi perd la tête, mamie est tombée, mes vieux, placer mon père',
  },
  'famille--soutien-a-la-parentalite-et-a-leducation': {
    synonyme:
      'parentalité, être parent, soutien aux parents, école des parents, éducation, éduquer mon enfant, enfant difficile, enfant turbulent, enfant violent, ado, adolescent, crise d’adolescence, autorité parentale, parents débordés, mère seule, maman solo, mère célibataire, père célibataire, famille monoparentale, parent isolé, grossesse, enceinte, femme enceinte, future maman, allaitement, sage-femme, nourrisson, jeune maman, puériculture, post-partum, baby blues, décrochage scolaire, échec scolaire, absentéisme, aide aux devoirs, soutien scolaire, scolarité, inscription à l’école, inscrire mon enfant à l’école, école, collège, harcèlement scolaire, réussite éducative, écrans, mon fils ne m’écoute pas, punition, burn-out parental, beau-père, famille recomposée, adoption, protection de l’enfance, ludothèque, activités parents enfants, groupe de parole de parents, café des parents, médiation familiale, vacances en famille, orthophoniste, bébé, maternité, allocations familiales, TDAH, autisme, dyslexie, mon fils, ma fille, mon ado, cantine, colonie de vacances, colo, devoirs, bébé qui pleure, fin de congé maternité, maman seule, papa seul, crise d’ado, décrochage, rentrée scolaire, réunion de parents, autorité, mon enfant est difficile, bébé qui ne dort pas, mon fils ne veut plus aller à l’école, phobie scolaire, bébé pleure, bébé ne dort pas, mon ado ne m’écoute plus, colères de mon enfant, écrans et enfants, aide aux leçons, cours de soutien, exclusion du collège, conseil de discipline, rendez-vous avec l’école, devenir parent, congé maternité, lieu d’accueil parents enfants, enfant insupportable, poux, retirer mes enfants, placement de mes enfants, premier bébé, j’attends un bébé, bébé arrive, séparation avec bébé',
    sigle: 'PMI, LAEP, REAAP, CLAS, CAF, ASE, AEMO, AED, TISF, PRE, UDAF, EPE, MDA, MDS',
    dispositif:
      'lieu d’accueil enfants parents, réseau d’écoute et d’appui, contrat local d’accompagnement à la scolarité, maison des familles, maison des adolescents, programme de réussite éducative, protection maternelle et infantile, Maison verte, centre social, aide sociale à l’enfance, Apprentis d’Auteuil, Promeneurs du Net, PEP, Fil santé jeunes',
    metier: 'puéricultrice, technicienne de l’intervention sociale et familiale, conseillère conjugale et familiale',
    parle:
      'mon ado me rend folle, je craque avec mes gosses, mon gamin fait n’importe quoi, j’en peux plus de mon fils, mes enfants me parlent mal',
  },
  'famille--soutien-aidants': {
    synonyme:
      'aidant, aidant familial, proche aidant, aider un proche, s’occuper d’un proche, s’occuper de ma mère, s’occuper de mon père malade, soutenir un proche fragile, soutenir un proche, proche malade, répit, solution de répit, séjour de répit, relayage, baluchonnage, souffler, café des aidants, groupe de parole aidants, congé de proche aidant, épuisement de l’aidant, conjoint malade, mari malade, enfant handicapé, frère handicapé, accompagner un malade, accueil de jour, jeune aidant, fin de vie d’un proche, proche dépendant, répit pour aidants, souffler un peu, vacances des aidants, congé proche aidant, enfant handicapé à la maison, Alzheimer de mon père, aidant épuisé, ma mère perd la tête, m’occuper de ma mère, m’occuper de mon mari malade, garde-malade, vacances pour aidants, groupe de parole d’aidants, relayer un aidant, ma mère n’arrive plus à se laver, aider ma mère âgée',
    sigle: 'PFR, AJPA, PCH, APA, CLIC, EHPAD, UDAF, DAC, UNAFAM',
    dispositif: 'plateforme de répit, maison des aidants, halte répit, France Alzheimer',
    parle: 'je m’occupe de mamie je craque, je suis crevée à force de m’occuper de lui',
  },
  'famille--surmonter-conflits-separation-violence': {
    synonyme:
      'violences conjugales, violence, violences intrafamiliales, violences familiales, violences faites aux femmes, femme battue, mari violent, conjoint violent, conjoint jaloux, rupture avec conjoint jaloux, compagnon violent, homme violent, coups, il me frappe, me tape, menaces, emprise, pervers narcissique, viol, agression sexuelle, inceste, harcèlement du conjoint, cyberharcèlement, mariage forcé, excision, séparation, divorce, rupture, quitter mon mari, quitter mon conjoint, garde alternée, garde des enfants après séparation, droit de visite, droit de visite et d’hébergement, point rencontre, espace rencontre, pension alimentaire, pension impayée, médiation familiale, médiateur familial, conflit familial, conflit de couple, disputes, dispute avec ma fille, thérapie de couple, conseil conjugal, crise de couple, fugue, jeune en rupture familiale, mis à la porte par ses parents, crise d’adolescence, protection des femmes, mise à l’abri, ordonnance de protection, téléphone grave danger, auteur de violences, enfant maltraité, maltraitance, enfance en danger, adultère, juge aux affaires familiales, veuvage, deuil, voir mes enfants, revoir mes enfants, droit de garde, mon ex, conflit avec mon ex, fuir mon mari, fuir mon conjoint, peur de mon conjoint, il me menace, elle me menace, mari jaloux, voisin violent, porter plainte, plainte, médiateur, garde des enfants, harcèlement par mon ex, ex violent, partir de chez moi, se séparer, mes parents se séparent, ex-mari',
    sigle: 'VIF, CIDFF, JAF, AAV, UMJ, LAO, ARIPA, CHRS, PMI, CRIP, TGD, FNSF, EICCF, CPCA, MDF, SOS',
    dispositif:
      '3919, 119, 17, Solidarité Femmes, maison des femmes, France Victimes, Nous toutes, lieu d’accueil et d’orientation, aide universelle d’urgence, espace de vie affective',
    metier: 'conseillère conjugale et familiale, intervenante sociale en gendarmerie',
    parle:
      'mon mec me cogne, il me cogne, il me fait peur, mon ex me harcèle, je veux me barrer, je veux le quitter, on s’engueule tout le temps, mon père me tape, mon mec me crie dessus, il contrôle tout, ma meuf m’a largué, mon mec m’a largué, largué, ma femme est partie, mon mari est parti, il m’a quittée',
  },
  'lecture-ecriture-calcul--maitriser-le-calcul': {
    synonyme:
      'calcul, compter, apprendre à compter, maths, mathématiques, remise à niveau en maths, cours de maths, additions, soustractions, addition et soustraction, multiplications, tables de multiplication, division, règle de trois, pourcentage, fractions, pourcentages et fractions, proportionnalité, conversions, unités de mesure, géométrie, rendre la monnaie, calcul mental, problèmes de calcul, calculer une surface, opérations, chiffres, nombres, innumérisme, compétences clés, compétences de base, savoirs de base, illettrisme, brevet, préparer un concours, dyscalculie, faire les additions, tables, problèmes de maths, faire des divisions, compter et mesurer, calculer des pourcentages, lire un graphique, convertir des mesures',
    sigle: 'CléA, ANLCI, CFG, APP, ACA, SDB',
    dispositif: 'remise à niveau, ateliers de savoirs de base, certificat de formation générale, socle de compétences',
    parle: 'nul en maths, je sais pas compter, les maths j’y comprends rien',
  },
  'lecture-ecriture-calcul--maitriser-le-francais': {
    synonyme:
      'français, apprendre le français, cours de français, cours de langue, parler français, français langue étrangère, améliorer mon français, parler mieux français, conversation en français, atelier de conversation, alphabétisation, analphabète, illettrisme, lire, lire et écrire, apprendre à lire, écrire, apprendre à écrire, écriture, lecture, orthographe, grammaire, conjugaison, dictée, fautes d’orthographe, remise à niveau en français, ateliers sociolinguistiques, diplôme de français, test de français, niveau A1, niveau A2, niveau B1, niveau de français, français professionnel, français pour travailler, allophone, primo-arrivant, comprendre le français, dyslexie, compétences clés, savoirs de base, vocabulaire, mal à l’écrit, ne sait pas lire, langue française, linguistique, DELF, DILF, TCF, écrire sans fautes, conversation, lire mon courrier, apprendre à parler, café langue, français pour étrangers, examen de français, ne sait ni lire ni écrire, parler avec des gens en français, atelier sociolinguistique, apprendre l’alphabet',
    sigle:
      'FLE, ASL, DELF, DILF, DALF, TCF, TEF, FLI, ALPHA, CléA, CECRL, OFII, CIR, ANLCI, APP, FOS, BAPI, CASNAV, UPE2A, OEPRE',
    dispositif:
      'ouvrir l’école aux parents, Français langue d’intégration, Alliance française, contrat d’intégration républicaine, ateliers de savoirs sociolinguistiques, bibliothèque sans frontières',
    metier: 'formateur FLE, bénévole d’alphabétisation',
    parle: 'je cause mal français, j’écris comme un pied, je sais pas lire, je fais plein de fautes',
    faute: 'fransai, fransais, franssai, cour de francais, aprendre le fransé',
  },
  'logement-hebergement--acheter-un-logement': {
    synonyme:
      'acheter un logement, acheter une maison, acheter un appartement, acheter, devenir propriétaire, propriétaire, accession, accession à la propriété, accession sociale, primo-accédant, primo-accession, prêt immobilier, crédit immobilier, emprunt immobilier, prêt à taux zéro, apport personnel, notaire, achat immobilier, faire construire, construire sa maison, terrain à bâtir, bail réel solidaire, location-accession, acheter son HLM, viager, compromis de vente, copropriété, immobilier, premier achat immobilier, apport pour acheter',
    sigle: 'PTZ, BRS, PSLA, ADIL, OFS, PAP, HLM',
    dispositif: 'Action Logement, prêt accession',
    parle: 'avoir ma baraque',
  },
  'logement-hebergement--changer-de-logement': {
    synonyme:
      'changer de logement, déménager, camion de déménagement, logement trop petit, appartement trop petit, surpeuplement, suroccupation, logement trop grand, logement trop cher, échange de logement, échanger mon HLM, mutation HLM, mutation de logement, quitter mon logement, logement insalubre, logement indigne, moisissures, humidité, rats, punaises de lit, cafards, logement dangereux, marchand de sommeil, déménager dans une autre ville, changer de ville, aller vivre ailleurs, voisins bruyants, problème de voisinage, logement adapté au handicap, rez-de-chaussée, relogement, mobilité résidentielle, garde-meuble, stocker mes meubles, préavis de départ, on vit à six dans deux pièces, déménager vite, studio trop petit, trop de monde dans le logement, vivre à six dans un studio, changer d’appartement, louer une camionnette, cartons de déménagement, mutation professionnelle, appartement plus grand, escaliers trop difficiles',
    sigle: 'HLM, DALO, FSL, ADIL, SNE, ARS, CAL, PDALHPD, UDAF',
    dispositif:
      'bourse d’échange de logements, échanger habiter, Mobili-Jeune, Mobili-Pass, prime de déménagement, droit au logement opposable',
    parle: 'on est les uns sur les autres, mon appart est pourri, on est serrés, virer de chez moi',
  },
  'logement-hebergement--louer-un-logement': {
    synonyme:
      'louer un logement, louer, location, louer un appartement, louer une maison, trouver un logement, appartement, studio, chambre, chambre à louer, colocation, coliving, logement étudiant, résidence étudiante, logement jeune, foyer de jeunes travailleurs, résidence sociale, pension de famille, logement social, HLM, habitat social, bailleur, bailleur social, propriétaire bailleur, caution, dépôt de garantie, garant, garantie locative, avance Loca-Pass, bail, signer un bail, état des lieux, dossier de location, agence immobilière, loyer, loyer pas cher, loyer modéré, premier loyer, logement intermédiaire, intermédiation locative, logement intergénérationnel, logement meublé, logement pour famille nombreuse, logement d’urgence, numéro unique, logement accessible, surpeuplement, sous-locataire, logement temporaire, foyer, petit logement, trouver un toit, chercher un toit, maison à louer, coloc, caution bancaire, garantie Visale, trouver un propriétaire, visiter un logement, visite d’appartement, T2, chambre d’étudiant, louer une chambre, fiche de paie trop faible pour louer, chambre étudiante, chambre chez l’habitant, petite annonce immobilière',
    sigle:
      'FJT, APL, ALS, ALF, FSL, VISALE, ADIL, IML, AIVS, SIAO, SNE, CLLAJ, DALO, DAHO, CROUS, OPH, ALT, CAF, AVDL, PLAI',
    dispositif:
      'Loca-Pass, Solibail, garantie Visale, Mobili-Jeune, Action Logement, agence immobilière à vocation sociale, Soliha, Habitat et Humanisme, résidence Habitat Jeunes, Habitat Jeunes, Adoma, location solidaire, Louez solidaire',
    parle:
      'un toit, une piaule, une chambre pas chère, un logement pas cher, kot, trouver une piaule, trouver un appart',
    faute: 'achelem',
  },
  'logement-hebergement--rechercher-une-solution-dhebergement-temporaire': {
    synonyme:
      'hébergement, hébergement d’urgence, hébergement temporaire, urgence, mise à l’abri, sans abri, SDF, sans domicile, sans domicile fixe, à la rue, dormir, où dormir ce soir, dormir dehors, dort dans sa voiture, vivre dans sa voiture, foyer, foyer d’hébergement, centre d’hébergement, accueil de nuit, abri de nuit, nuit d’hôtel, nuitée, hôtel social, chambre d’hôtel, hébergé chez un ami, hébergé par un tiers, squat, campement, bidonville, tente, expulsé, plan grand froid, centre maternel, centre parental, hébergement pour femmes, hébergement femmes victimes, accueil de jour, accueil d’urgence, halte soins, domiciliation, douche, bagagerie, résidence sociale, pension de famille, maison relais, logement temporaire, logement d’urgence, logement de transition, héberger un saisonnier, sortie d’hospitalisation sans logement, réfugiés hébergement, tiers-lieu d’hébergement, auberge de jeunesse, foyer de jeunes travailleurs, accueil chez l’habitant, dormir chez des amis, passer la nuit, une nuit au chaud, plus de toit, mis à la porte, à la porte, hébergé par ma sœur, hébergé par mon frère, hébergé chez des parents, hébergé par la famille, logé chez quelqu’un, je dors chez des amis, plus de logement, perdre mon logement, femme enceinte sans logement, urgence logement, foyer d’urgence, dormir dans ma voiture, vivre dans ma voiture, vivre dans une tente, dormir dans la rue, hébergée par de la famille, mis dehors, chambre chez l’habitant, chez des amis, sans adresse fixe, place en foyer, auberge, camping à l’année, expulsé hier',
    sigle:
      'SIAO, CHRS, CHU, CHS, CADA, HUDA, ALT, LHSS, LAM, FJT, RHVS, CPH, CAES, 115, SAO, FVV, HUAS, RS, UDAF, DAHO, FTM',
    dispositif:
      'Samu social, Emmaüs, Utopia 56, Croix-Rouge, Adoma, Solibail, maraude, Un chez-soi d’abord, résidence hôtelière à vocation sociale, Merci pour l’invitation',
    parle:
      'plus de toit, nulle part où aller, foutu dehors, mis à la porte, dehors ce soir, dormir au chaud, une piaule pour ce soir, je squatte à droite à gauche, je sais pas où dormir, mis dehors par mes parents',
    faute: 'hebergemant',
  },
  'logement-hebergement--reduire-les-impayes-de-loyer': {
    synonyme:
      'impayés de loyer, loyers en retard, dette de loyer, ne peut plus payer le loyer, aide au loyer, menace d’expulsion, mon propriétaire veut me mettre dehors, mettre dehors, mis dehors par mon propriétaire, expulsion, procédure d’expulsion, expulsion locative, éviter l’expulsion, prévention des expulsions, commandement de payer, assignation au tribunal, huissier pour le loyer, mise en demeure du propriétaire, plan d’apurement, échelonner le loyer, étalement de la dette, charges locatives impayées, maintien dans le logement, trêve hivernale, bail résilié, aide au logement suspendue, avis d’expulsion, huissier, dette locative, commissaire de justice, lettre d’expulsion, lettre d’huissier, commandement de quitter les lieux, retard de loyer, assignation en expulsion, charges impayées, maintien des APL',
    sigle: 'CCAPEX, FSL, ADIL, APL, CAF, PDALHPD, DALO, AVDL, EMI',
    dispositif:
      'fonds de solidarité logement, SOS loyers impayés, aide au maintien, commission de coordination des actions de prévention des expulsions, Cil-Pass assistance',
    parle: 'mon proprio veut me virer, deux mois de loyer en retard, le proprio me menace',
  },
  'logement-hebergement--se-maintenir-dans-le-logement': {
    synonyme:
      'garder son logement, rester dans mon logement, maintien dans le logement, se maintenir dans le logement, expulsion, menace d’expulsion, éviter l’expulsion, prévention des expulsions, travaux dans le logement, aide aux travaux, rénovation, rénovation énergétique, isoler mon logement, isolation thermique, passoire thermique, chauffage, payer le chauffage, chaudière en panne, chaudière, logement froid, facture de chauffage, facture d’énergie, facture d’électricité, électricité, payer l’électricité, payer le gaz, coupure d’électricité, coupure d’eau, précarité énergétique, économies d’énergie, éco-gestes, adapter mon logement, douche adaptée, monte-escalier, fuite d’eau, logement insalubre, logement indigne, humidité, moisissures, punaises de lit, nuisibles, propriétaire ne fait pas les travaux, conflit avec le propriétaire, conflit avec mon bailleur, problème de voisinage, voisins, locataire, droits du locataire, assurance habitation, charges de copropriété, entretien du logement, surpeuplement, auto-réhabilitation, bricoler, atelier bricolage, prêt d’outils, accompagnement lié au logement, savoir habiter, coupure de courant, coupure de gaz, adapter ma salle de bain, douche pour personne âgée, barre d’appui, cafards, rats, dégât des eaux, travaux dans mon logement, isolation, propriétaire ne fait rien, conflit avec mon propriétaire, isolation de la maison, isoler la maison, travaux chez moi, factures de chauffage, adapter la salle de bain, syndic, moisissures dans la chambre, moisi, murs humides, chauffe-eau en panne, fenêtres qui ferment mal, voisin bruyant, bruit des voisins, tapage nocturne, ascenseur en panne, marchand de sommeil, propriétaire ne répare pas, douche à la place de la baignoire, débarrasser un logement encombré, syndrome de Diogène, froid dans mon salon, froid chez moi, appartement trop froid, il fait froid dans mon logement, degrés dans mon salon, propriétaire ne veut pas faire les travaux',
    sigle: 'FSL, CCAPEX, ADIL, ANAH, AVDL, ASLL, APL, CAF, SLIME, MPR, DALO, CLCV, PDALHPD, UDAF, HLM, CNL',
    dispositif:
      'fonds de solidarité logement, MaPrimeRénov, Ma Prime Rénov, France Rénov, Soliha, Compagnons bâtisseurs, chèque énergie, Appartement pédagogique, accompagnement social lié au logement, espace conseil',
    parle:
      'on se caille chez moi, on gèle dans l’appart, le proprio fait rien, ça moisit chez moi, on veut me virer de chez moi',
    faute: 'isolassion',
  },
  'logement-hebergement--sinformer-sur-les-demarches-liees-a-lacces-au-logement': {
    synonyme:
      'demande de logement social, demande de HLM, numéro unique, dossier de logement, dossier logement social, renouveler ma demande de logement, commission d’attribution, délai d’attente HLM, droit au logement, droit au logement opposable, recours DALO, aide au logement, allocation logement, simulation APL, aide pour payer la caution, caution, garant, garantie Visale, Visale, droits du locataire, informations logement, conseils logement, bail, contrat de location, primo-accédant, conseil juridique logement, surpeuplement, déménager dans une autre ville, logement adapté, premier logement, permanence logement, accès au logement, démarches logement, aides pour payer le loyer, où en est ma demande de logement, conseils sur le logement, droits au logement',
    sigle: 'ADIL, DALO, DAHO, SNE, APL, ALS, ALF, CLLAJ, AVDL, FSL, CAF, SIAO, CAL, CALEOL, IML, CROUS, ALUR',
    dispositif:
      'Loca-Pass, Solibail, Action Logement, Soliha, comité local pour le logement autonome des jeunes, boutique logement, Info logement',
    parle: 'ça fait cinq ans que j’attends un HLM',
    faute: 'demande de achelem',
  },
  'mobilite--acceder-a-un-vehicule': {
    synonyme:
      'voiture, louer une voiture, location de voiture, location voiture pas chère, location solidaire, voiture pas chère, voiture solidaire, voiture d’occasion, acheter une voiture, véhicule, véhicule solidaire, prêt de véhicule, prêt de voiture, scooter, louer un scooter, prêt de scooter, mobylette, cyclomoteur, moto, deux-roues, voiture sans permis, voiturette, vélo électrique, location de vélo, acheter un vélo, trottinette, utilitaire, camionnette, location-accession, garage solidaire, auto-partage, autopartage, microcrédit voiture, leasing, leasing social, voiture électrique, location longue durée, aller travailler en voiture, sans voiture, pas de voiture, besoin d’une voiture, scooter à louer, mob, voiture à un euro par jour, louer une camionnette, vélo cargo, trottinette électrique, crédit pour une voiture',
    sigle: 'VSP, LOA, VAE, ADIE, MOBIN',
    dispositif:
      'Wimoov, plateforme mobilité, Solidarauto, Roulez vers l’emploi, Reconnect, Mob’in, prime à la conversion, Mob’Job, Agil’ess',
    parle: 'une bagnole, une caisse, une tire, choper une voiture',
    faute: 'scouteur',
  },
  'mobilite--entretenir-reparer-son-vehicule': {
    synonyme:
      'garage, garage solidaire, mécanicien, mécanique, réparer ma voiture, réparation auto, voiture en panne, panne, voiture cassée, batterie à plat, batterie, pneus, pneu crevé, changer un pneu, freins, plaquettes de frein, vidange, révision, contrôle technique, contre-visite, carrosserie, accident de voiture, dépannage, dépanneuse, entretien de la voiture, démarrer, ma voiture ne démarre plus, voyant moteur, courroie, embrayage, pot d’échappement, pare-brise, self garage, garage associatif, réparer mon vélo, atelier vélo, vélo cassé, crevaison, réparer mon scooter, carte grise, pièces détachées, phare cassé, assurance auto, panne de voiture, garage pas cher, changer les pneus, voiture morte, bagnole morte, bagnole en panne, scooter en panne',
    sigle: 'CT, MOBIN',
    dispositif: 'Solidarauto, atelier participatif, atelier d’autoréparation',
    parle:
      'ma bagnole est en rade, ma caisse est morte, en rade, ma bagnole est HS, ma caisse est en rade, la bagnole démarre plus',
    faute: 'réparassion',
  },
  'mobilite--etre-accompagne-dans-son-parcours-mobilite': {
    synonyme:
      'mobilité, conseil en mobilité, bilan mobilité, diagnostic mobilité, accompagnement à la mobilité, apprendre à se déplacer, se déplacer, se repérer en ville, se repérer dans les transports, lire un plan, lire un plan de métro, prendre le bus, apprendre à prendre le bus, prendre le métro, prendre le train seul, peur de prendre le bus, peur de conduire, remise en confiance au volant, reprendre le volant, freins à la mobilité, comment aller au travail, trajet domicile travail, apprendre le vélo, vélo-école, transport accompagné, transport à la demande, mobilité inclusive, pas de moyen de transport, isolé à la campagne, aller à un rendez-vous, trajet, taxi, taxi conventionné, transport de personnes handicapées, transport adapté, chauffeur accompagnateur, se faire conduire, conduire chez le médecin, transport solidaire, peur du métro, s’orienter, se perdre dans la ville, accompagnement dans les transports, comment aller au travail sans voiture, travailler loin sans voiture, taxi pour l’hôpital, transport médical, rendez-vous médical loin, accompagner à l’hôpital',
    sigle: 'MOBIN, PMR, TAD, TPMR',
    dispositif: 'Wimoov, plateforme de mobilité, test mobilité, Mob’in, Monalisa',
    parle: 'comment j’y vais, je suis coincé chez moi sans voiture, j’ai pas de moyen de locomotion',
  },
  'mobilite--financer-ma-mobilite': {
    synonyme:
      'aide au transport, carte de transport, abonnement de bus, abonnement de train, abonnement bus gratuit, tarif réduit, tarif solidaire, réduction train, carte de réduction, tickets de bus, ticket de métro, billet de train, billet gratuit, transport gratuit, payer l’essence, essence, plein d’essence, bon d’essence, carburant, indemnité kilométrique, frais de déplacement, remboursement transport, aide au permis, financer le permis, payer le permis, permis à un euro, bourse au permis, permis gratuit, aide pour acheter une voiture, prime vélo, bonus vélo, prime à la conversion, aide à la mobilité, microcrédit mobilité, assurance voiture trop chère, aide pour le taxi, bon taxi, chèque mobilité, prime d’activité transport, carte de bus, carte de train, ticket de bus, bus gratuit, payer le train, aide carburant, remboursement des trajets, frais d’essence, bon carburant, payer mon permis, abonnement de transport, train pas cher',
    sigle: 'AGEPI, APRE, FAJ, TER, SNCF, ZFE, CPF, FMD, TST, RATP, ADIE',
    dispositif:
      'aide à la mobilité France Travail, forfait mobilités durables, permis à 1 euro, carte solidarité transport, Navigo, Navigo solidarité, Améthyste, ZOU, tarification sociale, microcrédit personnel, leasing social, chèque carburant',
    parle: 'trop cher le bus, thune pour l’essence, j’ai pas de quoi payer le train, frauder le bus',
  },
  'mobilite--mobilite-douce-partagee-collective': {
    synonyme:
      'covoiturage, covoiturer, co-voiturage, covoiturage solidaire, partager une voiture, autopartage, auto-partage, autostop organisé, transport, transports en commun, bus, autocar, train, métro, tramway, tram, navette, navette gratuite, horaires de bus, ligne de bus, arrêt de bus, gare, transport solidaire, transport d’utilité sociale, taxi social, chauffeur bénévole, me faire conduire, être emmené, se faire emmener chez le médecin, aller à l’hôpital, vélo, vélo électrique, location de vélo, prêt de vélo, vélo-école, bicyclette, trottinette, marche à pied, mobilité douce, pédibus, mobylette, abonnement de train, transport de personnes handicapées, transport adapté, transport scolaire, se repérer en ville, rejoindre le village voisin, pas de bus chez moi, atelier vélo, casque de vélo, antivol de vélo, aller au travail sans voiture, aller au boulot, me déplacer sans voiture, transport à la demande, taxi partagé, minibus, lignes de bus, trottinette électrique, auto-stop, ramassage scolaire, bus de nuit, apprendre à faire du vélo, voisin qui m’emmène, voler mon vélo, vélo volé, antivol, réparer mon vélo',
    sigle: 'TAD, PMR, TPMR, TER, SNCF, RER, VAE, TUS, MOBIN',
    dispositif: 'BlaBlaCar, Rezo Pouce, Mobicoop, Karos, Atchoum, Uniscité, Vélib, Klaxit, Citiz',
    parle: 'faire du stop, un bus pour aller au boulot, le bus passe plus, me véhiculer',
    faute: 'otobus',
  },
  'mobilite--preparer-un-permis': {
    synonyme:
      'permis, permis de conduire, permis B, permis voiture, passer le permis, code, code de la route, apprendre le code, réviser le code, examen du code, auto-école, auto-école solidaire, autoécole associative, auto-école sociale, conduite, conduite accompagnée, leçons de conduite, heures de conduite, heures de volant, apprendre à conduire, moniteur, permis scooter, permis moto, BSR, permis poids lourd, permis bus, permis cariste, repasser mon permis, permis annulé, permis retiré, suspension de permis, récupérer mes points, stage de récupération de points, permis étranger, échanger mon permis étranger, conduire, boîte automatique, permis remorque, volant, simulateur de conduite, code pour étrangers, code en langue simple, visite médicale du permis, raté mon code, repasser mon code, examen du permis, conduite supervisée, points de permis, récupérer mon permis, échange de permis étranger, permis accéléré',
    sigle: 'AAC, ASSR, CACES, NEPH, CPF, FIMO',
    dispositif: 'permis citoyen, permis à un euro par jour, bourse au permis, auto-école associative, ANTS',
    metier: 'moniteur d’auto-école, enseignant de la conduite',
    parle: 'le rose, papier rose, j’ai raté le code, rater mon permis, on m’a sucré mon permis',
    faute: 'otoécole',
  },
  'numerique--acceder-a-des-services-en-ligne': {
    synonyme:
      'démarches en ligne, faire une démarche sur internet, déclaration en ligne, déclarer mes impôts en ligne, impôts en ligne, s’actualiser, actualisation France Travail, créer un compte en ligne, créer un compte ameli, compte CAF en ligne, espace personnel, mot de passe oublié, mot de passe perdu, identifiant perdu, prendre rendez-vous en ligne, rendez-vous sur internet, télé-procédure, téléprocédure, scanner un document, scanner, scan, imprimer, photocopie, photocopieuse, envoyer un document par internet, pièce jointe, envoyer un dossier, signature électronique, achats en ligne, téléconsultation, borne internet, démarches numériques, dématérialisation, formulaire en ligne, payer en ligne, inscription en ligne, e-administration, coffre-fort numérique, demande de logement en ligne, carte grise en ligne, compte ameli, compte CAF, compte impôts, prise de rendez-vous en préfecture, site de la préfecture, faire une demande en ligne, tout se fait en ligne, faire une démarche en ligne, acheter sur internet, mon espace France Travail, dossier en ligne, visioconférence, télécharger un document, numériser un document',
    sigle: 'ANTS, ANEF, CAF, AMELI, PIMMS, EPN, CESU, MSAP, DGFIP',
    dispositif:
      'France Connect, FranceConnect, Doctolib, Aidants Connect, conseiller numérique, France services, espace public numérique, Identité numérique, impots.gouv, Mon compte formation, Digiposte, Reconnect, Parcoursup, Pronote, Leboncoin, la Poste',
    metier: 'médiateur numérique, aidant numérique',
    parle:
      'tout est sur internet je m’en sors pas, le site bugue, j’ai perdu mon code, je capte rien au site, j’arrive pas sur le site',
  },
  'numerique--acceder-a-une-connexion-internet': {
    synonyme:
      'internet, connexion, connexion internet, accès internet, wifi, wi-fi, wifi gratuit, box, box internet, forfait, forfait mobile, forfait téléphone, forfait pas cher, abonnement internet, abonnement téléphone, internet pas cher, carte SIM, carte sim gratuite, recharge téléphone, crédit téléphone, téléphone coupé, coupure internet, clé 4G, clé internet, 4G, 5G, fibre, ADSL, zone blanche, pas de réseau, gigas, data mobile, réseau mobile, opérateur, téléphoner à l’étranger, connexion solidaire, point d’accès internet, poste informatique libre-service, cybercafé, cyber-base, ordinateur en accès libre, tarif social internet, recharge mobile, plus de forfait, réseau, pas d’internet à la maison, ordinateur en libre accès, salle informatique',
    sigle: 'EPN, SIM, FAI, NRA',
    dispositif: 'Emmaüs Connect, espace public numérique, tarif social, cyberbase, espace numérique',
    parle: 'plus de co, pas de wifi chez moi, plus de crédit, chopper le wifi',
    faute: 'ouifi',
  },
  'numerique--acquerir-un-equipement': {
    synonyme:
      'ordinateur, ordinateur pas cher, ordinateur portable, ordinateur reconditionné, ordi, PC, PC portable, acheter un ordinateur, don d’ordinateur, prêt d’ordinateur, louer un ordinateur, tablette, tablette pas chère, smartphone, téléphone, téléphone portable, portable, téléphone pas cher, téléphone reconditionné, téléphone cassé, écran cassé, chargeur, clavier, clavier et écran, souris, écran, imprimante, matériel informatique, équipement informatique, équipement numérique, clé USB, disque dur, webcam, casque, carte SIM, clé 4G, réparer un ordinateur, réparer mon téléphone, ordinateur en panne, ordinateur pour les études, ordinateur pour mon fils, matériel reconditionné, forfait et téléphone, recyclage informatique, chèque numérique, installer un logiciel, écran d’ordinateur, smartphone d’occasion, réparer mon ordinateur',
    sigle: 'EPN, USB, MAC, SIM, TIC',
    dispositif:
      'Emmaüs Connect, Ateliers du bocage, Ordi solidaire, Ordi 3.0, pass numérique, reconditionneur, aide à l’équipement',
    parle: 'un ordi pas cher, mon tel est mort, un phone, un tel, mon écran est pété',
    faute: 'ordinateure, claviez',
  },
  'numerique--maitriser-les-fondamentaux-du-numerique': {
    synonyme:
      'informatique, apprendre l’informatique, cours d’informatique, initiation informatique, apprendre à utiliser un ordinateur, utiliser un ordinateur, débuter sur ordinateur, utiliser mon téléphone, utiliser un smartphone, apprendre internet, utiliser internet, naviguer sur internet, surfer, aller sur internet, messagerie, mail, boîte mail, adresse mail, créer une adresse mail, envoyer un mail, envoyer un mail avec pièce jointe, ouvrir un mail, traitement de texte, tableur, Word, Excel, bureautique, souris et clavier, taper au clavier, clavier, télécharger, installer une application, application, réseaux sociaux, Facebook, WhatsApp, visio, visioconférence, sécurité sur internet, arnaques sur internet, virus, mots de passe, illectronisme, illettrisme numérique, fracture numérique, inclusion numérique, médiation numérique, compétences numériques, débutant en informatique, atelier numérique, cours de numérique, ranger ses photos, sauvegarder, copier-coller, intelligence artificielle, écrans et enfants, code informatique, coder, PIX, comment marche un smartphone, se servir d’un téléphone, apprendre le smartphone, se servir d’une tablette, copier des photos, virus sur mon ordinateur, débuter en informatique, se servir d’un smartphone, souris, sauvegarder mes photos, mot de passe, mot de passe oublié, copier coller, ranger mes photos, envoyer une pièce jointe, utiliser WhatsApp, éviter les arnaques en ligne, apprendre le clavier, applications',
    sigle: 'EPN, B2I, TIC, TOSA, PCIE, CnFS, IA, ABC',
    dispositif:
      'conseiller numérique, les Bons Clics, espace public numérique, cyber-base, Pass numérique, Aidants Connect, médiathèque, Passeport numérique, Doctolib',
    metier: 'médiateur numérique, formateur en informatique, animateur multimédia',
    parle:
      'je suis nul en ordi, je sais pas me servir d’un ordi, je capte rien à l’ordinateur, les ordis c’est pas mon truc, je sais pas cliquer',
    faute: 'imel, emel, numérik, ouatsap',
  },
  'preparer-sa-candidature--developper-son-reseau': {
    synonyme:
      'réseau, réseau professionnel, développer son réseau, networking, carnet d’adresses, contacts professionnels, rencontrer des employeurs, rencontrer des entreprises, rencontrer des recruteurs, LinkedIn, profil LinkedIn, parrainage, parrain, marraine, mentor, mentorat, tuteur professionnel, pair-aidance emploi, club emploi, club de chercheurs d’emploi, petit-déjeuner entreprises, forum de l’emploi, afterwork, piston, recommandation, réseaux sociaux professionnels, marché caché, café emploi, se faire connaître, réseau d’anciens, petit-déjeuner avec des entreprises, connaître des gens qui embauchent',
    sigle: 'SNC, NQT, DUO, APEC, FACE, CREPI, PLIE',
    dispositif:
      'Nos quartiers ont des talents, Duo for a Job, Solidarités nouvelles face au chômage, Article 1, job dating, parrainage pour l’emploi',
    parle: 'je connais personne, connaître du monde pour bosser',
    faute: 'netouorking',
  },
  'preparer-sa-candidature--organiser-ses-demarches-de-recherche-demploi': {
    synonyme:
      'recherche d’emploi, chercher du travail, chercheur d’emploi, méthode de recherche d’emploi, techniques de recherche d’emploi, organiser ma recherche, plan d’action, accompagnement vers l’emploi, coach emploi, coaching, conseiller emploi, retour à l’emploi, retrouver un emploi, retrouver du travail, chômage, chômeur, chômeur de longue durée, demandeur d’emploi, s’inscrire au chômage, inscription France Travail, bénéficiaire du RSA, insertion professionnelle, insertion, insertion par l’activité économique, premier emploi, job, travail pour jeunes, travail pour senior, seniors emploi, projet professionnel, tableau de suivi, atelier emploi, club emploi, cellule de reclassement, cibler les entreprises, alertes emploi, reprendre le travail après une longue absence, attestation employeur, attestation pour France Travail, rendez-vous Pôle emploi, s’inscrire à Pôle emploi, allocation chômage, inscription à France Travail, actualisation, conseiller France Travail, chercher un emploi, par où commencer pour trouver du travail, ne pas savoir par où commencer, m’actualiser, rendez-vous avec mon conseiller, méthode de recherche, planning de recherche, trouver du travail sans diplôme, reprendre le travail après dix ans, chercher du travail après un congé parental, seniors et emploi, personne ne veut m’embaucher, trop vieux pour travailler, sans expérience, première recherche d’emploi',
    sigle:
      'CEJ, PLIE, SNC, TRE, RSA, IAE, SIAE, ACI, EI, ETTI, APEC, AIJ, PACEA, CEP, CAE, EPIDE, E2C, CV, ANPE, NQT, CIDFF, DSP, ML, EBE, TZCLD',
    dispositif:
      'France Travail, Pôle emploi, mission locale, Cap emploi, Plan local pour l’insertion et l’emploi, maison de l’emploi, contrat d’engagement jeune, Solidarités nouvelles face au chômage, club de recherche, territoires zéro chômeur, Garantie jeunes, école de la deuxième chance, chantier d’insertion',
    metier: 'conseiller en insertion professionnelle, coach, job coach, chargé d’insertion',
    parle: 'je cherche du taf, trouver du boulot, bosser, au chomdu, je galère à trouver du taf',
  },
  'preparer-sa-candidature--realiser-un-cv-et-ou-une-lettre-de-motivation': {
    synonyme:
      'CV, refaire mon CV, rédiger un CV, curriculum, curriculum vitae, modèle de CV, CV en ligne, CV vidéo, imprimer mon CV, mettre à jour mon CV, CV sans expérience, trou dans le CV, lettre de motivation, écrire une lettre, rédiger une lettre, lettre de candidature, modèle de lettre, dossier de candidature, photo pour CV, photo d’identité pour CV, Europass, portfolio, mise en page du CV, candidature écrite, lettre type, mettre mon CV en page, photo de CV, traduire mon CV',
    sigle: 'LM, TRE, PLIE',
    dispositif: 'atelier CV, France Travail, CVDesignR, la Cravate solidaire',
    parle: 'faire un cv potable, mon cv craint, pondre une lettre de motiv',
    faute: 'cévé, sévé, lettre de motivassion, letre de motiv, sivi, cv et letre, curiculum vité',
  },
  'preparer-sa-candidature--valoriser-ses-competences': {
    synonyme:
      'valoriser ses compétences, mettre en avant mes qualités, mes qualités, mes points forts, mes atouts, valoriser mon expérience, faire reconnaître mon expérience, expérience bénévole, se vendre, savoir se présenter, pitch, présenter mon parcours, validation des acquis, validation des acquis de l’expérience, reconnaissance de diplôme, équivalence de diplôme, diplôme étranger, diplôme étranger reconnu, faire reconnaître mon diplôme étranger, comparabilité de diplôme, portefeuille de compétences, bilan de compétences, savoir-être, savoir-faire, soft skills, compétences transversales, open badges, image de soi professionnelle, conseil en image, relooking, confiance pour postuler, ENIC-NARIC, attestation de comparabilité, prouver mon expérience, faire reconnaître mon diplôme, prouver mes compétences, certificat de compétences, passeport de compétences',
    sigle: 'VAE, CléA, ENIC-NARIC, AFEST, CIBC, RNCP',
    dispositif: 'France VAE, la Cravate solidaire, tous tes possibles',
    parle: 'je sais faire plein de choses mais j’ai pas de diplôme',
    faute: 'compétanse',
  },
  'remobilisation--activites-sportives-et-culturelles': {
    synonyme:
      'sport, activité physique, club de sport, club sportif, salle de sport, abonnement salle de sport, gym, gymnastique, gym douce, fitness, musculation, foot, football, basket, boxe, judo, natation, piscine, apprendre à nager, danse, yoga, course à pied, randonnée, marche, vélo en groupe, pétanque, sport-santé, sport sur ordonnance, licence sportive, équipe de football, équipe de foot pour enfants, culture, sortie culturelle, sorties, musée, cinéma, théâtre, concert, spectacle, musique, cours de musique, guitare, piano, chant, chorale, chorale de chant, dessin, peinture, arts plastiques, atelier d’écriture, photo, photographie, poterie, couture loisirs, bibliothèque, médiathèque, lecture loisirs, loisirs, activités, vacances, partir en vacances, séjour, jeux de société, centre culturel, maison de quartier, atelier créatif, jardinage, jardin partagé, tricot, cirque, cuisine loisirs, échecs, pêche, radio, relaxation, billet de spectacle, carte de sport, activité pour ado, lecture, zumba, aquagym, sortie en famille, parc d’attractions, chèques vacances, pass Sport, club de foot, coudre, apprendre à coudre, atelier couture, sport adapté, handisport, dessiner, chanter, peindre, cuisiner ensemble, jouer d’un instrument',
    sigle: 'MJC, APA, ANCV, USEP, APSA, FLSH, CSAPA, CSC',
    dispositif:
      'Pass’Sport, pass Culture, Cultures du cœur, maison sport-santé, chèques-vacances, centre social, Kiosc, Micro-Folie, maison des jeunes et de la culture',
    metier: 'éducateur sportif, coach sportif, animateur',
    parle: 'me bouger, taper dans un ballon, un ciné, la muscu, me défouler',
    faute: 'foute, fote, jime',
  },
  'remobilisation--benevolat-action-citoyenne': {
    synonyme:
      'bénévolat, bénévole, devenir bénévole, s’engager, s’engager pour la planète, engagement citoyen, volontariat, volontaire, mission de volontariat, service civique, donner de son temps, aider les autres, se rendre utile, être utile, association, rejoindre une association, action citoyenne, action humanitaire, humanitaire, écologie, environnement, nettoyer la nature, ramasser les déchets, jardin partagé, jardin solidaire, jardinage collectif, conseil de quartier, conseil citoyen, participation des habitants, chantier participatif, chantier de jeunes, solidarité, entraide, maraude bénévole, visiter des personnes âgées, donner des cours, mentor bénévole, planter des arbres, protection des animaux, pompier volontaire, réserve civique, junior association, engagement des jeunes, créer une association, monter une association, statuts d’association, aider une association, maraude, me rendre utile, s’engager dans une association, collecte de déchets, mentorat d’un jeune',
    sigle: 'SNU, SVE, VSI, JVA, MDA, CVL, AFEV',
    dispositif:
      'France Bénévolat, Unis-Cité, JeVeuxAider, Je veux aider, corps européen de solidarité, Emmaüs, Croix-Rouge, Restos du Cœur bénévole, maison des associations',
    parle: 'filer un coup de main, donner un coup de main, servir à quelque chose',
  },
  'remobilisation--bien-etre-confiance-en-soi': {
    synonyme:
      'bien-être, confiance, estime de soi, reprendre confiance, manque de confiance, timide, timidité, image de soi, relooking, coiffeur, coiffeur solidaire, coiffure, esthéticienne, socio-esthétique, socio-esthéticienne, soin de beauté, maquillage, massage, relaxation, sophrologie, méditation, yoga, gestion du stress, stress, stressé, respirer, prendre soin de soi, développement personnel, art-thérapie, remobilisation, remise en mouvement, motivation, retrouver la motivation, démotivé, découragé, prise de parole, oser parler en public, théâtre confiance, redynamisation, fatigue, épuisement, dormir mieux, sommeil, hygiène, hygiène de vie, nutrition, alimentation équilibrée, perdre du poids, ménopause, atelier bien-être, vie quotidienne, se sentir mieux, coaching de vie, groupe de parole, estime de moi, prendre soin de moi, coupe de cheveux, prendre la parole, flemme, flemme de tout, sans énergie, perdre confiance, respiration, coiffure solidaire, théâtre pour prendre confiance, oser parler, me lever le matin, ne plus sortir de chez moi',
    sigle: 'E2C, EPIDE, SVE, DEFI',
    dispositif: 'la Cravate solidaire, école de la deuxième chance, ateliers de redynamisation, Joséphine',
    metier: 'coach, art-thérapeute',
    parle:
      'j’vais craquer, j’ai plus confiance en moi, je me sens nulle, remonter la pente, plus envie de rien, me remettre en selle, reprendre pied, se ressaisir, je suis largué, j’ai plus goût à rien',
    faute: 'bienetre',
  },
  'remobilisation--lien-social': {
    synonyme:
      'lien social, solitude, seul, isolé, rencontrer du monde, rencontrer des gens, se faire des amis, parler à quelqu’un, discuter, convivialité, café associatif, café solidaire, centre social, maison de quartier, espace de vie sociale, tiers-lieu, lieu d’accueil, accueil de jour, groupe de parole, repas partagé, repas collectif, atelier cuisine partagée, jeux de société, sorties collectives, sortir de chez soi, sortie en groupe, club seniors, club du troisième âge, retraités, jardin partagé, jardin solidaire, visite à domicile, visites de convivialité, voisins, vie de quartier, entraide, échanges, réseau d’échange de savoirs, intergénérationnel, parrainage, chorale, activités collectives, s’ennuyer, nouveau dans la ville, fêtes, veuf, veuve, groupe d’entraide, ludothèque, réveillon, sortir de chez moi, faire des connaissances, je connais personne, isolement, club, atelier tricot, ne plus sortir de chez moi, personne à qui parler, faire des rencontres, seul à Noël, visites de bénévoles, fête de quartier, thé dansant, tricot, coudre ensemble, me faire des potes, sortir avec des gens',
    sigle: 'GEM, EVS, CSC, SPF, MJC, RERS, AGE',
    dispositif:
      'Petits Frères des pauvres, Monalisa, groupe d’entraide mutuelle, Entourage, café des aidants, Singa, les Compagnons, voisins solidaires, pension de famille, bistrot mémoire',
    parle: 'voir du monde, plus de potes, tourner en rond, tout seul chez moi',
    faute: 'sosial',
  },
  'sante--acces-aux-soins': {
    synonyme:
      'soins, se soigner, accès aux soins, médecin, médecin traitant, médecin généraliste, généraliste, docteur, dentiste, soins dentaires, mal aux dents, prothèse dentaire, appareil dentaire, ophtalmo, ophtalmologue, opticien, lunettes, lunettes pas chères, vue, audition, appareil auditif, prothèse auditive, kiné, kinésithérapeute, kiné remboursé, infirmier, spécialiste, dermatologue, gynécologue, gynéco, pédiatre, sage-femme, orthophoniste, podologue, hôpital, urgences, consultation gratuite, soins gratuits, médicaments, pharmacie, pharmacie de garde, ordonnance, vaccin, dépistage, bilan de santé, examen de santé, prise de sang, radio médicale, centre de santé, maison médicale, centre de soins, permanence d’accès aux soins, carte vitale, carte vitale perdue, carte de santé perdue, sécurité sociale, sécu, assurance maladie, mutuelle, mutuelle gratuite, mutuelle pas chère, complémentaire santé, complémentaire santé solidaire, couverture santé, remboursement, remboursement de soins, tiers payant, malade, malade sans papiers, douleur, mal au dos, cancer, diabète, asthme, covid, VIH, tuberculose, hépatite, maladie chronique, arrêt maladie, indemnités journalières, ambulance, transport médical, frais médicaux, prévention santé, santé, nutritionniste, diététicienne, obésité, enceinte suivi, bébé malade, handicap soins, bus santé, médiation en santé, addict soins, hygiène, pansement, fauteuil roulant, matériel médical, mutuelle trop chère, médecin de nuit, aide médicale d’état, infirmière, vaccination, radiologie, soigner mes dents, dents, rage de dents, maison de santé, infirmière à domicile, radio, IRM, vaccins, analyses, opération, carte de tiers payant, désert médical, plus de médecin, grossesse, poux, gale, mal de dos, ne trouve pas de médecin, me faire vacciner, taxi pour l’hôpital',
    sigle:
      'PASS, CSS, C2S, AME, CMU, PUMA, CPAM, MSA, CMP, PMI, ARS, CEGIDD, CLAT, LHSS, CPTS, MSP, ALD, ACS, PRADO, ASV, CNAM, HAD, SOS',
    dispositif:
      'aide médicale d’État, aide médicale, Médecins du monde, centre de vaccination, Doctolib, Ameli, Samu, SOS Médecins, Mon bilan prévention, halte soins addictions',
    metier: 'médiateur santé, infirmière scolaire',
    parle:
      'voir un toubib, un toubib, j’ai mal aux dents et pas d’argent, chez le doc, trop cher le dentiste, une rage de dents, être malade comme un chien',
  },
  'sante--addictions': {
    synonyme:
      'addiction, dépendance à un produit, drogue, toxicomanie, cannabis, shit, joint, fumer des joints, beuh, weed, herbe, cocaïne, crack, héroïne, méthadone, subutex, traitement de substitution, ecstasy, protoxyde d’azote, GHB, médicaments et dépendance, opiacés, seringue, échange de seringues, alcool, boire, boit trop, arrêter de boire, problème d’alcool, consommation d’alcool, tabac, cigarette, clope, fumer, arrêter de fumer, fumeur, vapotage, cigarette électronique, patch, sevrage, cure, cure de désintoxication, désintoxication, postcure, jeu, jeux d’argent, jeux de hasard, paris sportifs, casino, jeux vidéo, dépendance aux jeux vidéo, accro, accro aux écrans, addiction au téléphone, addiction au sexe, addictologie, réduction des risques, overdose, tabacologue, conduites addictives, dépendance, loto, jouer au loto, grattage, jeux à gratter, poker, machines à sous, PMU, jouer de l’argent, désintoxiquer, me désintoxiquer, se désintoxiquer, désintox, décrocher de la drogue, sevrage tabagique, sevrage alcoolique, dépendant, tomber dans la drogue, mon fils fume, il boit, elle boit, addiction aux écrans, accro aux jeux, se drogue, mon ado fume, arrêter l’alcool, arrêter la drogue, alcoolique, chicha, vapoter, paris en ligne, jeux en ligne, fume du shit',
    sigle: 'CSAPA, CAARUD, CJC, AA, NA, RDR, ELSA, HSA, TSO, LSD, THC',
    dispositif:
      'Alcooliques anonymes, Narcotiques anonymes, Tabac info service, consultation jeunes consommateurs, Addictions France, Drogues info service, Joueurs info service, Mois sans tabac, Vie libre, Oppelia, Aurore',
    parle:
      'lâcher la clope, arrêter la clope, picoler, trop bu, décrocher, décrocher de la dope, la fumette, mon fils se drogue, came, taper de la coke, bourré tous les soirs, la bouteille',
    faute: 'toxico',
  },
  'sante--constituer-un-dossier-mdph-invalidite': {
    synonyme:
      'MDPH, dossier MDPH, maison du handicap, handicap, situation de handicap, reconnaissance du handicap, reconnaissance travailleur handicapé, travailleur handicapé, invalide, invalidité, pension d’invalidité, carte d’invalidité, carte handicap, carte mobilité inclusion, carte de stationnement handicapé, allocation handicap, allocation adulte handicapé, allocation enfant handicapé, taux d’incapacité, incapacité, certificat médical MDPH, accident du travail, maladie professionnelle, inaptitude, inapte, aveugle, malvoyant, sourd, malentendant, fauteuil roulant, autisme, autiste, trisomie, dyspraxie, TDAH, dys, aide humaine, prestation de compensation, établissement spécialisé, enfant handicapé scolarité, accompagnant scolaire, maladie invalidante, handicap psychique, handicap mental, travail adapté, milieu protégé, affection de longue durée, enfant autiste, appareil auditif, PCH, AEEH, carte de stationnement, dossier handicap, demande de RQTH, place handicapé, AVS, AESH pour mon enfant, enfant handicapé',
    sigle:
      'MDA, AAH, RQTH, AEEH, PCH, CMI, AESH, ESAT, IME, SESSAD, ULIS, ALD, ASI, CDAPH, ITEP, SAVS, SAMSAH, IPP, EA, BOE, OETH, UNAPEI, APF, ESVAD, AGEFIPH, ARDH, UEROS, IEM',
    dispositif:
      'maison départementale des personnes handicapées, maison départementale de l’autonomie, Cap emploi, APF France handicap',
    parle: 'toucher la AAH, dossier handicap trop compliqué, refus de la mdph',
    faute: 'mdpé',
  },
  'sante--sante-mentale': {
    synonyme:
      'santé mentale, psychologue, psychologue gratuit, psy, psychiatre, psychothérapie, thérapie, soutien psychologique, parler à un psy, dépression, déprime, anxiété, angoisse, crises d’angoisse, anxieux, phobie, phobie scolaire, stress, stressé, burn-out, burnout, épuisement professionnel, épuisement, mal-être, mal dans sa peau, tristesse, triste, pleurer, pleure tout le temps, insomnie, dort mal, cauchemars, traumatisme, trauma, psychotraumatisme, stress post-traumatique, exil et trauma, deuil, mort d’un proche, suicide, suicidaire, idées noires, envie de mourir, idées suicidaires, automutilation, bipolaire, bipolarité, schizophrénie, troubles psychiques, handicap psychique, hallucinations, paranoïa, troubles alimentaires, anorexie, boulimie, folie, trouble du comportement, TOC, écoute, ligne d’écoute, point écoute, écoute anonyme, solitude, isolement, relaxation, soigner sa tête, souffrance psychique, souffrance au travail, colère, gérer sa colère, crise, adolescent en souffrance, hyperactivité, groupe de parole, post-partum, baby blues, hôpital de jour, harcelé, je dors mal, parler à quelqu’un, besoin de parler, écoute psychologique, perdre un proche, je pleure tout le temps, je suis à bout, envie de rien, tentative de suicide, CMP, pensées suicidaires, autisme, crise d’angoisse, crises de panique, je n’arrive plus à dormir, dépression après bébé, trouble alimentaire, TDAH',
    sigle: 'CMP, CMPP, GEM, CATTP, PAEJ, MDA, EMPP, BAPU, TCA, PTSD, UNAFAM, CPCT, SOS, CLSM, TSPT, HP, CPN, EPSM',
    dispositif:
      '3114, SOS Amitié, Mon soutien psy, MonPsy, centre médico-psychologique, maison des adolescents, point accueil écoute jeunes, Fil santé jeunes, Nightline, Suicide écoute, Psycom, premiers secours en santé mentale, Primo Levi',
    metier: 'infirmier psychiatrique, psychothérapeute',
    parle:
      'j’vais craquer, je pète un câble, péter les plombs, je suis au bout du rouleau, j’en peux plus, ça va pas dans ma tête, j’ai le cafard, broyer du noir, plus goût à rien, envie d’en finir, voir un psy, le moral à zéro, à bout, je suis mal, je pète les plombs, je craque, j’ai le moral à zéro',
    faute: 'bornaout',
  },
  'sante--sante-sexuelle': {
    synonyme:
      'santé sexuelle, sexualité, éducation sexuelle, contraception, pilule, pilule du lendemain, contraception d’urgence, préservatif, capote, stérilet, implant contraceptif, avortement, interruption volontaire de grossesse, test de grossesse, grossesse non désirée, enceinte sans le vouloir, gynécologue, gynéco, frottis, sage-femme, planning, planning familial, dépistage, dépistage gratuit, test VIH, sida, VIH, séropositif, infection sexuellement transmissible, maladie sexuelle, maladies sexuellement transmissibles, chlamydia, syphilis, hépatite B, herpès, papillomavirus, vaccin HPV, règles douloureuses, règles, endométriose, protections périodiques, serviettes hygiéniques, précarité menstruelle, ménopause, trans, transition de genre, transgenre, orientation sexuelle, homosexualité, prostitution, travailleuses du sexe, excision, mutilation sexuelle, viol, consentement, vie affective, relation amoureuse, infertilité, avoir un enfant, prophylaxie, vie intime, MST, IST, dépistage sida, enceinte, violences sexuelles, cystite, enceinte et je ne veux pas le garder, implant, infection, première fois, changer de sexe, enceinte à seize ans, grossesse précoce',
    sigle: 'IVG, IST, MST, CEGIDD, CPEF, PREP, HPV, EVARS, TROD, LGBT, PMA, EVAS, DIU, CSS, HIV, ENIPSE, CDAG',
    dispositif:
      'centre de planification, centre de santé sexuelle, Aides, Sida info service, Mouvement du Nid, Amicale du Nid, Le Refuge, Fil santé jeunes, Mon test IST',
    metier: 'sexologue, conseillère conjugale',
    parle:
      'j’ai un retard de règles, je suis tombée enceinte, rapport non protégé, la capote a craqué, me faire dépister, faire passer la grossesse',
    faute: 'avortemen, inplan, contraseption, avortemant, pilulle',
  },
  'se-former--monter-son-dossier-de-formation': {
    synonyme:
      'financer une formation, payer ma formation, aide pour une formation, compte formation, compte personnel de formation, droits à la formation, dossier de formation, inscription en formation, s’inscrire en formation, devis de formation, frais pédagogiques, frais de formation, frais de scolarité, bourse, bourse d’études, bourse étudiante, bourse du CROUS, rémunération pendant la formation, stagiaire de la formation professionnelle, congé de formation, formation payée, formation gratuite, prise en charge de la formation, abondement, reconversion financement, contrat d’apprentissage, signer un contrat d’alternance, trouver une entreprise pour l’alternance, inscription à un concours, validation des acquis dossier, projet de transition professionnelle, parcoursup, reprise d’études, logement pendant la formation, financement de formation, AIF, Kairos, aide à la formation, prise en charge de formation, OPCO, qui paie la formation, aide au logement pendant la formation, transition professionnelle, dossier OPCO',
    sigle:
      'CPF, AIF, PTP, OPCO, AFDAS, FNE, RFPE, AREF, RFF, POEI, POEC, VAE, CPIR, ASP, CROUS, DSE, FAJ, GRETA, AGEFIPH, CSP, PRF, CFA, CIF, FONGECIF, ARF, FAF, POE, AFPR',
    dispositif:
      'aide individuelle à la formation, transitions pro, Région formation, préparation opérationnelle à l’emploi, Qualif emploi, Transco, Uniformation, Akto, Atlas, Constructys, Opco Santé',
    parle: 'une formation gratis, trouver des sous pour me former',
    faute: 'cpéef, finansement',
  },
  'se-former--trouver-sa-formation': {
    synonyme:
      'formation, se former, formation professionnelle, formation courte, formation qualifiante, formation diplômante, formation continue, formation à distance, cours du soir, apprendre un métier, apprendre la coiffure, formation cuisine, formation pâtisserie, formation aide-soignante, formation secrétaire, formation informatique, formation bâtiment, formation soudeur, formation sécurité, agent de sécurité, formation cariste, cariste, formation anglais, apprentissage, apprenti, alternance, contrat d’alternance, contrat de professionnalisation, école, études, reprendre ses études, reprise d’études, reprendre l’école, diplôme, obtenir un diplôme, passer le bac, bac, baccalauréat, baccalauréat professionnel, brevet des collèges, équivalence du bac, licence, master, université, fac, étudiant, qualification, titre professionnel, certification, se perfectionner, montée en compétences, remise à niveau, préparation concours, concours, concours d’infirmière, décrochage, décrocheurs, décrocheur scolaire, raccrocher, lycée, lycée professionnel, école de la deuxième chance, stage de formation, organisme de formation, MOOC, reconversion, orientation formation, métiers du web, développeur web, service militaire volontaire, apprendre l’anglais, validation des acquis, école de production, compagnonnage, devenir infirmière, devenir aide-soignante, devenir éducateur, devenir coiffeuse, devenir électricien, devenir plombier, devenir cuisinier, devenir chauffeur, CACES, formation rémunérée, reprendre des études, DAEU, bac pro, BTS, CAP, patron pour apprentissage, contrat d’apprentissage, sorti de l’école, CAP petite enfance, CAP cuisine, CAP coiffure, formation gratuite, passer mon bac à quarante ans, aide-soignante, auxiliaire de vie, soudeur, cuisinier, secrétaire, habilitation électrique, passer le certificat, diplôme d’animateur, permis cariste, formation chauffeur, formation langue',
    sigle:
      'GRETA, AFPA, CFA, CAP, BEP, BTS, DAEU, VAE, CNAM, CNED, MFR, E2C, EPIDE, CACES, BAFA, BPJEPS, DEAES, DUT, BUT, CQP, SST, SSIAP, RNCP, CARIF, OREF, GEIQ, POEI, POEC, CPF, SMV, SSI, TP, CPA, SKOLA, IFSI, MLDS, PSC1, ASSP, AGEC',
    dispositif:
      'Simplon, Campus connecté, Grande école du numérique, mission de lutte contre le décrochage scolaire, Compagnons du devoir, maison familiale rurale, prépa apprentissage, PIX, Konexio, Apprentis d’Auteuil',
    metier: 'formateur, maître d’apprentissage',
    parle: 'apprendre un taf, retourner à l’école, passer un diplôme, j’ai arrêté l’école, reprendre la fac',
    faute: 'kasses',
  },
  'souvrir-a-linternational--connaitre-les-opportunites-demploi-a-letranger': {
    synonyme:
      'travailler à l’étranger, travail à l’étranger, emploi à l’étranger, emploi en Europe, partir travailler à l’étranger, partir à l’étranger, vivre à l’étranger, s’expatrier, expatrié, partir au Canada, partir au Québec, Québec, Canada, travailler en Suisse, travailler en Allemagne, travailler en Belgique, travailler au Luxembourg, frontalier, travailleur frontalier, transfrontalier, Europe, offres d’emploi en Europe, international, mobilité internationale, volontariat international, volontariat à l’étranger, stage à l’étranger, job à l’étranger, fille au pair, au pair, saison à l’étranger, Australie, Londres, travailler en Espagne, coopération internationale, partir en Angleterre, job d’été en Irlande, bosser en Suisse, travailler au Canada, travailler en Angleterre, expatriation',
    sigle: 'VIE, VIA, EURES, PVT, VSI, SVE, OFAJ, OFQJ, OQJ, LOJIQ',
    dispositif:
      'programme vacances travail, permis vacances travail, working holiday visa, volontariat international en entreprise, corps européen de solidarité, Erasmus, Eurodesk, Euroguidance, France Volontaires',
    parle: 'bosser à l’étranger, me barrer à l’étranger, taffer en Suisse, partir bosser au Canada, partir loin',
    faute: 'étranjer',
  },
  'souvrir-a-linternational--sinformer-sur-les-aides-pour-travailler-a-letranger': {
    synonyme:
      'aide pour partir à l’étranger, bourse pour partir, bourse pour étudier à l’étranger, bourse Erasmus, bourse de mobilité internationale, partir au Québec, partir au Canada, étudier à l’étranger, études à l’étranger, stage à l’étranger, échange international, année de césure, césure, visa de travail, permis de travail à l’étranger, visa, passeport pour travailler, mobilité européenne, financer un départ à l’étranger, protection sociale à l’étranger, sécurité sociale à l’étranger, assurance à l’étranger, carte européenne d’assurance maladie, droits du frontalier, volontariat européen, chômage à l’étranger, préparer son départ, impôts à l’étranger, reconnaissance du diplôme à l’étranger, chantier international, travailler en Suisse, travailler en Belgique, frontalier, Erasmus, volontariat international, partir vivre ailleurs, permis vacances travail, permis de travail, partir à l’étranger, bourse de mobilité, aide au départ, volontariat',
    sigle: 'PVT, VIE, SVE, OFAJ, OFQJ, CFE, EURES, CEAM, WHV, VSI, ERASMUS, AMI, U1, U2',
    dispositif:
      'Eurodesk, corps européen de solidarité, Euroguidance, programme vacances travail, Caisse des Français de l’étranger, office franco-allemand, office franco-québécois, bourse régionale de mobilité, Teli',
    parle: 'me payer le voyage pour bosser, des sous pour partir en Erasmus',
  },
  'souvrir-a-linternational--sorganiser-suite-a-son-retour-en-france': {
    synonyme:
      'retour en France, rentrer en France, revenir en France, retour d’expatriation, après l’expatriation, rapatrié, rapatriement, Français de l’étranger, expatrié de retour, rentrer au pays, s’installer en France, revenir vivre en France, se réinstaller, carence sécurité sociale, retrouver la sécu, chômage après expatriation, droits au chômage au retour, scolariser mes enfants au retour, diplôme étranger, reconnaissance de diplôme étranger, équivalence de diplôme, permis étranger, échange de permis étranger, retraite à l’étranger, logement au retour, inscription consulaire, impôts au retour, je rentre en France, de retour en France, retour au pays, rentrer d’expatriation, expatrié, retour de l’étranger, sécurité sociale après l’étranger',
    sigle: 'ENIC-NARIC, CFE, CNAREFE, U1, CLEISS, MFE',
    dispositif: 'France Horizon, comité d’entraide aux Français rapatriés',
    parle: 'je rentre du Canada, je reviens de l’étranger, rentrer au bled non rester en France',
  },
  'trouver-un-emploi--convaincre-un-recruteur-en-entretien': {
    synonyme:
      'entretien, entretien d’embauche, entretien de recrutement, entretien professionnel, préparer un entretien, simulation d’entretien, s’entraîner à l’entretien, questions d’entretien, questions pièges, questions pièges du DRH, questions du recruteur, recruteur, DRH, convaincre, se présenter, se vendre, rendez-vous avec un employeur, stress avant l’entretien, peur de l’entretien, tenue pour un entretien, comment s’habiller pour un entretien, entretien en visio, entretien vidéo, pitch, parler de soi, négocier son salaire, défauts et qualités, job dating, speed dating emploi, oral, jury, coaching entretien, passer un entretien, se présenter à un entretien, parler de moi, répondre aux questions, stressé avant un entretien, réussir un entretien, tenue d’entretien, négocier mon salaire, coach entretien, parler devant un recruteur',
    sigle: 'RH, TRE',
    dispositif: 'la Cravate solidaire, coup de pouce entretien, atelier entretien',
    parle: 'foirer un entretien, me planter à l’entretien, quoi dire au patron',
  },
  'trouver-un-emploi--faire-des-candidatures-spontanees': {
    synonyme:
      'candidature spontanée, candidater, postuler, déposer des CV, distribuer mes CV, démarcher des entreprises, démarcher les employeurs, contacter des entreprises, contacter un employeur, lister des entreprises, fichier d’entreprises, prospection, prospecter des employeurs, entreprises qui recrutent sans annonce, marché caché, envoyer mon CV à une entreprise, frapper aux portes, trouver un patron, trouver un maître de stage, chercher un stage, trouver un patron d’apprentissage, trouver une alternance, démarchage, aller voir les patrons, candidature non sollicitée, démarcher des patrons, distribuer mon CV, faire du porte à porte, se présenter dans les entreprises, liste d’entreprises, contacter une entreprise',
    sigle: 'TRE, PMSMP, LBB',
    dispositif: 'La Bonne Boîte, La Bonne Alternance, immersion facilitée, mon stage de troisième',
    parle:
      'faire le tour des boîtes, aller taper aux portes, balancer mon cv, dropper des cv, se pointer chez un patron',
  },
  'trouver-un-emploi--maintien-dans-lemploi': {
    synonyme:
      'maintien dans l’emploi, garder mon emploi, garder son travail, rester en emploi, ne pas perdre mon travail, risque de licenciement, licenciement, licencié, inapte, inaptitude, inaptitude au travail, médecin du travail, reclassement, poste adapté, aménagement de poste, poste de travail adapté, handicap au travail, travailleur handicapé, reprise après un arrêt, reprendre le travail après un arrêt maladie, arrêt maladie long, mi-temps thérapeutique, temps partiel thérapeutique, accident du travail, maladie professionnelle, burn-out au travail, souffrance au travail, conflit avec mon employeur, conflit avec mon patron, harcèlement au travail, période d’essai, suivi dans l’emploi, job coaching, intégration en entreprise, salarié en difficulté, salarié, rupture conventionnelle, chômage partiel, prévention de la désinsertion, reconversion forcée, mal de dos au travail, travailler avec une maladie, tutorat en entreprise, emploi accompagné, fiche de paie, licenciement abusif, arrêt maladie, reprise après arrêt, mal au dos au travail, épuisement professionnel, burn-out, arrêt de travail, longue maladie, arrêt maladie longue durée, poste aménagé, conflit au travail, conflit avec mon chef, perdre mon emploi, retour au travail, crèche et travail, employeur refuse, heures supplémentaires, travail non déclaré, boulot pas payé',
    sigle:
      'RQTH, SAMETH, OETH, AGEFIPH, FIPHFP, CARSAT, CPAM, SPST, PDP, DEA, BOETH, CSP, PSE, TPT, ESAT, EA, UEROS, SST',
    dispositif:
      'Cap emploi, essai encadré, contrat de rééducation professionnelle, cellule de reclassement, visite de pré-reprise, Comète',
    metier: 'job coach, ergonome',
    parle:
      'j’ai peur de perdre mon taf, mon patron veut me virer, je tiens plus à mon poste, mon dos est foutu pour bosser',
    faute: 'reclassemant',
  },
  'trouver-un-emploi--repondre-a-des-offres-demploi': {
    synonyme:
      'offre d’emploi, annonce, annonces d’emploi, petites annonces, emploi, trouver un travail, travailler, job, petit boulot, job étudiant, emploi saisonnier, saisonnier, travail saisonnier, vendanges, intérim, agence d’intérim, mission d’intérim, CDI, CDD, CDD direct, contrat de travail, temps partiel, temps plein, mi-temps, travail de nuit, embauche, recrutement, poste, poste à pourvoir, postuler, répondre à une annonce, candidater, site d’emploi, plateforme d’emploi, emploi dans le ménage, emploi dans la restauration, serveur, caissière, chauffeur, maçon, aide-soignante emploi, livreur, manutention, usine, ouvrier, femme de ménage emploi, contrat aidé, contrat d’insertion, chantier d’insertion, entreprise d’insertion, association intermédiaire, travail sans diplôme, travail sans expérience, emploi senior, emploi handicap, entreprise adaptée, travail immédiat, travailler tout de suite, travail à domicile, télétravail, forum emploi, job dating, mise à disposition, faire des ménages, ménages à faire, heures de ménage, poste de ménage, femme de ménage, garde d’enfants emploi, extra, trouver un employeur, être embauché, emploi de serveur, emploi de caissière, emploi dans le bâtiment, aide à domicile emploi, boulot d’été, job d’été, mission, ménage, manutentionnaire, agent d’entretien, gardien',
    sigle:
      'CDDI, CUI, PEC, CIE, IAE, SIAE, ACI, EI, ETTI, GEIQ, EA, ESAT, CDDU, APEC, TPE, CIDFF, EBE, TZCLD, EITI, CHR, CAE, ESS, AFPR, ETT',
    dispositif:
      'France Travail, Pôle emploi, la Plateforme de l’inclusion, les emplois de l’inclusion, emplois francs, parcours emploi compétences, insertion par l’activité économique, chantier école, coup de pouce emploi, Indeed, Leboncoin, Hellowork, Proxity, Territoires zéro chômeur',
    parle:
      'du taf, du boulot, bosser, un boulot vite, gratter du taf, trouver une boîte qui embauche, gagner de l’argent, gagner des sous, gratter des heures, faire des extras',
    faute: 'interimaire',
  },
  'trouver-un-emploi--suivre-ses-candidatures-et-relancer-les-employeurs': {
    synonyme:
      'relancer un employeur, relancer une entreprise, relance, suivre ses candidatures, suivi de candidature, pas de réponse, pas de réponse à mes candidatures, aucune réponse, sans réponse des employeurs, personne ne me rappelle, ils ne me rappellent pas, on ne me répond pas, refus, refus de candidature, candidature refusée, tableau de suivi, mail de relance, lettre de relance, rappeler le recruteur, remercier après un entretien, après l’entretien, attente de réponse, nouvelles de ma candidature, toujours refusé, envoyé cent CV, j’ai postulé, postulé et pas de réponse, aucune réponse à mes candidatures, attendre une réponse, réponse négative',
    sigle: 'TRE, RH',
    dispositif: 'atelier relance, club emploi, Memo',
    parle: 'les patrons répondent pas, j’envoie des cv dans le vide, que des râteaux, que des vents',
  },
};
