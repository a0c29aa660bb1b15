import type { FoundPage, Page } from '@inclusion-kit/sdk';
import { extraNames } from '@inclusion-kit/sdk/internal';

/** How the operations of the description are grouped. */
export type Tag = 'offre' | 'lieux' | 'contributions' | 'semaine' | 'moderation' | 'flux' | 'pages' | 'exploitation';

const search = `Paramètres de l’API, et au-delà d’elle, si la source le permet : ${extraNames.join(', ')}.`;

/** The French texts of the OpenAPI description and of its page. */
export const openapi = {
  title: 'Relais Inclusion Kit',
  description:
    'L’offre d’insertion, aux mêmes adresses et dans les mêmes formes que l’API data·inclusion, sans jeton ; et les contributions de celles et ceux qui la consultent.',
  tags: {
    offre: ['Offre', 'Services et structures d’insertion, au schéma v1 de data·inclusion.'],
    lieux: ['Lieux', 'Communes, adresses et positions.'],
    contributions: ['Contributions', 'Corriger, confirmer, compléter l’offre, et suivre ce qu’il en advient.'],
    semaine: ['Semaine', 'Programmes d’activités, échangés avec les logiciels de suivi des parcours.'],
    moderation: ['Modération', 'Relire les contributions, depuis les pages du relais lui-même.'],
    flux: ['Flux', 'Ce dont ce relais est la source, au schéma commun, sous Licence Ouverte 2.0.'],
    pages: ['Pages et éléments', 'Ce que chargent les navigateurs.'],
    exploitation: ['Exploitation', 'Pour les personnes qui font tourner le relais.'],
  } satisfies Record<Tag, readonly [name: string, description: string]>,

  /** The effect of each operation, by its path. */
  operations: {
    '/api/v1/search/services': ['Chercher des services', search],
    '/api/v1/search/services/facets': [
      'Compter les services trouvés par valeur de filtre',
      'Mêmes paramètres que la recherche ; 404 si la source ne compte pas.',
    ],
    '/api/v1/search/services/points': [
      'Situer tous les services trouvés',
      'Mêmes paramètres que la recherche. points : identifiant, latitude, longitude, 5 000 au plus (cut dit s’il en manque), dans l’ordre des résultats ; sans les services sans coordonnées ni ceux qui ne reçoivent qu’à distance. 404 si la source ne les donne pas.',
    ],
    '/api/v1/search/services/question': [
      'Poser la question qui partage le mieux les services trouvés',
      'Mêmes paramètres que la recherche. question est null tant que total vaut 10 ou moins. Les params d’une réponse remplacent ceux de même nom ; la dernière réponse est « Je ne sais pas ». 404 si la source n’en pose pas.',
    ],
    '/api/v1/search': ['Chercher des services par mots (beta)', ''],
    '/api/v1/services': ['Lister les services', ''],
    '/api/v1/services/{id}': ['Lire un service', 'Avec un jeton, la consultation est comptée par l’API.'],
    '/api/v1/structures': ['Lister les structures', ''],
    '/api/v1/structures/{id}': ['Lire une structure et ses services', ''],
    '/api/v1/sources': ['Lister les sources', ''],
    '/api/v1/doc/frais': ['Vocabulaire : frais', ''],
    '/api/v1/doc/modes-accueil': ['Vocabulaire : modes d’accueil', ''],
    '/api/v1/doc/modes-mobilisation': ['Vocabulaire : modes de mobilisation', ''],
    '/api/v1/doc/personnes-mobilisatrices': ['Vocabulaire : personnes mobilisatrices', ''],
    '/api/v1/doc/publics': ['Vocabulaire : publics', ''],
    '/api/v1/doc/reseaux-porteurs': ['Vocabulaire : réseaux porteurs', ''],
    '/api/v1/doc/thematiques': ['Vocabulaire : thématiques', ''],
    '/api/v1/doc/types-services': ['Vocabulaire : types de services', ''],
    '/api/v1/capabilities': ['Dire ce que la source sait faire au-delà de l’API', ''],
    '/api/v1/communes': ['Chercher des communes', 'Par leur nom ou leur code postal.'],
    '/api/v1/communes/{code}': ['Lire une commune', ''],
    '/api/v1/adresses': [
      'Chercher des adresses',
      'Aucun cache ne les garde. Un relais qui n’en cherche pas le dit dans absence.',
    ],
    '/api/v1/adresses/proche': [
      'Trouver l’adresse la plus proche d’un point',
      'Aucun cache ne la garde. Un relais qui n’en cherche pas le dit dans absence.',
    ],
    '/api/v1/position': [
      'Trouver la commune d’un point',
      'approximate : la commune est celle du centre le plus proche.',
    ],
    '/api/v1/activites': [
      'Proposer les activités qu’une offre peut servir',
      'De la liste que le relais a lue, les mieux placées d’abord, cinq au plus ; aucune sans liste. raisons dit pourquoi : thematique, categorie, type ou mots du nom.',
    ],
    '/api/v1/structures-nommees': [
      'Trouver les structures d’un nom',
      'Dix au plus, aussi celles dont toutes les offres sont fermées : qui ajoute une offre les retrouve.',
    ],
    '/contributions': [
      'Envoyer une contribution',
      'L’en-tête Idempotency-Key (8 à 200 signes) fait qu’un envoi répété n’est gardé qu’une fois : 201 la première fois, 200 ensuite.',
    ],
    '/contributions/{id}': [
      'Suivre une contribution',
      'Pour qui détient le lien privé ; page HTML pour un navigateur. Sans la bonne clé : 404.',
    ],
    '/contributions/{id}/reponse': [
      'Répondre à qui relit',
      'Pour qui détient le lien privé, une fois par question. La page de suivi envoie le même champ en formulaire.',
    ],
    '/contributions/{id}/suite': [
      'Compléter ou retirer sa contribution',
      'Pour qui détient le lien privé, tant qu’elle n’est pas relue : preuve dit comment on le sait, retrait la retire.',
    ],
    '/schemas/contribution.json': ['Lire le JSON Schema d’une contribution', ''],
    '/schemas/programme.json': [
      'Lire le JSON Schema d’un programme de semaines',
      'Pour un logiciel qui échange un programme avec les éléments.',
    ],
    '/schemas/presences.json': [
      'Lire le JSON Schema des présences d’un programme',
      'Ce qui a été déclaré, validé ou annulé, une ligne par activité et par semaine.',
    ],
    '/feed/structures.json': ['Lire les structures du flux', ''],
    '/feed/structures.ndjson': ['Lire les structures du flux, une par ligne', ''],
    '/feed/structures.csv': ['Lire les structures du flux, en tableau', 'Listes séparées par des virgules.'],
    '/feed/services.json': ['Lire les services du flux', ''],
    '/feed/services.ndjson': ['Lire les services du flux, un par ligne', ''],
    '/feed/services.csv': ['Lire les services du flux, en tableau', 'Listes séparées par des virgules.'],
    '/feed/offre.xlsx': [
      'Lire le flux en classeur',
      'Feuilles Structures et Services, comme le valideur officiel les attend.',
    ],
    '/feed/datapackage.json': ['Lire ce que contient le flux', 'Au format Data Package.'],
    'post /moderation/session': ['Se connecter', 'Le navigateur reçoit un cookie qu’aucun script ne lit.'],
    'get /moderation/session': ['Dire qui est connecté', ''],
    'delete /moderation/session': ['Se déconnecter', ''],
    '/moderation/session/fin': ['Se déconnecter par un formulaire', 'La page de connexion suit.'],
    'get /moderation/contributions': [
      'Lister les contributions',
      'Chacune à côté de la fiche visée, telle qu’elle est.',
    ],
    'patch /moderation/contributions': [
      'Accepter, refuser ou reprendre plusieurs contributions',
      'En une demande, avec une réponse pour chacune : celle qui ne peut pas l’être le dit, sans arrêter les autres.',
    ],
    'get /moderation/contributions/{id}': ['Lire une contribution', ''],
    'patch /moderation/contributions/{id}': [
      'Décider d’une contribution',
      'version est celle que l’on a lue : 409 si quelqu’un a agi entre-temps, ou si la source a changé un champ sans que tranches le nomme.',
    ],
    'get /moderation/invitations': [
      'Lister les structures dont des offres ne sont plus vérifiées',
      'Celles qui en ont le plus d’abord, avec qui les a invitées et quand. envoi dit si ce relais envoie des courriels.',
    ],
    'post /moderation/invitations': [
      'Inviter une structure à dire si ses offres sont à jour',
      'Donne un lien signé, valable quatorze jours, et l’envoie au courriel de la structure si on le demande : une fois tant que ce lien s’ouvre, sauf avec encore.',
    ],
    '/contribuer': [
      'Page où une structure confirme ou corrige ses offres',
      'Pour qui détient son lien signé, ou vient de la connexion du logiciel hôte (jeton).',
    ],
    '/contribuer/confirmations': ['Confirmer une offre de sa structure, ou toutes', ''],
    '/contribuer/corrections': ['Corriger une ligne d’une offre de sa structure', ''],
    '/contribuer/fermetures': ['Dire qu’une offre de sa structure n’existe plus, ou fait une pause', ''],
    '/contribuer/annulations': ['Annuler une réponse de sa structure', 'Tant qu’elle n’est pas transmise.'],
    '/contribuer/lien': [
      'Recevoir un lien par courriel',
      'Si l’adresse est celle d’une structure ; la réponse est la même sinon. 404 tant que ce relais n’envoie pas de courriels.',
    ],
    '/contribuer/courriels': ['Ne plus recevoir les courriels des campagnes, ou de nouveau', ''],
    '/contribuer/fermer': ['Fermer cet accès sur cet appareil', ''],
    '/moderation/contributions/{id}/livraisons/{livraison}/relance': [
      'Refaire un envoi',
      'Celui dont tous les essais ont échoué part de nouveau, aussitôt.',
    ],
    'delete /moderation/contributions/{id}/auteur': [
      'Oublier qui a envoyé une contribution',
      'Pour le rôle administrateur.',
    ],
    '/': ['Page d’accueil', 'Une question, douze besoins, les numéros d’urgence ; `lang` choisit la langue.'],
    '/recherche': [
      'Page de recherche',
      '`ou` nomme un lieu ; les autres paramètres sont ceux de l’élément, `di-` devant.',
    ],
    '/ajouter': ['Page où ajouter une offre', ''],
    '/a-propos': ['Accessibilité, données et licence, mentions légales', ''],
    '/docs': ['La documentation', 'Guides, recettes et référence, sans réseau.'],
    '/docs/{path}': ['Lire une page de la documentation, ou un fichier qu’elle charge', ''],
    '/llms.txt': ['La liste des pages de la documentation, pour les modèles de langue', ''],
    '/reference': ['Cette description, en page', ''],
    '/openapi.json': ['Cette description, en OpenAPI 3.1', ''],
    '/tiles/{z}/{x}/{y}': [
      'Lire une image du fond de carte',
      'Zoom, colonne, ligne, en projection Web Mercator ; gardée par le relais.',
    ],
    '/widget/{version}/{path}': [
      'Charger les éléments',
      'Ouverts à toute origine. Une version plus ancienne, ou latest, mène à la version servie. integrity.json donne l’empreinte de chaque fichier.',
    ],
    '/embed': [
      'Page de recherche pour un cadre (iframe)',
      'Pour les sites admis par ce relais, qui refusent les scripts.',
    ],
    '/hors-ligne': [
      'Page du territoire, à garder sur un appareil',
      'Elle cherche sans internet. Tous ses fichiers sont dans un dossier. Un réglage du relais la retire.',
    ],
    '/hors-ligne/{path}': [
      'Fichiers de cette page',
      'Dont `offre.json`, les offres telles que tout le monde les lit, que l’on peut demander par parties.',
    ],
    '/feed': ['Page qui mène aux fichiers du flux', ''],
    '/composer': [
      'Page où composer la recherche d’un site',
      'On y choisit lieu, filtres, couleurs et langue, on voit la recherche, et l’on copie les lignes à coller.',
    ],
    '/jeu-de-donnees': [
      'Page où préparer un fichier d’offres',
      'Colonnes reconnues, valeurs réparées, erreurs et doublons montrés. Le fichier reste dans le navigateur.',
    ],
    '/semaine': [
      'Page où préparer une semaine d’activités',
      'Total, manques, conflits et propositions d’offres. La semaine reste dans le navigateur.',
    ],
    '/communes.json': [
      'Toutes les communes, en une liste',
      'Ce que la page qui prépare un fichier lit pour vérifier les adresses : celles du relais, ou celles de la liste du kit quand il n’en connaît qu’une partie.',
    ],
    '/moderation': [
      'Page où relire les contributions',
      'Pour les personnes qui relisent, qui s’y connectent ; 404 s’il n’y en a pas. Une personne connectée sur /moderation y entre sans autre mot de passe.',
    ],
    '/pages/structure.css': ['Feuille de style de la page d’une structure', ''],
    '/pages/structure.js': ['Script de cette page', ''],
    '/pages/composer.css': ['Feuille de style de cette page', ''],
    '/pages/composer.js': ['Script de cette page', ''],
    '/pages/embed.css': ['Feuille de style de cette page', ''],
    '/pages/embed.js': ['Script de cette page, qui dit sa hauteur au site', ''],
    '/pages/home.css': ['Feuille de style de l’accueil', ''],
    '/pages/home.js': ['Script de l’accueil, qui propose des communes et des besoins', ''],
    '/pages/besoins.json': [
      'Noms des besoins, des publics et des aides',
      'Ce que l’accueil lit pour proposer des besoins, dans la langue de la page.',
    ],
    '/pages/style.css': ['Feuille de style des pages', ''],
    '/pages/tools.css': ['Feuille de style des pages d’exploitation', ''],
    '/pages/reference.js': ['Script de la page qui décrit les adresses', 'Il y fait les formulaires d’essai.'],
    '/pages/copy.js': ['Script du bouton « Copier »', ''],
    '/pages/territory.js': ['Script de la page des besoins du territoire', 'Il lit les listes du territoire choisi.'],
    '/healthz': ['Dire que le relais vit', ''],
    '/readyz': [
      'Dire que le relais peut servir',
      '503 si l’offre, la base ou le disque ne répond pas à temps, ou pendant un arrêt : `errors` dit lequel.',
    ],
    '/metrics': [
      'Mesures, au format de Prometheus',
      'Avec le jeton des mesures, que connaît la personne qui administre ce relais ; 404 s’il n’y en a pas. Une personne connectée sur /moderation y entre sans autre mot de passe.',
    ],
    '/admin': [
      'État du relais',
      'Pour les personnes qui relisent ; 404 s’il n’y en a pas. Une personne connectée sur /moderation y entre sans autre mot de passe. Sans session, un navigateur est conduit à cette connexion.',
    ],
    'get /territoire/campagnes': [
      'Choisir des offres anciennes et voir à qui écrire',
      'Pour les mêmes personnes. Aucune adresse de courriel n’y est montrée.',
    ],
    'post /territoire/campagnes': [
      'Lancer une campagne de mise à jour',
      'Formulaire de la page : cle la nomme, et un deuxième envoi ne la lance pas deux fois. 409 sans envoi de courriels, ou si la liste a grandi depuis la page.',
    ],
    'get /territoire/campagnes/{id}': ['Suivre une campagne', 'Par source, par semaine et par structure.'],
    'post /territoire/campagnes/{id}': [
      'Mettre en pause, reprendre ou arrêter une campagne',
      'acte : pause, reprise, arret, renvoi des courriels incertains, reessai des adresses refusées.',
    ],
    'get /territoire/a-appeler': [
      'Lister les structures à appeler',
      'Celles qui ne répondent pas aux courriels, avec le téléphone de leur fiche.',
    ],
    'post /territoire/a-appeler': ['Noter un appel, ou ne plus écrire à une structure', ''],
    '/territoire/sources': ['Lire la fraîcheur, les réponses et le délai de chaque source', ''],
    '/territoire/besoins': [
      'Noter la suite donnée à un besoin, à une recherche ou à un mot',
      'Gardée avec qui et quand.',
    ],
    '/territoire/chiffres': [
      'Chiffres d’un territoire',
      'Besoin et offre par thématique, fraîcheur, croissance, accès, actions. Pour les mêmes personnes. Les petits nombres de personnes sont masqués.',
    ],
    '/territoire/fiches': [
      'Fiches derrière un chiffre',
      'Autant de fiches que le chiffre en dit, 50 par page. Pour les mêmes personnes.',
    ],
    '/territoire/note': [
      'Note pour le comité territorial',
      'Deux pages à imprimer, faites des mêmes chiffres que /territoire/chiffres, pour les mêmes personnes. Une adresse sans paramètre donne la note du territoire du relais.',
    ],
    '/territoire': [
      'Chiffres et besoins sans réponse du territoire',
      'Pour les mêmes personnes, par la même connexion que /admin.',
    ],
  } as Readonly<Record<string, readonly [summary: string, description: string]>>,

  /**
   * The meaning of each parameter, by its name, or by `path name` where it means something else. `search-parameters.ts` holds
   * those of searches.
   */
  parameters: {
    depuis: 'Ne garder que ce qui a changé ce jour-là ou depuis, AAAA-MM-JJ. Ce qui a disparu ne s’y voit pas.',
    etat: 'États des contributions.',
    genre: 'Genres de contributions.',
    source: 'Sources des fiches visées.',
    cible: 'Identifiant de la fiche visée.',
    numero: 'Numéro de suivi.',
    conflit:
      'Ne garder que ce que la source contredit ; total ne compte alors que cette réponse, et next dit où reprendre.',
    apres: 'Suite de la liste : next de la réponse précédente.',
    ordre: 'Les plus anciennes d’abord, ou les plus récentes.',
    '/api/v1/communes q': 'Début d’un nom, ou code postal.',
    '/api/v1/adresses q': 'Adresse cherchée.',
    '/api/v1/structures-nommees nom': 'Nom de la structure, ou son début.',
    '/api/v1/activites nom': 'Nom de l’offre.',
    '/api/v1/activites type': 'Type de l’offre.',
    limit: 'Nombre de résultats, au plus.',
    id: 'Identifiant.',
    livraison: 'Identifiant de l’envoi, que la contribution donne.',
    acces: 'Ce que porte le lien signé d’une structure.',
    jeton: 'JSON Web Token du logiciel hôte, signé avec le secret que ce logiciel partage avec le relais.',
    '/territoire/campagnes source': 'Source des offres.',
    '/territoire/campagnes thematique': 'Thématique ou catégorie des offres.',
    '/territoire/campagnes structure': 'Identifiant de la seule structure.',
    territoire: 'Territoire des offres, comme dans l’adresse de ses chiffres\u00a0: « epci-200054807 ».',
    mois: 'Mois sans mise à jour, 12 par défaut.',
    fiche: 'Identifiant de l’offre à corriger.',
    fait: '« tout » après la confirmation de toutes les offres.',
    recu: 'Identifiant de la réponse qui vient d’être gardée ou annulée.',
    '/territoire/a-appeler fait': 'Identifiant de la structure dont un appel vient d’être noté ou annulé.',
    '/territoire/a-appeler annule': '« oui » quand cet appel vient d’être annulé.',
    '/contribuer structure': 'Nom d’une structure\u00a0: la page montre celles qui le portent, avec leurs offres.',
    niveau: 'Sorte de territoire.',
    de: 'Le chiffre.',
    valeur:
      'La valeur que ce chiffre compte\u00a0: pour `offres_de`, l’identifiant de la structure. Vide\u00a0: les fiches qui n’en disent aucune.',
    '/territoire/fiches code': 'Code INSEE, ou SIREN d’un EPCI. « france » pour l’ensemble.',
    '/territoire/chiffres code': 'Code INSEE, ou SIREN d’un EPCI. « france » pour l’ensemble.',
    code: 'Code INSEE.',
    cle: 'Clé du lien privé.',
    version: 'Version des éléments.',
    path: 'Fichier.',
    z: 'Zoom.',
    x: 'Colonne.',
    y: 'Ligne.',
    'territory-fixed': 'Ne pas laisser changer de territoire.',
    'territory-name': 'Nom de ce territoire, tel qu’il est montré.',
    'filters-hidden': 'Filtres qui ne sont pas montrés.',
    'filters-fixed': 'Filtres qui sont montrés sans pouvoir être changés.',
    view: 'Présentation : liste, carte, ou les deux où il y a la place.',
    density: 'Place que prennent les cartes.',
    labels: 'Noms des besoins : douze besoins en mots simples, ou les catégories officielles.',
    doublons: 'Ce qui est fait des fiches semblables : une seule carte, une carte chacune, la meilleure seulement.',
    'no-selection': 'Ne pas proposer de garder des offres.',
    'print-with-page': 'Laisser le reste de la page sur le papier quand le menu du navigateur l’imprime.',
    'no-languages': 'Ne pas proposer d’autres langues.',
    'no-questions': 'Ne pas poser de question quand il y a plus de cinquante offres.',
    'leave-link': 'Adresse de la page neutre où mène « Quitter vite ».',
    'page-size': 'Nombre d’offres montrées d’abord, et ajoutées chaque fois.',
    'heading-level': 'Niveau du premier titre.',
    lang: 'Langue des textes.',
    accent: 'Couleur des liens et des boutons, en hexadécimal, sans dièse.',
    'color-scheme': 'Couleurs claires ou sombres\u00a0; sans lui, celles du système de la personne.',
    'Idempotency-Key': 'Clé choisie par l’expéditeur pour cet envoi et ses répétitions.',
  } as Readonly<Record<string, string>>,

  statuses: {
    200: 'Réponse',
    201: 'Gardée',
    204: 'Fait',
    303: 'Fait, la page suit',
    400: 'Requête incorrecte',
    401: 'Identification demandée',
    403: 'Origine ou rôle non admis',
    404: 'Introuvable',
    409: 'Clé déjà prise par une autre contribution, ou contribution changée entre-temps',
    413: 'Envoi trop volumineux',
    415: 'Envoi qui n’est pas du JSON',
    422: 'Paramètres ou champs non valides, chacun nommé',
    429: 'Trop de demandes',
    502: 'La source des offres a mal répondu',
    503: 'Momentanément indisponible (Retry-After)',
    504: 'La source des offres n’a pas répondu à temps',
  } as Readonly<Record<string, string>>,
  otherError: 'Autre refus ou échec',

  /** The fields that a page of results tells of the words asked. */
  told: {
    mots_laisses:
      'Les mots de `q` qui ont été laissés de côté, tels qu’ils ont été tapés : peu d’offres les ont tous. Absent si aucun ne l’a été.',
    laisses_trouves:
      'Combien de résultats d’une première page répondent aussi à `mots_laisses`. Absent si aucun n’y répond, et sur les pages suivantes.',
    reseau_absent:
      'Le réseau que `q` nomme, quand aucun résultat n’en est : sa valeur, et comment il se dit en français avec son article.',
    mots_compris:
      'Les mots d’un `q` court qu’aucun résultat ne dit, dans `pour`, et les besoins auxquels les résultats répondent, dans `mots` et `valeurs`. Absent s’il n’y en a pas, sur les pages suivantes, et avec `size` à 1.',
    lieu_nomme:
      'Le nom de la commune que `q` est en entier, de la ville qu’il est à une faute près, ou de la seule ville qu’il nomme à côté d’un besoin. Absent s’il n’en nomme pas, ou plusieurs.',
    tout_de_suite:
      'Vrai quand `q` demande une aide tout de suite, « ce soir » par exemple : les résultats ouverts plus tôt viennent d’abord. Absent sinon.',
    mots_proches:
      'Des recherches que `q` voulait peut-être dire, avec ce que chacune trouve, quand il ne trouve rien. Absent s’il n’y en a pas, sur les pages suivantes, et avec `size` à 1.',
  } satisfies Record<Exclude<keyof FoundPage, keyof Page<unknown>>, string>,

  page: {
    title: 'Interroger ce relais',
    lead: 'Les adresses de ce relais, leurs paramètres et leurs réponses. Celles de l’API data·inclusion y sont les mêmes : un programme écrit pour elle marche ici en changeant seulement d’adresse, sans jeton.',
    download: 'La même description en OpenAPI 3.1 : ',
    documentation: 'La documentation : ',
    tryIt: 'Essayer',
    form: {
      reserved: 'Réservé : connectez-vous d’abord sur ',
      more: 'Autres paramètres',
      none: 'aucun choix',
      several: 'Plusieurs choix possibles.',
      commas: 'Plusieurs valeurs possibles, séparées par des virgules.',
      address: 'Adresse : ',
      send: 'Envoyer',
      waiting: 'Envoi…',
      silent: 'Aucune réponse : le relais est arrêté, ou le réseau est coupé.',
      over: 'plus de {} octets',
      cut: 'Le début seulement. La réponse entière est à l’adresse ci-dessus.',
      file: 'Ce n’est pas du texte : ouvrez l’adresse ci-dessus pour l’enregistrer.',
      body: (operation: string) => `Réponse de ${operation}`,
    },
    parameters: 'Paramètres',
    name: 'Nom',
    meaning: 'Sens',
    kind: 'Valeur',
    required: 'obligatoire',
    usual: (value: string) => `${value} par défaut`,
    values: (count: number) => `${count} valeurs`,
    noParameter: 'Aucun paramètre.',
    body: 'Corps',
    answers: 'Réponses',
    models: 'Modèles',
    modelsLead: 'Ce que portent les réponses. Une valeur « ou vide » peut être null.',
    listOf: (kind: string) => `liste de ${kind}`,
    orNull: (kind: string) => `${kind} ou vide`,
    optional: 'peut manquer',
    from: (min: string) => `au moins ${min}`,
    to: (max: string) => `au plus ${max}`,
    kinds: {
      string: 'texte',
      number: 'nombre',
      integer: 'nombre entier',
      boolean: 'true ou false',
      object: 'objet',
      date: 'jour (AAAA-MM-JJ)',
      'date-time': 'date et heure',
      anything: 'quelconque',
    } as Readonly<Record<string, string>>,
  },
};
