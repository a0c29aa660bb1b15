/** The words of a structure, folded, as those of the two below them: parts of patterns. */
export const OWNER =
  '(?:structures?|organismes?|porteurs?|etablissements?|associations?|partenaires?|operateurs?|prestataires?|gestionnaires?|organisateurs?|acteurs?|lieux?|lieu d accueil|structure porteuse)';
/** Words of places that receive people. Alone they tell nothing: « Site » is an address on the web, « Équipement » may be computers. */
const SITE = '(?:sites?|equipements?|centres?|antennes?)';
export const OFFER = '(?:services?|actions?|offres?|prestations?|dispositifs?|activites?|ateliers?|fiches?)';
export const OF = '(?: de la| de l| du| des| de votre| de vos| de notre| de| d)?';
/** The endings of questions of forms. A question that goes on in another way is about something else. */
const THE_OFFER = `(?:l|la|le|les|ce|cet|cette|ces|votre|vos) ${OFFER}`;
const HAPPENS = '(?:a t (?:elle|il) lieu|a lieu|se (?:passe|deroule|tient|situe|trouve)(?: t (?:elle|il))?)';
const WHERE_IT_IS = `(?: ${HAPPENS}(?: ${THE_OFFER})?| ${THE_OFFER} ${HAPPENS}| (?:du|de) (?:lieu|site|service|l action|l atelier|l activite)| d accueil)?`;
const TO_REACH = `(?:appeler|joindre|contacter|composer|ecrire|publier|afficher|diffuser|s inscrire)(?: ${THE_OFFER})?(?: (?:pour|afin de) (?:s inscrire|prendre (?:rdv|rendez vous)|participer|(?:plus d |des |toute )?(?:informations?|renseignements?)|se renseigner|nous joindre))?`;
const REACHED = `(?: (?:de contact|du service|(?:a |pour |peut on |doit on |faut il )?(?:(?:vous|nous|le|la|les) )?${TO_REACH}))?`;
const INFORMATION =
  '(?:l|la|le|les|ce|cet|cette|ces|votre|vos) (?:informations?|infos?|donnees?|fiches?|contenus?|pages?)';

/** French names of columns by the field they give, as whole names: folded, signs as spaces. */
export const NAMES: readonly (readonly [target: string, names: string])[] = [
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
    `structure id|(?:id|code|identifiant|ref|reference|numero)${OF} (?:${OWNER}|equipements?)|${OWNER} (?:id|code|identifiant)|(?:organi[sz]ation|provider|agency) id`,
  ],
  [
    'structure.nom',
    `(?:noms?|libelle|intitule|denomination)${OF} (?:${OWNER}|${SITE})|equipements? (?:noms?|libelle)|${OWNER} (?:noms?|raison sociale|denomination|libelle)|comment s appelle(?:nt)?(?: la| le| l| votre)? ${OWNER}|quel est le nom${OF} ${OWNER}|quel(?:le)? (?:est (?:la |le |l |votre )?)?${OWNER}(?: (?:(?:le|la|l|les) )?(?:gere|porte|propose|organise|anime|assure|pilote)(?: ${THE_OFFER})?| porteu(?:r|se))?|${OWNER}(?: porteurs?| porteuses?| responsable| gestionnaire| d accueil)?|raison sociale|organi[sz]ations?|company|denomination(?: sociale)?|(?:gere|porte|propose|organise|anime|assure|pilote)e?s? par|porteur${OF} (?:projet|${OFFER})|providers?|provider name|agency|organi[sz]ation name|service provider|operator|qui (?:propose|organise|porte|gere|anime)|trager|einrichtung|entidad`,
  ],
  [
    'id',
    `id|ids|identifiant(?: unique)?|uid|uuid|cle|code|ref|reference|(?:id|identifiant|code|ref|reference|numero)${OF} ${OFFER}|${OFFER} id|service id|record id`,
  ],
  [
    'nom',
    `noms?|noms? (?:complets?|usuels?|officiels?|commercia(?:l|ux)|d usage|longs?)|(?:noms?|titres?|intitules?|libelles?)${OF} (?:permanences?|projets?|interventions?|formations?|aides?|mesures?|programmes?)|names?|titles?|titres?|intitules?|libelles?|(?:noms?|titres?|intitules?|libelles?)${OF} ${OFFER}|${OFFER}(?: propose[es]*)?|${OFFER} (?:noms?|libelle|intitule|titre)|designations?|comment s (?:appelle|intitule|nomme)(?:nt)?(?: la| le| l| votre)? ${OFFER}|quel(?:le)? est(?: le nom| l intitule| le titre)${OF} ${OFFER}|quoi|aides?(?: proposees?)?|service name|program(?:me)? name|program(?:me)?s?|bezeichnung|angebot|kurs|nom du programme`,
  ],
  [
    '_resume',
    'presentation resume|resume|(?:presentation|description|descriptif) (?:courte?|breve|bref|resumee?)|(?:courte|breve) (?:presentation|description)|chapo|accroche|short description|summary',
  ],
  [
    'description',
    `descriptions?|missions?|body|descriptifs?|textes?|textes? (?:de )?description|(?:description|descriptif|presentation) (?:longue?|complete?|detaillee?)|presentation(?: detail(?:lee)?)?|objectifs?|contenus?|details?|(?:description|descriptif|objectifs?|contenu|presentation|details?)${OF} ${OFFER}|(?:descriptif|description|objectifs?|contenu) (?:et )?(?:objectifs?|contenu|detaille?e?|complete?)|en (?:quelques|deux|trois|peu de) mots|en (?:une|deux) (?:lignes?|phrases?)|de quoi s agit il|a propos|service description|long description|about|beschreibung|descripcion|${OFFER} (?:descriptions?|descriptifs?|contenus?|objectifs?|presentation)|textes? de presentation|(?:decrivez|presentez)(?: la| le| l| votre)? ?${OFFER}(?: en (?:quelques|une|deux|trois|peu de) (?:mots|lignes?|phrases?)| brievement| rapidement)?|ce (?:qui|que) (?:y )?(?:est propose|propose|on (?:y )?(?:fait|propose|trouve)|nous proposons|vous proposez)(?: .*)?|objets?|que fait on|qu est ce que c est|en quoi (?:ca|cela) consiste`,
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
    'publics?|(?:types?|typologies?) (?:de |du |des )?publics?|publics? (?:vises?|cibles?|concernes?|accueillis?|prioritaires?)|beneficiaires?|profils?|cibles?|pour qui|public specifiquement adresse|publics specifiquement adresses|a qui s adresse.*|quels? publics? (?:accueillez vous|recevez vous|visez vous|sont (?:accueillis|vises|concernes))|population cible|audiences?|target (?:group|audience|population)s?|who (?:is it for|can use it)|eligible groups?|zielgruppe|publico|pour quels? publics?',
  ],
  [
    'frais_precisions',
    '(?:si non|sinon|si payante?|si oui),? (?:combien|(?:a )?quel(?:le)? (?:tarif|prix|cout|montant|somme))|(?:price|costs?|fees?) (?:details?|notes?)|frais precisions?|frais autres|precisions?(?: sur)?(?: les?)? (?:frais|tarifs?)|details? tarifs?',
  ],
  [
    '_frais_inverse',
    'payante?s?|(?:est ce |est il |est elle |c est |est |service |action |acces )payante?(?: (?:pour|ou gratuit).*)?',
  ],
  [
    'frais',
    `frais|couts?|(?:tarifs?|couts?|prix|frais) en(?: euros?)?|(?:modalites|conditions) financieres|reste a charge|tarifs?|tarification|prix|gratuite?s?|gratuite|est gratuit|(?:${THE_OFFER} )?est (?:ce |il |elle )?gratuite?(?: pour .*)?|participation|participation (?:financiere|demandee).*|participation(?: de l| du)? (?:usager|beneficiaire|participant)|frais a charge|(?:couts?|prix|tarifs?).* (?:usager|beneficiaire|participant|personne|famille|public|habitant|stagiaire|adherent)s?|costs?|fees?|price|charges?|combien(?: (?:(?:ca|cela|il|elle) )?(?:coute|paie|payer|faut il payer|doit on payer)(?: t (?:il|elle))?(?: ${THE_OFFER})?)?|kosten|precio|(?:is )?free`,
  ],
  [
    'code_postal, commune',
    'cp ?(?:ville|commune|localite)|(?:ville|commune)cp|(?:cp|code postal)(?: et)? (?:villes?|communes?|localites?)|(?:villes?|communes?|localites?)(?: et)? (?:cp|code postal)',
  ],
  [
    'complement_adresse',
    'complements?(?: d)?(?: adresse)?|adresse (?:2|complement|complementaire)|batiment|etage|address (?:line )?2',
  ],
  [
    'code_postal',
    `cp|c p|code postal|codepostal|cod(?:e)? ?post|c postal|codes postaux|postal code|zip|(?:adresse )?code postal(?: (?:du|de) (?:lieu|site|service|l action))?|post ?codes?|zip ?codes?|plz|postleitzahl|codigo postal|quel (?:est (?:le |son )?)?code postal${WHERE_IT_IS}`,
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
    'latitude|lat|y|y lat|geo lat|(?:coord(?:onnees?)?|point|l93|lambert ?93|gps) ?(?:y|lat)|y ?coord(?:onnees?)?|(?:lat|latitude|y) (?:wgs ?(?:84)?|gps|deg|degres?|dd|decimale?|l93|lambert ?93|2154)|coordonnees lat(?:itude)?',
  ],
  [
    'longitude',
    'longitude|lon|long|lng|x|x long?|geo lon|(?:coord(?:onnees?)?|point|l93|lambert ?93|gps) ?(?:x|lon|long|lng)|x ?coord(?:onnees?)?|(?:lon|long|lng|longitude|x) (?:wgs ?(?:84)?|gps|deg|degres?|dd|decimale?|l93|lambert ?93|2154)|coordonnees lon(?:gitude)?',
  ],
  [
    'courriel',
    `mails?|(?:mail|courriel|e ?mail) public|(?:adresse )?messagerie|e ?mails?|courriels?|mel|adresses? (?:mail|e ?mail|courriel|electronique|de courriel)|contact (?:mail|e ?mail|courriel|mel|electronique)|coordonnees (?:mail|e ?mail|electroniques?)|mel (?:de |du )?contact|(?:mail|courriel|e ?mail)(?: de| d)? (?:contact|accueil)|e ?mail address|correo(?: electronico)?|mail address|boites? (?:e ?mails?|mails?|aux lettres electroniques?|fonctionnelles?)|(?:a )?quel(?:le)? (?:est (?:l |son )?)?(?:adresse )?(?:e ?mail|mail|courriel|adresse electronique)${REACHED}`,
  ],
  ['_mobile', 'mobile|portable|tel(?:ephone)? (?:mobile|portable|2)|gsm|mobile (?:phone|number)|cell(?: phone)?|handy'],
  [
    'telephone',
    `tel|tels|telephones?|telephon|telephone ?1|tel(?:ephone)? public|(?:coordonnees|contacts?) telephoniques?|(?:numeros?|ligne|contact|joindre par) (?:telephoniques?|telephone)|phone|standard|fixe|(?:numeros?|n) (?:de )?tel(?:ephone)?|tel(?:ephone)? (?:fixe|contact|accueil|standard|1)|contact tel(?:ephone)?|(?:tel|telephone) (?:de contact|de l accueil)|phone numbers?|telephone numbers?|telefon(?:nummer)?|telefono|tel ?nr|numero d appel|ligne directe|(?:a )?quel (?:est (?:le |son )?)?(?:numero(?: de tel(?:ephone)?)?|telephone)${REACHED}`,
  ],
  [
    'contact_nom_prenom',
    'contacts?|qui (?:est|sont) (?:(?:le|la|l|les|votre|vos) )?(?:contacts?|referente?s?|interlocut(?:eur|rice)s?|responsables?|personnes? (?:a contacter|referentes?|ressources?))|qui contacter|contacts? noms?(?: prenoms?)?|nom(?: et prenom)? (?:du )?contact|referents?|interlocuteurs?|personne (?:a contacter|ressource|referente|contact)|responsable|nom du referent|contact nom et prenom|contact person|contacts? name|ansprechpartner',
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
    'modes? (?:d )?(?:accueil|intervention)|modalites?|modalites? d (?:accueil|accompagnement)|presentiel distanciel|presentiel ou distance|format|a distance|lieu ou distance|accueil|delivery (?:mode|method)|presence ou distance',
  ],
  [
    'volume_horaire_hebdomadaire',
    'volume horaire(?: hebdo(?:madaire)?)?|durees? hebdo(?:madaires?)?|heures (?:par )?semaines?|h semaine|nb heures semaine|nombre (?:d )?(?:h|heures?)(?: par)? (?:semaines?|hebdo(?:madaires?)?)|volume hebdo(?:madaire)?|heures hebdo(?:madaires?)?|combien d heures (?:par|chaque) semaine',
  ],
  ['_duree', `durees?(?:${OF} ${OFFER})?`],
  [
    'nombre_semaines',
    'nombre (?:de )?semaines|nb (?:de )?semaines|(?:(?:pendant|sur|durant|pour) )?combien de semaines|duree (?:en )?semaines|semaines|duree semaines',
  ],
  [
    'date_maj',
    `maj|m a j|mise? a jour|(?:vue?s?|lue?s?|controlee?s?) le|(?:mise?s? a jour|verifiee?s?|controlee?s?|relue?s?|revue?s?|actualisee?s?|modifiee?s?) quand|(?:fiches?|informations?|infos?|donnees?) (?:du|en date du)|dernier (?:controle|passage)|quand (?:${INFORMATION} )?(?:avez vous|a t on|(?:a|ont)(?: t)?(?: elles?| ils?)? ete) (?:verifi|mis|actualis|controle|relu)e?e?s?(?: a jour)?(?: ${INFORMATION})?(?: pour la derniere fois)?|dates? (?:de )?(?:maj|mise a jour|derniere maj|derniere mise a jour|modification|actualisation)|(?:derniere )?(?:mise a jour|modification|actualisation)|derniere maj|updated(?: at| on)?|last updated?|modified(?: at| on)?|date modifs?|modifs?|fiche mise a jour(?: le)?|date|(?:fiche |donnees? |infos? |informations? )?(?:verifiee?s?|validee?s?|controlee?s?|revue?s?|relue?s?|actualisee?s?|modifiee?s?|mise?s? a jour|maj) le|actualisee?s?|derniere (?:verification|validation|relecture|vue)|last (?:reviewed|checked|verified|modified|change)|(?:date|jour) (?:de )?(?:verification|validation|saisie)|verification|check date|modifiee?s?|(?:fiche |donnees? |infos? |informations? )?a jour (?:au|le|du)|stand|fecha`,
  ],
  [
    'siret',
    '(?:quel (?:est (?:le |son |votre )?)?)?(?:(?:n|numero|code) (?:de )?)?siret|pivot|siret structure|siren siret',
  ],
  ['_reponse', 'horodateurs?|horodatage|timestamp|date (?:de )?(?:reponse|soumission|envoi)(?: du formulaire)?'],
  ['_rdv', 'prise rdv|lien (?:de )?(?:rdv|rendez vous|prise de rdv)|prise de (?:rdv|rendez vous)'],
  ['_formulaire', 'formulaire(?: en ligne)?|lien formulaire'],
  ['_page', `(?:page|site)(?: (?:web|internet))?${OF} ${OFFER}|page web`],
  [
    'lien_mobilisation',
    'lien (?:de )?mobilisation|(?:lien|site|page|adresse)(?: (?:web|internet))? (?:d )?inscription|lien pour s inscrire|(?:booking|registration|sign up|application) (?:link|url|page)',
  ],
  [
    'site',
    'sites?|site ?(?:web|internet)|internet|liens? utiles?|(?:pour )?(?:en savoir plus|plus d infos?|plus d informations?)|sites? (?:web|internet|www)|web|url|liens?|www|adresse (?:web|internet|du site)|lien (?:web|internet|vers le site)|website|homepage|web ?page|webseite|sitio web|site url',
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
    'conditions?(?: d (?:acces|entree|admission|eligibilite))?|criteres?(?: d (?:acces|entree|admission|eligibilite))?|pre ?requis|conditions acces|eligibility|requirements?|access conditions?|sous quelles? conditions?|(?:y a t il|faut il(?: remplir| respecter)?|quel(?:le)?s? sont) (?:des |les |une? )?(?:conditions?|criteres?|pre ?requis)(?: d (?:acces|entree|admission|eligibilite)| a (?:remplir|respecter)| particuli(?:eres?|ers?))?',
  ],
  ['source', 'source|source donnees?'],
  ['_fin', 'date (?:de )?(?:suspension|fin|cloture|fermeture)|fin|suspendu le|date fin.*'],
  [
    '_etat',
    'statuts?|etats?|archivee?s?|actif|active|publiee?|en ligne|supprimee?|est archive|desactive|status|(?:is )?(?:visible|published|active|archived|deleted|enabled)|etat (?:de la )?fiche|statut (?:de la |de l )?(?:fiche|action|offre)',
  ],
  [
    'adresse',
    `adresses?|lignes|lignes (?:d )?adresse|address|street(?: address)?|adresse (?:postale|1|lieu|du lieu|complete|numero|num|no|voie|rue)|adr|rue|voie|(?:nom|libelle)(?: de)?(?: la)? (?:voie|rue)|(?:n|numero) et rue|n et voie|(?:n|no|numero)(?: de| dans)?(?: la| l)? (?:voie|rue|adresse)|(?:type|nature)(?: de)?(?: la)? (?:voie|rue)|(?:indice|suffixe)(?: de)? (?:repetition|voie|numero)|bis ter(?: quater)?|numero et voie|adresse ligne(?: 1)?|adresse (?:de l action|d accueil)|(?:(?:a )?quelle|quelle est (?:l |son )?) ?adresse(?: postale)?${WHERE_IT_IS}|address (?:line )?1|street name|strasse|stra e|anschrift|direccion`,
  ],
];
