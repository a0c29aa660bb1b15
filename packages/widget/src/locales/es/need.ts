import type { NeedTexts } from '../fr/need.ts';

const texts: NeedTexts = {
  title: 'Decir qué falta',
  intro: 'Sus respuestas ayudan a crear ofertas. No dicen quién es usted.',
  place: '¿En qué municipio?',
  'place.missing': 'Indique el municipio donde falta la oferta.',
  touch: 'Pulse lo que falta. Su respuesta se envía enseguida.',
  write: 'O escríbalo',
  themes: 'Necesidad',
  publics: 'Para quién',
  precisions: 'Precisiones',
  'precisions.place':
    'Diga también el municipio. Por ejemplo: una guardería antes de las 7 en Aubagne. No escriba ni nombres ni datos de contacto.',
  'precisions.hint': 'Por ejemplo horarios, un trayecto, un idioma. No escriba ni nombres ni datos de contacto.',
  missing: 'Elija una necesidad o escríbala.',
  licence: 'Al enviar, autoriza la reutilización bajo Licence Ouverte 2.0.',
  send: 'Enviar',
  sending: 'Enviando…',
  cancel: 'Cancelar',
  failed: 'El envío ha fallado. Su texto se conserva: vuelva a intentarlo.',
  refused: 'El envío ha sido rechazado. Revise las respuestas y vuelva a intentarlo.',
  receipt: 'Gracias, su aviso está registrado.',
  'receipt.no': 'Dé este número si nos llama',
  follow: 'Seguir este aviso',
  more: 'Decir otra cosa',
  close: 'Cerrar',
  search: 'Buscar otra oferta',
  undo: 'Anular el envío',
  undone: 'El envío está anulado.',
  undoFailed: 'No se pudo anular: ya está revisado, o el servicio no responde.',
};

export default texts;
