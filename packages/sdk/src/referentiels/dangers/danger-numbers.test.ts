import { describe, expect, it } from 'vitest';
import { dangerNumbers } from './danger-numbers.ts';
import { dangersIn } from './dangers-in.ts';
import { toShownNumber, urgentNumbers } from './urgent-numbers.ts';

/** Words of people, misspelt as well and in five languages, by the number that stands first for them. */
const told: Readonly<Record<keyof typeof urgentNumbers, readonly string[]>> = {
  '3114': [
    ...[
      'me faire du mal',
      'me fer du mal',
      'jme fais du mal',
      'ma fille veut se faire du mal',
      'plus la forse de vivre',
    ],
    ...[
      'j’ai plus la force',
      'envie de sauter',
      'jai envi de sauter',
      'je vais me jeter sous un train',
      'vi plus envie',
    ],
    ...['i wanna die', 'хочу умереть', 'не хочу больше жить', 'хочется умереть', 'me quiero tirar por la ventana'],
    ...['prévention suicide'],
  ],
  '119': [
    ...['battu par mon père', 'frappée par ma mère', 'jsui battu par mes parent', 'tapé par mon beau père'],
    ...['beaten by my dad', 'golpeado por mi padre', 'мене б’є вітчим'],
  ],
  '116000': [
    ...['enfant fugue', 'ma fille a fugué', 'ma fille a disparu', 'my son ran away', 'mi hija ha desaparecido'],
    ...['ابني هرب من البيت', 'моя дочка зникла', '116 000'],
  ],
  '17': [
    ...['je suis en danger', 'je sui en danjer', 'nous sommes en danger', 'i am in danger', 'estoy en peligro'],
    ...['أنا في خطر', 'я в небезпеці', 'я в опасности', 'au secours', 'on me suit'],
  ],
  '112': [],
  '114': [],
  '3919': ['violé', 'violer', 'je me suis fait violé', 'battu par mon mari', 'battue par mon conpagnon', 'me violaron'],
  '3018': [
    ...[
      'harcelement',
      'harcellement',
      'cyber harcelement',
      'harcelé au collège',
      'mon fils se fait harceler à l’école',
    ],
    ...['i am bullied', 'acoso escolar', 'تنمر في المدرسة', 'булінг у школі'],
  ],
  '15': [
    ...[
      'overdose',
      'overdos',
      'over dose',
      'surdose',
      'avalé des médicaments',
      'trop de médicaments',
      'samu',
      'le samu',
    ],
    ...[
      'jai pris trop de cachet',
      'jai pri tro de cachet',
      'mon bebe respire mal',
      'il respire plus',
      'crise cardiaque',
    ],
    ...['je vais accoucher', 'je suis entrain d accoucher', 'j’ai perdu les eaux', 'i took too many pills'],
    ...['my baby can’t breathe', 'sobredosis', 'no puede respirar', 'جرعة زائدة', 'ابني لا يتنفس', 'передозування'],
    ...['дитина не дихає'],
  ],
  '18': [
    ...['incendie', 'insendie', 'il y a le feu', 'ya le feu chez moi', 'mon appartement brule', 'fuite de gaz'],
    ...['my house is on fire', 'hay un incendio', 'حريق', 'البيت يحترق', 'пожежа', 'горить квартира'],
  ],
  '115': [
    ...['jai plus de toit', 'plus de toit', 'plus de toi', 'je dor dans ma voiture', 'jdor dans la rue', 'samu social'],
    ...['no tengo donde dormir', 'ليس لدي مكان للنوم', 'ما عندي مكان أنام فيه', 'негде ночевать', 'сплю в машине'],
  ],
};

describe('the numbers for the dangers that words tell', () => {
  it.each(Object.entries(told).flatMap(([number, all]) => all.map((words) => [words, number] as const)))(
    '« %s » has %s first',
    (words, number) => expect(dangerNumbers(words)[0]).toBe(number),
  );

  it('has the number for a child in danger before the one for women, where a pupil is hit', () => {
    expect(dangerNumbers('mon fils se fait taper à l’école').slice(0, 3)).toEqual(['3018', '119', '3919']);
  });

  it('has the numbers for a life first, and the one that listens beside them, where too much was taken', () => {
    expect(dangerNumbers('jai pris trop de cachet')).toEqual(['15', '3114', '112', '114']);
    expect(dangerNumbers('mon enfant a avalé des médicaments')).toEqual(['15', '112', '114']);
  });

  it.each([
    ...['préparer mon accouchement', 'je vais accoucher en mars', 'où accoucher', 'sauter à la corde', 'violet'],
    ...[
      'trop de médicaments à la maison où les rapporter',
      'médicaments pas chers',
      'overdose de travail',
      'overbooking',
    ],
    ...[
      'prévention des overdoses formation',
      'conduite de projet suicide prévention',
      'prévention du suicide formation',
    ],
    ...['harcèlement au travail', 'formation harcèlement', 'prévention du harcèlement', 'violation du contrat'],
    ...['sécurité incendie', 'formation incendie', 'ma maison a brûlé', 'feu de camp', 'brûler des calories'],
    ...['bénévole au samu social', 'devenir pompier', 'toiture', 'toi et moi', 'fuite du toit', 'plus envie de fumer'],
    ...[
      'de plus en plus envie de bouger',
      'courir sans me faire du mal',
      'force de vente',
      'plus la force de travailler',
    ],
    ...[
      'mon CAP ne me sert à rien',
      'mon diplome me sert a rien',
      'j’ai un bac qui ne me sert plus à rien',
      'Pôle emploi ne sert à rien',
      'ça ne sert à rien de postuler',
      'mes aides ne servent à rien',
      'mon travail n’a plus de sens',
      'mes diplômes du pays ne servent à rien',
      'ça sert à rien d’envoyer des CV',
      'la caf sert à rien',
    ],
    ...['on me suit pour mon insertion', 'danger des écrans', 'respirer yoga', 'asthme enfant', 'fugue de Bach'],
    ...['birth preparation', 'burning calories', 'fire safety training', 'curso de bombero', 'preparación al parto'],
    ...[
      'مكان للعب الأطفال',
      'دواء للأطفال',
      'خطر التدخين',
      'хочу учиться',
      'не хочу жить с родителями',
      'пожежна безпека',
    ],
  ])('« %s » has none', (words) => expect(dangersIn(words)).toEqual([]));

  it('writes a number of six figures as people read it', () => {
    expect(Object.keys(urgentNumbers).map(toShownNumber)).toContain('116\u00a0000');
    expect(toShownNumber('112')).toBe('112');
  });
});
