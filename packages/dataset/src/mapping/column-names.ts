import { fieldFacts, foldText } from '@inclusion-kit/sdk/internal';
import { toClean } from '../mending/fields/text.ts';
import { permissionOf, type Permission } from './withheld.ts';

/**
 * The goal of a name of a column: a field, with its model when the name tells it, or a part with an underscore before it. Parts
 * are a point in one cell, fields of schema v0 that become several of v1, and facts about the row.
 */
export interface ColumnTarget {
  model: 'structure' | 'service' | null;
  field: string;
}

const OWNER =
  '(?:structures?|organismes?|porteurs?|etablissements?|associations?|partenaires?|operateurs?|prestataires?|gestionnaires?|organisateurs?|acteurs?|lieux?|lieu d accueil|structure porteuse)';
const OFFER = '(?:services?|actions?|offres?|prestations?|dispositifs?|activites?|ateliers?|fiches?)';
const OF = '(?: de la| de l| du| des| de votre| de vos| de notre| de| d)?';
/** The endings of questions of forms. A question that goes on in another way is about something else. */
const THE_OFFER = `(?:l|la|le|les|ce|cet|cette|ces|votre|vos) ${OFFER}`;
const HAPPENS = '(?:a t (?:elle|il) lieu|a lieu|se (?:passe|deroule|tient|situe|trouve)(?: t (?:elle|il))?)';
const WHERE_IT_IS = `(?: ${HAPPENS}(?: ${THE_OFFER})?| ${THE_OFFER} ${HAPPENS}| (?:du|de) (?:lieu|site|service|l action|l atelier|l activite)| d accueil)?`;
const TO_REACH = `(?:appeler|joindre|contacter|composer|ecrire|publier|afficher|diffuser|s inscrire)(?: ${THE_OFFER})?(?: (?:pour|afin de) (?:s inscrire|prendre (?:rdv|rendez vous)|participer|(?:plus d |des |toute )?(?:informations?|renseignements?)|se renseigner|nous joindre))?`;
const REACHED = `(?: (?:de contact|du service|(?:a |pour |peut on |doit on |faut il )?(?:(?:vous|nous|le|la|les) )?${TO_REACH}))?`;
const INFORMATION =
  '(?:l|la|le|les|ce|cet|cette|ces|votre|vos) (?:informations?|infos?|donnees?|fiches?|contenus?|pages?)';

/** French names of columns by the field they give, as whole names: folded, signs as spaces. */
const NAMES: readonly (readonly [target: string, names: string])[] = [
  [
    '_rien',
    `n|no|num|numero|(?:n|numero)?(?: de)? ?(?:fax|telecopie)|rang|ordre|ligne|index|obs(?:ervations?)?.*|.*internes?|.*budget.*|montant.*|financ.*|commentaires?.*|remarques?.*|notes?.*|colonne libre|antenne|rna|labels autres|thematiques offertes|cumulable|date creation|contact public|itinerance|structure parente|formations labels|autres formations labels|prise en charge specifique|score qualite|extra|adresse certifiee|region.*|departement|code departement|epci|code epci|.*ignore.*|country|pays|land|internal notes?|languages?|langues?|(?:links? )?self(?: href)?|created(?: at| on)?`,
  ],
  [
    '_lieu',
    'lieux?|lieu (?:de l action|d accueil|d intervention|du service|de (?:realisation|permanence))|ou|implantation|localisation',
  ],
  [
    'structure.id',
    `structure id|(?:id|code|identifiant|ref|reference|numero)${OF} ${OWNER}|${OWNER} (?:id|code|identifiant)|(?:organi[sz]ation|provider|agency) id`,
  ],
  [
    'structure.nom',
    `(?:noms?|libelle|intitule|denomination)${OF} ${OWNER}|${OWNER} (?:noms?|raison sociale|denomination|libelle)|comment s appelle(?:nt)?(?: la| le| l| votre)? ${OWNER}|quel est le nom${OF} ${OWNER}|quel(?:le)? (?:est (?:la |le |l |votre )?)?${OWNER}(?: (?:(?:le|la|l|les) )?(?:gere|porte|propose|organise|anime|assure|pilote)(?: ${THE_OFFER})?| porteu(?:r|se))?|${OWNER}(?: porteurs?| porteuses?| responsable| gestionnaire| d accueil)?|raison sociale|organi[sz]ations?|company|denomination(?: sociale)?|(?:gere|porte|propose|organise|anime|assure|pilote)e?s? par|porteur${OF} (?:projet|${OFFER})|providers?|provider name|agency|organi[sz]ation name|service provider|operator|qui (?:propose|organise|porte|gere|anime)|trager|einrichtung|entidad`,
  ],
  [
    'id',
    `id|ids|identifiant(?: unique)?|uid|uuid|cle|code|ref|reference|(?:id|identifiant|code|ref|reference|numero)${OF} ${OFFER}|${OFFER} id|service id|record id`,
  ],
  [
    'nom',
    `noms?|noms? complets?|(?:noms?|titres?|intitules?|libelles?)${OF} (?:permanences?|projets?|interventions?|formations?|aides?|mesures?|programmes?)|names?|titles?|titres?|intitules?|libelles?|(?:noms?|titres?|intitules?|libelles?)${OF} ${OFFER}|${OFFER}(?: propose[es]*)?|${OFFER} (?:noms?|libelle|intitule|titre)|designations?|comment s (?:appelle|intitule|nomme)(?:nt)?(?: la| le| l| votre)? ${OFFER}|quel(?:le)? est(?: le nom| l intitule| le titre)${OF} ${OFFER}|quoi|service name|program(?:me)? name|program(?:me)?s?|bezeichnung|angebot|kurs|nom du programme`,
  ],
  [
    '_resume',
    'presentation resume|resume|(?:presentation|description|descriptif) (?:courte?|breve|bref|resumee?)|(?:courte|breve) (?:presentation|description)|chapo|accroche|short description|summary',
  ],
  [
    'description',
    `descriptions?|descriptifs?|textes?|textes? (?:de )?description|(?:description|descriptif|presentation) (?:longue?|complete?|detaillee?)|presentation(?: detail(?:lee)?)?|objectifs?|contenus?|details?|(?:description|descriptif|objectifs?|contenu|presentation|details?)${OF} ${OFFER}|(?:descriptif|description|objectifs?|contenu) (?:et )?(?:objectifs?|contenu|detaille?e?|complete?)|en (?:quelques|deux|trois|peu de) mots|en (?:une|deux) (?:lignes?|phrases?)|de quoi s agit il|service description|long description|about|beschreibung|descripcion|${OFFER} (?:descriptions?|descriptifs?|contenus?|objectifs?|presentation)|textes? de presentation|(?:decrivez|presentez)(?: la| le| l| votre)? ?${OFFER}(?: en (?:quelques|une|deux|trois|peu de) (?:mots|lignes?|phrases?)| brievement| rapidement)?|ce (?:qui|que) (?:y )?(?:est propose|propose|on (?:y )?(?:fait|propose|trouve)|nous proposons|vous proposez)(?: .*)?|objets?|que fait on|qu est ce que c est|en quoi (?:ca|cela) consiste`,
  ],
  [
    'type',
    `types?|natures?|(?:type|nature|forme|typologie)${OF} (?:${OFFER}|accompagnement|aide|intervention)|service type|type of service`,
  ],
  [
    'thematiques',
    'themes?|thematiques?|(?:theme|thematique) principale?|freins? peripheriques?|domaines?(?: d intervention| d action)?|rubriques?|besoins?|problematiques?|freins?(?: leves?)?|categories?|champs?(?: d intervention)?|sujets?|topics?|tags?|category|needs?|kategorie|temas?|sujet traite',
  ],
  ['_mednum_services', 'services de mediation.*|services mediation.*'],
  ['_mednum_accompagnement', 'modalites accompagnement'],
  ['publics_precisions', 'publics? precisions?|profils? precisions?|precisions?(?: sur)?(?: les?)? publics?'],
  [
    'publics',
    'publics?|(?:types?|typologies?) (?:de |du |des )?publics?|publics? (?:vises?|cibles?|concernes?|accueillis?|prioritaires?)|beneficiaires?|profils?|cibles?|pour qui|public specifiquement adresse|publics specifiquement adresses|a qui s adresse.*|population cible|audiences?|target (?:group|audience|population)s?|who (?:is it for|can use it)|eligible groups?|zielgruppe|publico|pour quels? publics?',
  ],
  [
    'frais_precisions',
    'frais precisions?|frais autres|precisions?(?: sur)?(?: les?)? (?:frais|tarifs?)|details? tarifs?',
  ],
  [
    '_frais_inverse',
    'payante?s?|(?:est ce |est il |est elle |c est |est |service |action |acces )payante?(?: (?:pour|ou gratuit).*)?',
  ],
  [
    'frais',
    `frais|couts?|(?:tarifs?|couts?|prix|frais) en(?: euros?)?|(?:modalites|conditions) financieres|reste a charge|tarifs?|tarification|prix|gratuite?s?|gratuite|est gratuit|participation|participation (?:financiere|demandee).*|participation(?: de l| du)? (?:usager|beneficiaire|participant)|frais a charge|(?:couts?|prix|tarifs?).* (?:usager|beneficiaire|participant|personne|famille|public|habitant|stagiaire|adherent)s?|costs?|fees?|price|charges?|combien(?: (?:(?:ca|cela|il|elle) )?(?:coute|paie|payer|faut il payer|doit on payer)(?: t (?:il|elle))?(?: ${THE_OFFER})?)?|kosten|precio|(?:is )?free`,
  ],
  [
    'code_postal, commune',
    '(?:cp|code postal)(?: et)? (?:villes?|communes?|localites?)|(?:villes?|communes?|localites?)(?: et)? (?:cp|code postal)',
  ],
  [
    'complement_adresse',
    'complements?(?: d)?(?: adresse)?|adresse (?:2|complement|complementaire)|batiment|etage|address (?:line )?2',
  ],
  [
    'code_postal',
    `cp|c p|code postal|codepostal|codes postaux|postal code|zip|(?:adresse )?code postal(?: (?:du|de) (?:lieu|site|service|l action))?|post ?codes?|zip ?codes?|plz|postleitzahl|codigo postal|quel (?:est (?:le |son )?)?code postal${WHERE_IT_IS}`,
  ],
  [
    'code_insee',
    'insee|n insee|code insee|code commune|codeinsee|depcom|citycode|code insee commune|insee com|commune insee',
  ],
  [
    'commune',
    `communes?|villes?|localites?|(?:communes?|villes?) d implantation|(?:nom )?(?:de la )?commune|bureau distributeur|city|ville d (?:accueil|intervention)|(?:dans |en |sur |a )?quel(?:le)? (?:est (?:la |sa )?)?(?:commune|ville)${WHERE_IT_IS}|town|municipality|locality|ort|stadt|ciudad|municipio`,
  ],
  [
    '_latlon',
    'geometry|geom|the geom|wkt|coord|coordonnees|coordonnees (?:gps|geographiques)|gps|geo point.*|geopoint.*|latlon|lat lon|latitude longitude|point|position|geolocalisation',
  ],
  [
    'latitude',
    'latitude|lat|y|y lat|geo lat|(?:lat|latitude|y) (?:wgs ?84|gps|deg|degres?|dd|decimale?|l93|lambert ?93|2154)|coordonnees lat(?:itude)?',
  ],
  [
    'longitude',
    'longitude|lon|long|lng|x|x long?|geo lon|(?:lon|long|lng|longitude|x) (?:wgs ?84|gps|deg|degres?|dd|decimale?|l93|lambert ?93|2154)|coordonnees lon(?:gitude)?',
  ],
  [
    'courriel',
    `mails?|(?:mail|courriel|e ?mail) public|(?:adresse )?messagerie|e ?mails?|courriels?|mel|adresses? (?:mail|e ?mail|courriel|electronique|de courriel)|contact (?:mail|e ?mail|courriel|mel|electronique)|coordonnees (?:mail|e ?mail|electroniques?)|mel (?:de |du )?contact|(?:mail|courriel|e ?mail)(?: de| d)? (?:contact|accueil)|e ?mail address|correo(?: electronico)?|mail address|boites? (?:e ?mails?|mails?|aux lettres electroniques?|fonctionnelles?)|(?:a )?quel(?:le)? (?:est (?:l |son )?)?(?:adresse )?(?:e ?mail|mail|courriel|adresse electronique)${REACHED}`,
  ],
  ['_mobile', 'mobile|portable|tel(?:ephone)? (?:mobile|portable|2)|gsm|mobile (?:phone|number)|cell(?: phone)?|handy'],
  [
    'telephone',
    `tel|tels|telephones?|tel(?:ephone)? public|(?:coordonnees|contacts?) telephoniques?|(?:numeros?|ligne|contact|joindre par) (?:telephoniques?|telephone)|phone|standard|fixe|(?:numeros?|n) (?:de )?tel(?:ephone)?|tel(?:ephone)? (?:fixe|contact|accueil|standard|1)|contact tel(?:ephone)?|(?:tel|telephone) (?:de contact|de l accueil)|phone numbers?|telephone numbers?|telefon(?:nummer)?|telefono|tel ?nr|numero d appel|ligne directe|(?:a )?quel (?:est (?:le |son )?)?(?:numero(?: de tel(?:ephone)?)?|telephone)${REACHED}`,
  ],
  [
    'contact_nom_prenom',
    'contacts?|contact nom(?: prenom)?|nom(?: et prenom)? (?:du )?contact|referents?|interlocuteurs?|personne (?:a contacter|ressource|referente|contact)|responsable|nom du referent|contact nom et prenom|contact (?:person|name)|ansprechpartner',
  ],
  [
    'horaires_accueil',
    'horaires?|jours?|horaires? d(?: accueil| ouverture) (?:du|au) public|horaires? (?:et|ou) jours?|dates? et (?:horaires?|heures?)|opening (?:hours|times)|horaires? (?:d )?(?:accueil|ouverture|permanence)s?|jours(?: et)? (?:horaires|heures).*|heures(?: d ouverture)?|ouvertures?(?: (?:au|du) public)?|horaires ouverture|recurrence|permanences?|creneaux|quand|jours d ouverture|quels? (?:sont (?:les |vos )?)?(?:jours?|horaires?|heures?|creneaux)(?: (?:et|de|d|a|quels?|quelles?|jours?|heures?|horaires?|ouverture|accueil|permanence))*|h(?:eures?)? ouv|plages?(?: horaires?)?(?: (?:d )?(?:accueil|ouverture))?|planning|(?:(?:horaires?|heures?|ouvertures?|permanences?)(?: d (?:ouverture|accueil))? (?:du |le )?)?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?(?: (?:matin|apres midi|soir|am|pm))?|hours|opening|offnungszeiten|horario',
  ],
  ['_zone_type', 'zone diffusion type|type (?:de )?zone'],
  ['_zone_code', 'zone diffusion code|code (?:de )?zone'],
  ['_zone_nom', 'zone diffusion nom'],
  [
    'zone_eligibilite',
    'zones?|communes? (?:couvertes?|concernees?|desservies?)|rayonnement|rayon d action|bassins?(?: de vie| d emploi)?|couverture territoriale|zone (?:d )?(?:eligibilite|intervention|geographique|couverte|action|diffusion)|zones eligibilite|secteurs?|secteur (?:geographique|d intervention|concerne|couvert)|territoires?|territoire (?:couvert|concerne|d intervention|d action)|perimetre(?: geographique| d intervention)?|couverture(?: geographique)?|aire d intervention|coverage(?: area)?|service area|area(?:s)?(?: served)?|catchment(?: area)?|einzugsgebiet|pour quels? territoires?',
  ],
  ['_orientation_usagers', 'modes orientation beneficiaire'],
  ['_orientation_usagers_autres', 'modes orientation beneficiaire autres'],
  ['_orientation_professionnels', 'modes orientation accompagnateur'],
  ['_orientation_professionnels_autres', 'modes orientation accompagnateur autres'],
  [
    'modes_mobilisation',
    'modes? (?:de )?mobilisation|comment .*(?:inscri|orient|acced|benefici|mobilis|contact|joindre|rendez vous|rdv|venir|particip|prescri|sollicit|demand|faire|obten).*|inscriptions?|modalites? (?:d |de |pour )?(?:entree|inscription|acces|orientation|mobilisation|contact|s inscrire)s?|prise de contact|demarches?|pour s inscrire|s inscrire|how to (?:apply|access|contact).*|referral(?: method)?s?',
  ],
  ['mobilisation_precisions', 'mobilisation precisions?|precisions? (?:sur la )?mobilisation'],
  [
    'mobilisable_par',
    'mobilisable par|prescripteurs? (?:possibles?|habilites?|autorises?)|qui (?:prescrit|oriente|peut (?:prescrire|orienter|mobiliser|s inscrire)).*|prescripteurs?|prescriptions?|prescrit par|orienteurs?|oriente par|mode d orientation|qui mobilise.*|who can refer.*|referred by',
  ],
  [
    'modes_accueil',
    'modes? (?:d )?accueil|modalites?|modalites? d (?:accueil|accompagnement)|presentiel distanciel|presentiel ou distance|format|a distance|lieu ou distance|accueil|delivery (?:mode|method)|presence ou distance',
  ],
  [
    'volume_horaire_hebdomadaire',
    'volume horaire(?: hebdo(?:madaire)?)?|durees? hebdo(?:madaires?)?|heures (?:par )?semaine|h semaine|nb heures semaine|nombre d heures (?:par semaine|hebdo(?:madaires?)?)|volume hebdo(?:madaire)?|heures hebdo(?:madaires?)?',
  ],
  ['nombre_semaines', 'nombre (?:de )?semaines|nb (?:de )?semaines|duree (?:en )?semaines|semaines|duree semaines'],
  [
    'date_maj',
    `maj|m a j|mise? a jour|(?:vue?s?|lue?s?|controlee?s?) le|dernier (?:controle|passage)|quand (?:${INFORMATION} )?(?:avez vous|a t on|(?:a|ont)(?: t)?(?: elles?| ils?)? ete) (?:verifi|mis|actualis|controle|relu)e?e?s?(?: a jour)?(?: ${INFORMATION})?(?: pour la derniere fois)?|dates? (?:de )?(?:maj|mise a jour|derniere maj|derniere mise a jour|modification|actualisation)|(?:derniere )?(?:mise a jour|modification|actualisation)|derniere maj|updated(?: at| on)?|last updated?|modified(?: at| on)?|date modif|fiche mise a jour(?: le)?|date|(?:fiche |donnees? |infos? |informations? )?(?:verifiee?s?|validee?s?|controlee?s?|revue?s?|relue?s?|actualisee?s?|modifiee?s?|mise?s? a jour|maj) le|actualisee?s?|derniere (?:verification|validation|relecture|vue)|last (?:reviewed|checked|verified|modified|change)|(?:date|jour) (?:de )?(?:verification|validation|saisie)|verification|check date|modifiee?s?|(?:fiche |donnees? |infos? |informations? )?a jour (?:au|le|du)|stand|fecha`,
  ],
  [
    'siret',
    '(?:quel (?:est (?:le |son |votre )?)?)?(?:(?:n|numero|code) (?:de )?)?siret|pivot|siret structure|siren siret',
  ],
  ['_reponse', 'horodateurs?|horodatage|timestamp|date (?:de )?(?:reponse|soumission|envoi)(?: du formulaire)?'],
  ['_rdv', 'prise rdv|lien (?:de )?(?:rdv|rendez vous|prise de rdv)|prise de (?:rdv|rendez vous)'],
  ['_formulaire', 'formulaire(?: en ligne)?|lien formulaire'],
  ['_page', 'page web'],
  [
    'lien_mobilisation',
    'lien (?:de )?mobilisation|lien (?:d )?inscription|lien pour s inscrire|(?:booking|registration|sign up|application) (?:link|url|page)',
  ],
  [
    'site',
    'sites?|liens? utiles?|(?:pour )?(?:en savoir plus|plus d infos?|plus d informations?)|sites? (?:web|internet|www)|web|url|liens?|www|adresse (?:web|internet|du site)|lien (?:web|internet|vers le site)|website|homepage|web ?page|webseite|sitio web|site url',
  ],
  ['lien_source', 'lien source|url source|source url|fiche(?: en ligne)?|lien fiche'],
  ['accessibilite_lieu', 'accessibilite(?: lieu| du lieu)?|fiche acces libre|acces libre'],
  ['_labels', 'labels nationaux|labels?|dispositif programmes nationaux|dispositifs programmes nationaux'],
  ['_typologie', 'typologies?|typologie (?:de )?structure'],
  ['reseaux_porteurs', 'reseaux? porteurs?|reseaux?(?: d appartenance)?'],
  [
    '_justificatifs',
    'justificatifs?|pieces? (?:a fournir|justificatives?|demandees?)|documents? (?:a fournir|demandes?)',
  ],
  [
    'conditions_acces',
    'conditions?(?: d (?:acces|entree|admission|eligibilite))?|criteres?(?: d (?:acces|entree|admission|eligibilite))?|pre ?requis|conditions acces|eligibility|requirements?|access conditions?|sous quelles? conditions?',
  ],
  ['source', 'source|source donnees?'],
  ['_fin', 'date (?:de )?(?:suspension|fin|cloture|fermeture)|fin|suspendu le|date fin.*'],
  [
    '_etat',
    'statuts?|etats?|archivee?s?|actif|active|publiee?|en ligne|supprimee?|est archive|desactive|status|(?:is )?(?:visible|published|active|archived|deleted|enabled)|etat (?:de la )?fiche|statut (?:de la |de l )?(?:fiche|action|offre)',
  ],
  [
    'adresse',
    `adresses?|address|street(?: address)?|adresse (?:postale|1|lieu|du lieu|complete)|adr|rue|voie|(?:nom|libelle)(?: de)?(?: la)? (?:voie|rue)|(?:n|numero) et rue|n et voie|(?:n|no|numero)(?: de| dans)?(?: la| l)? (?:voie|rue|adresse)|(?:type|nature)(?: de)?(?: la)? (?:voie|rue)|(?:indice|suffixe)(?: de)? (?:repetition|voie|numero)|bis ter(?: quater)?|numero et voie|adresse ligne(?: 1)?|adresse (?:de l action|d accueil)|(?:(?:a )?quelle|quelle est (?:l |son )?) ?adresse(?: postale)?${WHERE_IT_IS}|address (?:line )?1|street name|strasse|stra e|anschrift|direccion`,
  ],
];

const patterns = NAMES.map(([target, names]) => [target, new RegExp(`^(?:${names})$`)] as const);
const BODY = OWNER.replace('|lieux?|lieu d accueil', '');
const OWNED = new RegExp(`^(?:${BODY} (.+)|(.+?)${OF} ${BODY})$`);
/** Fields that a structure has of its own beside those of its services. */
const OWN_FIELDS =
  /^(?:adresse|complement_adresse|code_postal|code_insee|commune|latitude|longitude|telephone|courriel|description|horaires_accueil|site|siret|date_maj)$/;
/** Words that programs shorten in the names of columns of several words. */
const SHORTENED: Readonly<Record<string, string>> = {
  ...{ act: 'action', adr1: 'adresse', adr2: 'complement adresse', tel1: 'telephone', ville: 'commune' },
  ...{ adr: 'adresse', benef: 'beneficiaires', cd: 'code', cod: 'code', com: 'commune', compl: 'complement' },
  ...{ dat: 'date', desc: 'description', descr: 'description', dt: 'date', etab: 'etablissement', lib: 'libelle' },
  ...{
    num: 'numero',
    serv: 'service',
    typ: 'type',
    org: 'organisme',
    post: 'postal',
    struct: 'structure',
    them: 'thematique',
  },
};
/** Words before the name of a column, or behind it, that tell what its values look like. */
const FORM = /^(?:libelle|texte|txt|valeur|val|liste) (?!long$)| (?:libelle|txt)$/;
/** Words before the name of a column of yes and no, and the fields that may be one: `TOP_GRATUIT` is a cost, `FLAG_MAIL` is no address. */
const FLAG = /^(?:top|indicateur|ind|flag|flg) /;
const FLAG_FIELDS = /^(?:frais|_frais_inverse|_etat)$/;
/**
 * Fields that a name behind a colon may tell: « addr:city », « Contact : téléphone ». The word « nom » there is that of anything, and a date
 * that of any event.
 */
const BEHIND_COLON = /^(?:_mobile|zone_eligibilite|publics|thematiques|frais)$/;
const known = new Map<string, ColumnTarget | null>();

/** Words of a name that say that nobody is to see its values. « Publié / non publié » offers both, and says nothing of the kind. */
const UNPUBLISHED =
  /\b(?:ne (?:sera|seront|sont|est|doit|doivent) (?:pas|jamais) (?:etre )?(?:publie|diffuse|affiche|rendu|visible|communique|partage)|(?<!\b(?:publie|diffuse|publiable|diffusable|visible)e?s? (?:ou )?)(?:non|pas) (?:publie|diffuse|publiable|diffusable|visible)|(?:a )?ne pas (?:publier|diffuser|communiquer|afficher)|confidentiel|usage interne)/;

const STATES = /^_(?:etat|fin)$/;

/** Words of programs before what a place or a contact is: `LIEU_CP`. Only what a place or a contact has is told so. */
const OF_PLACE = /^(?:lieu|lieux|site|contact|adresse|coordonnees) (?=.)/;
const FIELDS_OF_PLACE =
  /^(?:adresse|complement_adresse|code_postal|code_insee|commune|latitude|longitude|telephone|courriel|horaires_accueil)$/;

/** Folds the name of a column: its encoding put right, lower case, no accents, signs as single spaces, brackets left out. */
export const foldColumn = (name: string): string =>
  foldText(withSpaces(toClean(name)))
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Parts the words of a name as programs write it: `structureNom`, `derniereMiseAJour`. */
const withSpaces = (name: string): string =>
  /\s/.test(name) ? name : name.replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ');

/** Returns the field or part that a name of a column tells, or null when it tells none. */
export function targetOfName(name: string): ColumnTarget | null {
  const column = name.replace(/ \(\d+\)$/, '');
  const found = known.get(column);
  if (found !== undefined) return found;
  const target = findTarget(column);
  if (known.size < 10_000) known.set(column, target);
  return target;
}

function findTarget(name: string): ColumnTarget | null {
  if (fieldFacts(name) !== undefined) return { model: null, field: name };
  if (name.trim() === '@') return { model: null, field: 'courriel' };
  const target = readName(name);
  // A state is never published, and keeps rows from being so.
  if (target !== null && STATES.test(target.field)) return target;
  if (permissionOfName(name) !== null) return { model: null, field: '_diffusion' };
  const isUnpublished = UNPUBLISHED.test(foldText(toClean(name)).replace(/[^a-z]+/g, ' '));
  return isUnpublished ? { model: null, field: '_rien' } : target;
}

/** Returns what the name of a column says about publishing, or null when it says nothing of it. */
export const permissionOfName = (name: string): Permission | null =>
  permissionOf(foldColumn(name.split(/[.\]]/).at(-1) ?? name), (object) => targetOfPhrase(object)?.field ?? null);

function readName(name: string): ColumnTarget | null {
  const last = name.split(/[.\]]/).at(-1) ?? name;
  const path = foldColumn(name.replace(/\[\d*\]/g, ' '));
  const whole = targetOfPhrase(path);
  // « Pour s’inscrire (lien) » tells the way and what stands there.
  if (whole?.field === 'modes_mobilisation' && /\((?:lien|url|site|adresse web)\)/i.test(name))
    return { ...whole, field: 'lien_mobilisation' };
  if (whole !== null) return whole;
  const owned = ownedTarget(path, foldColumn(last));
  if (owned !== null) return owned;
  return (
    targetOfPath(name) ??
    targetOfPhrase(foldColumn(last)) ??
    targetOfProgram(path) ??
    targetOfParts(name) ??
    targetOfAll(name)
  );
}

/** Reads the end of a path, the longest that is known: `attributes.organization.name` is the name of an organisation. */
function targetOfPath(name: string): ColumnTarget | null {
  const parts = name.split(/[.\]]/).filter((part) => part !== '');
  for (let from = 1; from < parts.length - 1; from += 1) {
    const end = foldColumn(parts.slice(from).join(' ').replace(/\[\d*/g, ' '));
    const found = targetOfPhrase(end) ?? ownedTarget(end, foldColumn(parts.at(-1) ?? ''));
    if (found !== null) return found;
  }
  return null;
}

/** Reads a name as programs write it: `LIB_COMMUNE`, `DT_MAJ`, `TOP_GRATUIT`. */
function targetOfProgram(path: string): ColumnTarget | null {
  const words = path.split(' ');
  if (words.length === 1) return null;
  const whole = words.map((word) => (Object.hasOwn(SHORTENED, word) ? SHORTENED[word] : word)).join(' ');
  const flag = FLAG.test(whole) ? targetOfPhrase(whole.replace(FLAG, '')) : null;
  if (flag !== null) return FLAG_FIELDS.test(flag.field) ? flag : null;
  const told = targetOfPhrase(whole) ?? targetOfPhrase(whole.replace(FORM, '')) ?? ownedTarget(whole);
  if (told !== null || !OF_PLACE.test(whole)) return told;
  const placed = targetOfPhrase(whole.replace(OF_PLACE, ''));
  return placed !== null && FIELDS_OF_PLACE.test(placed.field) ? placed : null;
}

/** Reads the name of a field of the structure: « Tél. de la structure », `ORG_SIRET`. */
function ownedTarget(path: string, last = ''): ColumnTarget | null {
  const [, behind = '', before = ''] = OWNED.exec(path) ?? [];
  const base = behind === '' ? before : behind;
  const owned = base === '' ? null : (targetOfPhrase(base) ?? (last === '' ? null : targetOfPhrase(last)));
  return owned !== null && !owned.field.startsWith('_') && OWN_FIELDS.test(owned.field)
    ? { ...owned, model: 'structure' }
    : null;
}

/** Reads a name with what stands in its brackets: « Durée (semaines) » says less without it. */
const targetOfAll = (name: string): ColumnTarget | null =>
  name.includes('(') ? targetOfPhrase(foldColumn(name.replace(/[()]/g, ' '))) : null;

/** Reads a name in two languages, « Ville / City », or one behind a colon. */
function targetOfParts(name: string): ColumnTarget | null {
  const [part = '', ...others] = name.split(/[/|]/);
  const first = others.length === 0 ? null : targetOfPhrase(foldColumn(part));
  if (first !== null && others.every((other) => targetOfPhrase(foldColumn(other))?.field === first.field)) return first;
  const behind = name.includes(':') ? targetOfPhrase(foldColumn(name.slice(name.lastIndexOf(':')))) : null;
  if (behind === null || behind.field === 'date_maj') return null;
  return OWN_FIELDS.test(behind.field) || BEHIND_COLON.test(behind.field) ? behind : null;
}

function targetOfPhrase(folded: string): ColumnTarget | null {
  const target = patterns.find(([, pattern]) => pattern.test(folded))?.[0];
  if (target === undefined) return null;
  return { model: target.startsWith('structure.') ? 'structure' : null, field: target.replace('structure.', '') };
}

const OF_OFFER = new RegExp(`\\b${OFFER}\\b`);

/** Names that only ask which one, as « Qui ? » below « Porteur ». */
const ASKS_WHICH = /^(?:qui|quoi|(?:le|la)?quel(?:le)?s?|libelle|intitule)$/;

/** Returns the goal of a column below the name of a group: « Nom » below « Porteur » is that of a structure. */
export function targetInGroup(name: string, group: string | undefined): ColumnTarget | null {
  const own = targetOfName(name);
  const both = group === undefined ? null : targetOfName(`${group} ${name}`);
  if (both === null && own === null && group !== undefined && ASKS_WHICH.test(foldColumn(name)))
    return targetOfName(group);
  if (both === null || own === null) return both ?? own;
  // « Nom » below « Observations » is still a name: a part says less than it does.
  return (own.field === 'nom' && !both.field.startsWith('_')) || both.model === 'structure' ? both : own;
}

/** Tells whether the name of a column names an action or a service, as « Nom de l’action » does. */
export const namesAnOffer = (name: string): boolean => OF_OFFER.test(foldColumn(name));

/** Tells whether a text is the name of a column that is known, even of one that is not published. */
export const readsAsColumn = (name: string): boolean => name !== '' && targetOfName(name) !== null;

/** The fields by which a table is one of services. */
export const serviceFields: readonly string[] = [
  ...['publics', 'frais', 'thematiques', 'zone_eligibilite', 'type', 'modes_accueil', 'modes_mobilisation'],
  ...['mobilisable_par', 'structure_id'],
];

/** Tells whether folded names of columns are those of places of médiation numérique. */
export const isOfMednum = (folded: ReadonlySet<string>): boolean =>
  folded.has('services') &&
  ['pivot', 'frais a charge', 'modalites acces', 'fiche acces libre'].some((name) => folded.has(name));
