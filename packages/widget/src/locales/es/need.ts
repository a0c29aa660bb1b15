import type { NeedTexts } from '../fr/need.ts';
import receipt from '../receipt/es.ts';

const texts: NeedTexts = {
  title: 'Decir qué falta',
  intro: 'Su respuesta ayuda a crear ofertas. Es anónima.',
  place: '¿En qué municipio?',
  'place.missing': 'Indique el municipio donde falta la oferta.',
  'place.elsewhere': (town) => `${town} está fuera de este territorio. Elija un municipio de aquí.`,
  which: '¿Qué municipio?',
  ask: '¿Qué falta?',
  own: 'Con sus palabras',
  words: 'Lo que falta, con sus palabras',
  change: 'Cambiar de municipio',
  private: 'Las palabras de su búsqueda no se adjuntan.',
  takeWords: 'Añadirlas',
  person: 'Estas palabras identifican a una persona:',
  'person.out': 'Quitarlas',
  'person.send': 'Enviar de todos modos',
  themes: 'Necesidad',
  publics: 'Para quién',
  precisions: 'Precisiones',
  example: 'Una guardería antes de las 7 en Aubagne',
  'precisions.hint': 'Un horario, un trayecto, un idioma. Sin nombres ni datos de contacto.',
  missing: 'Elija una necesidad o escríbala.',
  licence: 'Al enviar, autoriza la reutilización bajo Licence Ouverte 2.0.',
  send: 'Enviar',
  sending: 'Enviando…',
  cancel: 'Cancelar',
  failed: 'El envío ha fallado. Su texto se conserva: vuelva a intentarlo.',
  refused: 'El envío ha sido rechazado. Revise las respuestas y vuelva a intentarlo.',
  waiting: 'Su respuesta aún no se ha enviado',
  waitingNext: 'Se guarda en este dispositivo. Se enviará sola en cuanto vuelva la red.',
  thanks: 'Gracias, su aviso está registrado.',
  receipt,
  back: 'Volver a la búsqueda',
};

export default texts;
