import type { QuestionTexts } from '../fr/question.ts';

const texts: QuestionTexts = {
  'ask.thematiques': '¿Para qué exactamente?',
  'ask.rayon_km': '¿A qué distancia?',
  'ask.publics': '¿Para quién?',
  'ask.modes_accueil': '¿En persona o a distancia?',
  'ask.frais': '¿Cuánto cuesta?',
  'ask.types': '¿Qué tipo de ayuda?',
  'ask.mobilisable_par': '¿Por su cuenta o con un asesor?',
  'ask.ouvert': '¿Cuándo?',
  'ask.inconnus': '¿Ocultar las ofertas a las que les falta un dato?',
  'ask.tri': '¿Cuáles ver primero?',
  comma: ',',
  step: (n, of) => `pregunta ${n} de ${of}`,
  stop: 'No preguntar más',
  more: 'Más respuestas',
  given: 'Sus respuestas:',
  undo: 'Volver atrás',
  'undo.of': (answer) => `: «${answer}»`,
  unknown: (n) =>
    n === 1 ? '1 oferta sin este dato se queda en la lista.' : `${n} ofertas sin este dato se quedan en la lista.`,
  'answer.unknown': 'No lo sé',
  'answer.other': 'Otro',
  'answer.certain': 'Sí, ocultarlas',
  'answer.usagers': 'Por su cuenta',
  'answer.professionnels': 'Con un asesor',
  'answer.radius': (km) => `${km} km como máximo`,
  'answer.nearest': (km) => `Las más cercanas: ${km} km como máximo`,
  'answer.latest': (day) => `Las más recientes: desde el ${day}`,
  'end.none': 'No hay más preguntas. Elija un filtro o escriba lo que busca.',
  'end.certain': (n) => (n === 1 ? 'Ver solo esa' : `Ver solo estas ${n} ofertas`),
  'end.nearest': (n, km) => `${n === 1 ? 'Ver la más cercana' : `Ver las ${n} más cercanas`} (${km} km como máximo)`,
  'end.latest': (n, day) => `${n === 1 ? 'Ver la más reciente' : `Ver las ${n} más recientes`} (desde el ${day})`,
  'end.another': 'Una pregunta más',
  end: (sure, maybe) =>
    `${sure === 1 ? '1 oferta cumple' : `${sure} ofertas cumplen`} todo.${maybe === 0 ? '' : ` Quizá ${maybe} más: falta algún dato.`}`,
};

export default texts;
