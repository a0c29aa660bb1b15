import { describe, expect, it, vi } from 'vitest';
import { dangersIn } from './dangers-in.ts';

describe('the dangers that words tell', () => {
  it.each([
    ['mon mari me frappe', 'violences'],
    ['Mon conjoint m’a frappée', 'violences'],
    ['violences conjugales', 'violences'],
    ['je suis battue', 'violences'],
    ['j’ai été frappée', 'violences'],
    ['I am beaten', 'violences'],
    ['I’m being beaten at home', 'violences'],
    ['me pegan en casa', 'violences'],
    ['أتعرض للضرب', 'violences'],
    ['я побита', 'violences'],
    ['мене б’ють', 'violences'],
    ['j’ai peur de mon ex', 'violences'],
    ['my husband hits me', 'violences'],
    ['mi marido me pega', 'violences'],
    ['زوجي يضربني', 'violences'],
    ['чоловік мене б’є', 'violences'],
    ["чоловік мене б'є", 'violences'],
    ['je veux mourir', 'suicide'],
    ['pensées suicidaires', 'suicide'],
    ['je ne sers à rien', 'suicide'],
    ['je sert à rien', 'suicide'],
    ['ma vie ne sert à rien', 'suicide'],
    ['plus rien ne sert à rien', 'suicide'],
    ['mon fils dit qu’il ne sert à rien', 'suicide'],
    ['ma fille pense qu’elle ne sert à rien', 'suicide'],
    ['ma vie elle sert à rien', 'suicide'],
    ['la vie elle ne sert plus à rien', 'suicide'],
    ['ma présence ne sert à rien', 'suicide'],
    ['lutter ne sert à rien', 'suicide'],
    ['je suis handicapé et ne sert à rien', 'suicide'],
    ['je suis inutile et ne sert à rien', 'suicide'],
    ['je suis inutile', 'suicide'],
    ['I can’t go on living', 'suicide'],
    ['I took a bottle of pills', 'vie'],
    ['I cut my arms', 'suicide'],
    ['there is gas in my flat', 'feu'],
    ['my baby does not breathe', 'vie'],
    ['me siguen por la calle', 'danger'],
    ['ابني يتعرض للضرب في المدرسة', 'enfant'],
    ['чоловік не випускає мене з дому', 'violences'],
    ['я ріжу собі руки', 'suicide'],
    ['il a un couteau et crie', 'violences'],
    ['mon père boit et casse tout', 'violences'],
    ['je me prostitue pour manger', 'violences'],
    ['ma famille veut m’exciser', 'violences'],
    ['plus rien ne me retient', 'suicide'],
    ['j’ai pris des cachets pour mourir', 'suicide'],
    ['je vaux rien et sert à rien', 'suicide'],
    ['je me sens comme un déchet qui sert à rien', 'suicide'],
    ['ça sert à rien d’être là', 'suicide'],
    ['mon travail n’a plus de sens ma vie non plus', 'suicide'],
    ['depuis mon stage je sert à rien', 'suicide'],
    ['sans diplôme il ne sert à rien', 'suicide'],
    ['je suis quelqu’un qui ne sert à rien', 'suicide'],
    ['ça ne sert à rien de vivre', 'suicide'],
    ['à quoi je sers', 'suicide'],
    ['I want to die', 'suicide'],
    ['quiero morir', 'suicide'],
    ['أريد أن أموت', 'suicide'],
    ['не хочу жити', 'suicide'],
    ['mon enfant est en danger', 'enfant'],
    ['my child is being abused', 'enfant'],
    ['mi hijo está en peligro', 'enfant'],
    ['طفلي في خطر', 'enfant'],
    ['дитина в небезпеці', 'enfant'],
    ['je dors dans ma voiture', 'rue'],
    ['mon père m’a mis dehors', 'rue'],
    ['mon propriétaire m’a mise dehors', 'rue'],
    ['mon proprio veut me virer ce soir', 'rue'],
    ['mon proprio veut me metre dehor ce soir', 'rue'],
    ['ce soir mon proprio veut me mettre dehors', 'rue'],
    ['CETTE NUIT MON BAILLEUR VA NOUS METTRE À LA RUE', 'rue'],
    ['mon proprio va me mettre dehors\nce soir', 'rue'],
    ['mon proprio va me mettre dehors dans une heure', 'rue'],
    ['mon proprio va me mettre dehors 2m1', 'rue'],
    ['mon mari propriétaire va me jeter dehors', 'rue'],
    ['mon proprio va me jeter par la fenêtre', 'suicide'],
    ['on nous met à la porte demain', 'rue'],
    ['mon proprio veut me virer, je veux mourir', 'suicide'],
    ['mon patron m’a mis dehors et je dors dans la rue', 'rue'],
    ['où dormir ce soir', 'rue'],
    ['115', 'rue'],
    ['I sleep in my car', 'rue'],
    ['duermo en la calle', 'rue'],
    ['أنام في سيارتي', 'rue'],
    ['сплю в машині', 'rue'],
    ['je vis dans ma voiture', 'rue'],
    ['ma fille et moi, nous sommes à la rue', 'rue'],
    ['I live in my car', 'rue'],
    ['vivo en mi coche', 'rue'],
    ['أعيش في سيارتي', 'rue'],
    ['живу в машині', 'rue'],
    ['mon ex me menace', 'violences'],
    ['il veut me tuer', 'violences'],
    ['je n’ai plus envie de vivre', 'suicide'],
    ['je veux en finir', 'suicide'],
    ['je vais me jeter', 'suicide'],
    ['j’ai envie de me jeter', 'suicide'],
    ['vivo en la calle', 'rue'],
    ['duermo en la calle Mayor', 'rue'],
    ['je dors dans la rue Pasteur', 'rue'],
    ['Vivo en la calle con mi hijo', 'rue'],
    ['vivo en la calle 3 meses', 'rue'],
    ['JE DORS DANS LA RUE AVEC MES ENFANTS', 'rue'],
    ['Je dors dans la rue Aidez-moi', 'rue'],
    ['je dors dans la rue du lundi au dimanche', 'rue'],
    ['je suis à la rue depuis trois jours à Lyon', 'rue'],
    ['живу на вулиці з дитиною', 'rue'],
    ['12 rue Pasteur, je dors dans ma voiture', 'rue'],
    ['je ne veux plus vivre', 'suicide'],
    ['j en peux plus de la vie', 'suicide'],
    ['Je n’en peux plus', 'suicide'],
    ['marre de vivre', 'suicide'],
    ['I can’t go on', 'suicide'],
    ['I don’t want to live', 'suicide'],
    ['no puedo más con la vida', 'suicide'],
    ['no quiero vivir', 'suicide'],
    ['تعبت من الحياة', 'suicide'],
    ['لم أعد أحتمل', 'suicide'],
    ['я більше не можу', 'suicide'],
    ['втомилася від життя', 'suicide'],
    ['je me sens vide j’ai plus envie de rien', 'suicide'],
    ['j’ai plus envie de rien', 'suicide'],
    ['je suis au bout du rouleau', 'suicide'],
    ['ma fille se scarifie', 'suicide'],
    ['je me coupe les bras', 'suicide'],
    ['g envi de crevé', 'suicide'],
    ['I feel empty', 'suicide'],
    ['I cut myself', 'suicide'],
    ['me siento vacía', 'suicide'],
    ['no tengo ganas de nada', 'suicide'],
    ['أشعر بالفراغ', 'suicide'],
    ['أؤذي نفسي', 'suicide'],
    ['ріжу себе', 'suicide'],
    ['нічого не хочеться', 'suicide'],
    ['mon père me bat', 'enfant'],
    ['ma mère me tape', 'enfant'],
    ['mes parents me frappent', 'enfant'],
    ['mes parents nous battent', 'enfant'],
    ['mon beau-père m’a frappé', 'enfant'],
    ['my dad hits me', 'enfant'],
    ['mis padres me pegan', 'enfant'],
    ['أبي يضربني', 'enfant'],
    ['أمي تضربني', 'enfant'],
    ['тато мене б’є', 'enfant'],
    ['батьки мене б’ють', 'enfant'],
  ])('« %s » tells %s', (query, name) => expect(dangersIn(query)).toContain(name));

  it.each(
    [
      ['il me séquestre', 'elle me séquestre', 'mon mari me séquestre', 'on me séquestre', 'séquestrée par mon ex'],
      ['il a abusé de moi', 'mon oncle a abusé de moi', 'on a abusé de moi', 'j’ai été abusée', 'abus sexuel'],
      ['harcèlement sexuel', 'mon patron me harcèle', 'je suis harcelée par mon ex', 'elle me harcèle'],
      ['attouchement', 'attouchements', 'mon frère me touche', 'mon patron m’a touchée'],
      ['il me force', 'il me force à réviser', 'mon copain m’a forcée', 'ils me forcent', 'on me force à me marier'],
      ['il m’insulte tout le temps', "il m'insulte", 'elle m’insulte', 'mon voisin m’a insultée', 'on m’insulte'],
      [
        'coups',
        'il me donne des coups',
        'coups de poing',
        'coups de pied',
        'coups et blessures',
        'les coups de mon mari',
      ],
      ['il me tape', 'elle me tape dessus', 'mon frère me tape', 'on me tape', 'il me gifle', 'mon père m’a giflée'],
      ['il me contrôle', 'mon mari me contrôle', 'il m’enferme', 'mon ex m’a enfermée', 'on m’enferme'],
      ['il m’étrangle', 'il m’a étranglée', 'il me suit partout', 'mon ex me suit partout'],
      ['il a levé la main sur moi', 'mon compagnon lève la main sur moi', 'rapport forcé', 'rapports sexuels forcés'],
      ['mariage forcé', 'excision', 'mutilations génitales', 'il menace de me tuer', 'mon père menace de me tuer'],
      [
        'il me rabaisse',
        'elle m’humilie',
        'je me fais insulter',
        'j’ai été agressée',
        'j’ai été violé',
        'il m’empêche de sortir',
        'il m’interdit de voir ma famille',
      ],
      ['he locks me in', 'he controls me', 'my husband insults me', 'he forces me', 'my boss touched me'],
      ['sexual harassment', 'he abused me', 'he strangled me', 'he follows me everywhere', 'he raised his hand to me'],
      ['forced marriage', 'forced sex', 'he threatens to kill me', 'genital mutilation', 'my brother hits me'],
      ['me encierra', 'mi marido me controla', 'mi ex me insulta', 'él me obliga', 'abusó de mí', 'acoso sexual'],
      ['tocamientos', 'me sigue a todas partes', 'me levantó la mano', 'me amenaza con matarme', 'mi hermano me pega'],
      ['matrimonio forzado', 'relaciones forzadas', 'ablación', 'me estrangula', 'me tiene encerrada'],
      ['زوجي يحبسني', 'يشتمني', 'يجبرني', 'تحرش جنسي', 'اعتدى علي', 'يخنقني', 'يلاحقني', 'يتحكم بي', 'يريد قتلي'],
      ['ختان البنات', 'زواج قسري', 'علاقة بالإكراه', 'يهددني بالقتل', 'رفع يده علي', 'زوجي يهينني'],
      ['він мене замикає', 'чоловік мене ображає', 'він контролює мене', 'він мене душить', 'домагання'],
      ['сексуальне насильство', 'він змушує мене', 'він переслідує мене', 'він стежить за мною', 'підняв руку на мене'],
      ['погрожує вбити мене', 'примусовий шлюб', 'жіноче обрізання', 'начальник мене лапає', 'брат мене б’є'],
    ].flat(),
  )('« %s » tells violence, said in plain words', (query) => expect(dangersIn(query)).toContain('violences'));

  it.each([
    ...['je veu mourir', 'je ve mourire', 'envi de mourir', 'suiside', 'suisside', 'suicid', 'jveu mourrir'],
    ...[
      'je pense au suisid',
      'mon fils veu se suissider',
      'siucide',
      'jen peu plus de vivre',
      'jan peux plus de vivre',
    ],
    ...['je veu me tué', 'jai envi de me tuer', 'plus envi de vivre', 'je veu plu vivre', 'je veu en finire'],
    ...['envi den finir', 'je veux en finir avec la vie', 'i wanna kil myself', 'sucidal', 'kiero morir', 'suisidio'],
    ...['ابغى اموت', 'самогубсво', 'не хочу жыти', 'хочу помирати'],
  ])('« %s » tells despair, misspelt', (query) => expect(dangersIn(query)).toContain('suicide'));

  it.each([
    ...[
      'il me frape',
      'mon mari me ba',
      'mon mari me bas',
      'on ma viollé',
      'viole par mon oncle',
      'il me menasse de mort',
    ],
    ...['je sui batue', 'violance conjugal', 'violense', 'jai peur de mon mary', 'mon conpagnon me frape'],
    ...['my husban beats me', 'domestic violance', 'زوجى يظربنى', 'насилство', 'згвалтування'],
  ])('« %s » tells violence, misspelt', (query) => expect(dangersIn(query)).toContain('violences'));

  it.each(['enfan batu', 'maltraitence enfant', 'enfan en dangé', 'mon père me frape', 'عنف ضد الاطفال'])(
    '« %s » tells a child in danger, misspelt',
    (query) => expect(dangersIn(query)).toContain('enfant'),
  );

  it.each([
    ...[
      'veux mûrir un projet',
      'mourir de faim',
      'envie de mourir de rire',
      'je veux nourrir mes enfants',
      'je veux courir',
    ],
    ...[
      'envie de travailler',
      'envie de maigrir',
      'envie de vivre à la campagne',
      'en finir avec mes dettes',
      'finir mes études',
    ],
    ...[
      'viole de gambe',
      'cours de violon',
      'violoncelle',
      'fleurs violettes',
      'voilée',
      'porter le voile',
      'roue voilée',
    ],
    ...['frapper à la porte', 'je vais me tuer à la tâche', 'peur de conduire', 'ma voisine me tape sur les nerfs'],
    ...['je me bats pour mes papiers', 'femme bas revenus', 'mon mari habite en bas', 'il cherche une femme de ménage'],
    ...[
      'un peu plus de la vie en France',
      'électricité coupée',
      'changer les draps',
      'compte séquestre',
      'travailler en Suisse',
    ],
    ...['bâton de marche', 'formation bâtiment', 'batterie', 'work exhaustion', 'violin', 'maltraitance animale'],
    ...['أنتظر الرد', 'قائمة انتظار السكن', 'كرسي متحرك', 'لا أنام في الليل', 'صاحب البيت يطردني', 'مرشدة اجتماعية'],
  ])('« %s » tells none, though it is heard nearly as a danger', (query) => expect(dangersIn(query)).toEqual([]));

  it('a blow against a wall is no fight for oneself', () => {
    expect(dangersIn('il me bat contre le mur')).toContain('violences');
  });

  it.each([
    ...['inceste', 'mon père me touche', 'mon beau-père m’a touchée', 'ma mère m’insulte', 'mes parents m’enferment'],
    ...['incest', 'my father touches me', 'incesto', 'mi padre me toca', 'أبي يلمسني', 'інцест', 'вітчим мене чіпає'],
  ])('« %s » tells a child in danger', (query) => expect(dangersIn(query)[0]).toBe('enfant'));

  it.each([
    ...['coup de main', 'coups de main', 'un coup de pouce', 'coups de pouce', 'coup de cœur', 'coups de soleil'],
    ...['coups durs', 'tous les coups', 'à coups de', 'coup de fil', 'coûts du permis', 'coup d’accélérateur emploi'],
    ...[
      'maison des femmes',
      'force ouvrière',
      'forces de l’ordre',
      'ma force',
      'je me force à sortir',
      'force de vente',
    ],
    ...['formation gérer les insultes', 'insultes au guichet', 'abus de confiance banque', 'abus de faiblesse notaire'],
    ...[
      'il me suit',
      'ma conseillère me suit',
      'le médecin qui me suit',
      'être suivi partout en France',
      'suivi social',
    ],
    ...['contrôle technique', 'contrôle de la CAF', 'contrôle judiciaire', 'compte séquestre', 'mise sous séquestre'],
    ...['main levée', 'lever la main en classe', 'toucher le chômage', 'ce métier me touche', 'enfermée dehors'],
    ...['rapport de stage', 'mariage civil', 'taper à la machine', 'je tape lentement', 'forcée de déménager'],
    ...['menuisier', 'boxe', 'on me contrôle à la CAF', 'ma santé m’empêche de travailler', 'vente forcée'],
    ...['he follows my file', 'birth control', 'armed forces', 'keep in touch', 'locked phone', 'hit the road'],
    ...[
      'me toca pagar el alquiler',
      'siempre me toca esperar',
      'golpe de calor',
      'control médico',
      'me sigue el médico',
    ],
    ...['مراقبة الأطفال', 'متابعة طبية', 'контроль якості', 'примусове виконання рішення', 'образотворче мистецтво'],
  ])('« %s » tells none, though a word of violence is near', (query) => expect(dangersIn(query)).toEqual([]));

  it.each(['mon père me bat', 'my mother beats me', 'mi padre me pega', 'أبي يضربني', 'батько мене б’є'])(
    '« %s » is that of a child first',
    (query) => expect(dangersIn(query)[0]).toBe('enfant'),
  );

  it.each(
    Object.entries({
      suicide: [
        ...[
          'je tien plus',
          'je tiens plus',
          'on tient plus',
          'ya plus despoir',
          'y a plus d’espoir',
          'plus aucun espoir',
        ],
        ...['jveux plus etre la', 'je ne veux plus être là', 'envie de plus exister', 'ma vie n’a plus de sens'],
        ...[
          'je me coupe',
          'mon ado se coupe',
          'je vais faire une betise',
          'mon frère veut se pendre',
          'à quoi bon vivre',
        ],
        ...[
          'je vois plus d’intérêt à vivre',
          'mal de vivre',
          'j’ai plus aucune raison d’être là',
          'quiero dejar de vivir',
          'i feel like dying',
          'no aguanto más',
          'فقدت الأمل',
          'не бачу сенсу жити',
        ],
      ],
      rue: [
        ...[
          'mis a la porte ce soir',
          'viré de chez moi',
          'jai perdu mon logement',
          'je suis a la porte',
          'ma mere ma viré',
        ],
        ...[
          'foutu dehors par mes parents',
          'mon copain ma foutu a la porte',
          'on a plus de logement',
          'expulsé ce matin',
        ],
        ...[
          'nulle part où aller',
          'rupture d’hébergement',
          'ma tante me vire',
          'me quedé sin casa',
          'il dort dans un hall',
          'on m’heberge plus',
          'landlord threw us out',
          'me han desahuciado',
        ],
        ...['طردوني من البيت', 'мене вигнали з дому'],
      ],
      feu: [
        ...[
          'le gaz fuit',
          'fuite gaz chez la voisine',
          'jai senti du gaz',
          'monoxyde de carbone',
          'de la fumée dans l’escalier',
        ],
        ...[
          'le plafond s’est effondré',
          'coincé dans l’ascenseur',
          'smell of gas',
          'llamar a los bomberos',
          'رجال الإطفاء',
          'пахне газом',
        ],
      ],
      vie: [
        ...[
          'il a bu de la javel',
          'intoxication',
          'je saigne',
          'avc',
          'il a un malaise cardiaque',
          'il ne se réveille pas',
          'elle bouge plus',
          'mon bébé étouffe',
        ],
        ...[
          'mon fils a mangé des médicaments',
          'coup de couteau',
          'il est dans les pommes',
          'she drank bleach',
          'bebió lejía',
          'أنزف',
          'кровотеча',
        ],
      ],
      harcelement: [
        ...[
          'mon fils est harcelé',
          'groupe whatsapp contre ma fille',
          'they make fun of me at school',
          'on se moque de moi au lycée',
          'on me tape à l’école',
          'des élèves frappent ma fille',
        ],
        ...[
          'je suis harcelé sur insta',
          'on a diffusé mes photos nues',
          'acosan a mi hija',
          'ابتزاز بالصور',
          'мого сина цькують',
        ],
      ],
      enfant: [
        ...[
          'les voisins tapent leur enfant',
          'mon beau-père touche ma fille',
          'papa tape maman',
          'bébé secoué',
          'un prof a touché une élève',
          'ma nièce est frappée',
        ],
        ...[
          'mon papa me fait du mal',
          'enfant laissé seul à la maison',
          'shaken baby',
          'maltrato infantil',
          'تحرش بطفل',
        ],
      ],
      violences: [
        ...[
          'il contrôle mon téléphone',
          'peur de rentrer chez moi',
          'il m’a cassé le bras',
          'un inconnu ma touché',
          'il m’a touchée sans mon accord',
          'proxénète',
        ],
        ...[
          'ma sœur se fait battre par son mari',
          'mon mec me fout des baffes',
          'une amie est battue',
          'me han violado',
        ],
      ],
    }).flatMap(([name, queries]) => queries.map((query) => [query, name] as const)),
  )('« %s », as people write it, tells %s', (query, name) => expect(dangersIn(query)).toContain(name));

  it.each(
    Object.entries({
      violences: [
        ...['jai un oeil au beurre noir', 'mon homme devient fou quand il a bu jai peur', 'jai ete violer par un ami'],
        ...['mon copain ma craché dessus et ma mis un coup de pied', 'il ma dit si tu pars je te tue'],
        ...['jveux partir mais il dit qu’il va me retrouver et me buter', 'ma sœur se cache de son ex il veut la tuer'],
      ],
      suicide: [
        ...['si ca continue je me fous sous le metro', 'marre de souffrir je veux que tout s’arrete'],
        ...['il dit qu’il va se tirer dessus', 'mon fils a posté un message d’adieu', 'plus rien na de sens pr moi'],
      ],
      rue: ['je passe mes nuits dans le bus', 'on a passé la nuit à la gare', 'on vient de se faire expulser'],
      enfant: ['la voisine tape son gosse tous les soirs', 'un homme suit ma fille à la sortie de l’école'],
      vie: ['jai pris 20 doliprane', 'mon mari respire bizarre il est bleu'],
      feu: ['ma cuisine est en train de bruler', 'ma voiture crame sur le parking'],
      disparition: ['ma nièce de 12 ans a disparu'],
    }).flatMap(([name, queries]) => queries.map((query) => [query, name] as const)),
  )('« %s », of words that many say in other forms, tells %s', (query, name) =>
    expect(dangersIn(query)).toContain(name),
  );

  it.each([
    ...[
      'documentaire sur les violences conjugales',
      'bénévole pour les sans abri',
      'emploi éducateur enfants en danger',
    ],
    ...['coupe de cheveux', 'cours de rap', 'NUD'],
    ...['l’électricité est coupée', 'mon conseiller ne répond pas', 'mon bébé pleure tout le temps la nuit'],
  ])('« %s » tells none, though its words have the stems of a danger', (query) => expect(dangersIn(query)).toEqual([]));

  it('whoever may be killed by another has no wish to die', () => {
    expect(dangersIn('il veut me tuer')).toEqual(['violences']);
    expect(dangersIn('mon papa me fait du mal')).toEqual(['enfant']);
  });

  it('a long sentence is read to its end, though each of its words may be meant in several ways', () => {
    expect(dangersIn('jai ete abusé quand jetais petit')).toContain('violences');
  });

  it('a child who is hit at school is that of the number against bullying first', () => {
    expect(dangersIn('mon fils se fait taper a lecole')[0]).toBe('harcelement');
  });

  it.each([
    ...[
      'violence dans les jeux',
      'jeux vidéo violents',
      'couper les cheveux',
      'je me coupe les cheveux',
      'coupure d’électricité',
    ],
    ...[
      'je tiens à mon travail',
      'tenir un budget',
      'plus d’espoir de trouver un travail',
      'je suis à bout de souffle',
      'faire des bêtises',
    ],
    ...[
      'portes ouvertes lycée',
      'je suis à la porte d’Orléans',
      'viré de mon boulot',
      'mon patron ma foutu à la porte',
      'perdu ma carte vitale',
    ],
    ...[
      'plus de logements sociaux',
      'plus de chauffage',
      '1 pour cent logement',
      'gaz ouverture contrat',
      'arrêter de fumer',
      'fuite d’eau',
    ],
    ...[
      'langue des signes',
      'rupture conventionnelle',
      'vol de téléphone',
      'robinet qui fuit',
      'не втратити житло',
      'poisson',
      'année de césure',
      'après un AVC',
      'recyclage piles',
      'mon bébé pleure la nuit',
      'prise de sang',
    ],
    ...[
      'mon fils tape sur l’ordinateur à l’école',
      'faire chanter les enfants',
      'photos de mariage',
      'cooking class',
      'traffic rules',
    ],
    'je vais me jeter à l’eau et créer mon entreprise',
    'je vais le jeter',
  ])('« %s » tells none, though it shares words with a danger', (query) => expect(dangersIn(query)).toEqual([]));

  it('is of the violence of a couple where the father is that of their children', () => {
    expect(dangersIn('le père de ma fille me bat')).toEqual(['violences']);
  });

  it.each([
    'garde d’enfants',
    'mon fils bat tous les records à l’école',
    'coup de main pour déménager',
    'je suis debout toute la journée',
    'I was at the post office',
    'frappe au clavier',
    'atelier violon',
    'acheter une voiture',
    'rue de la République',
    'apprendre à vivre avec le diabète',
    'permis de conduire',
    'formation sauveteur secouriste',
    'cours du soir',
    'logement pour ma fille',
    'batterie de voiture',
    'rapport de force',
    'الكهرباء',
    'посвідчення водія',
    'je veux finir ma formation',
    'je veux vivre plus près de mes enfants',
    'je vis à la campagne sans voiture',
    'travail de nuit sans voiture',
    'hébergement près de la gare',
    'je suis 12 rue Pasteur',
    'mon propriétaire me menace d’expulsion',
    'mon proprio veut me virer',
    'mon proprio veut me metre dehor',
    'le proprio veu me viré',
    'mon bailleur va nous mettre dehors en mars',
    'le propriétaire essaie de m’expulser',
    'I live in the countryside without a car',
    'I do not want to live with my parents',
    'vivo lejos sin coche',
    'vivo en la calle Mayor',
    'vivo en la calle mayor',
    'vivo en la calle de las Flores',
    'je vis dans la rue Pasteur',
    'je vis dans la rue de la République',
    'je dors chez ma sœur, 12 rue Pasteur',
    'живу на вулиці Шевченка',
    'tengo miedo de perder el trabajo',
    'el casero me amenaza con echarme',
    'أعيش بعيدا بدون سيارة',
    'живу в селі без авто',
    'je n’en peux plus de chercher du travail',
    'je ne peux plus vivre chez mes parents',
    'marre de la vie chère',
    'fatiguée de vivre à l’hôtel',
    'j’ai peur pour mon père',
    'ma mère me garde mes enfants',
    'no quiero vivir con mis padres',
    'no puedo más alquiler',
    'I can’t go on the bus',
    'я більше не можу платити',
    'mon patron m’a mis dehors',
    'ma boîte m’a mise dehors',
    'mise dehors par mon employeur',
    '',
    '🙂'.repeat(5000),
  ])('« %s » tells none', (query) => expect(dangersIn(query)).toEqual([]));

  it('a child who is beaten by a parent is told the number for children first', () => {
    for (const query of [
      'mon père me bat',
      'mes parents me frappent',
      'my dad hits me',
      'mi madre me pega',
      'тато мене б’є',
    ])
      expect(dangersIn(query)[0], query).toBe('enfant');
    expect(dangersIn('j’en peux plus de la vie')).toEqual(['suicide']);
  });
});

it('what tells no danger is read without the letters of all scripts, which engines compile anew for each pattern', () => {
  const replace = vi.spyOn(RegExp.prototype, Symbol.replace);
  dangersIn('formation, j’ai peur');
  const patterns = replace.mock.contexts.map((pattern) => (pattern as RegExp).source);
  replace.mockRestore();
  expect(patterns.length).toBeGreaterThan(4);
  expect(patterns.filter((source) => source.includes(String.raw`\p{L})`))).toEqual([]);
});

/** Sentences in which dark words tell no danger. */
const dark = [
  'mon vélo est mort',
  'ça ne sert à rien ce formulaire',
  'mon assistante sociale ne sert à rien',
  'la batterie de mon téléphone est morte',
  'je suis mort de fatigue après le boulot',
  'le loyer me tue, je veux moins cher',
  'mes voisins font un bruit d’enfer',
  'j’ai tué mon forfait internet en une semaine',
  'je me bats pour avoir mon titre de séjour',
  'cette formation m’a coupé l’envie d’apprendre',
  'mon contrat se termine vendredi',
  'les prix ont explosé à l’épicerie',
  'je veux couper le chauffage pour économiser',
  'mon frigo a rendu l’âme',
  'je saute un repas sur deux pour le ramadan',
  'une chute de cheveux, quel médecin',
  'mon dossier est enterré à la préfecture',
  'la CAF m’étrangle avec ses papiers',
  'je veux en finir avec ce dossier de retraite',
  'mon CV ne vaut rien',
  'la banque me met le couteau sous la gorge',
  'mes factures m’étouffent',
];
/** Sentences of somebody in danger, those beside the first ones among them. */
const told = [
  'mon copain m’a mis un couteau sous la gorge',
  'je n’ai plus envie de vivre',
  'je dors dehors ce soir avec mon bébé',
  'mon père me touche la nuit',
  'j’ai avalé des médicaments pour mourir',
  'il m’enferme dans la maison',
  'mon beau-père frappe ma petite soeur',
  'je veux me pendre',
  'my husband beats me',
  'I want to kill myself',
  'mi marido me pega',
  'no quiero vivir más',
  'زوجي يضربني',
  'أريد أن أموت',
  'чоловік мене б’є',
  'не хочу жити',
  'elle a fait une overdose',
  'ma fille se scarifie',
  'à la rue ce soir, pas d’endroit où dormir',
  'on me harcèle au lycée et je ne veux plus y aller, je veux mourir',
  'je veux en finir avec ma vie',
  'je veux en finir avec tout',
  'ça ne sert à rien ma vie',
  'mon mari m’étrangle',
  'il me met un cutter sous la gorge',
];

it.each(dark)('« %s » tells no danger', (query) => {
  expect(dangersIn(query)).toEqual([]);
});

it.each(told)('« %s » tells one', (query) => {
  expect(dangersIn(query)).not.toEqual([]);
});
