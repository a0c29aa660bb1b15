import type { NeedTexts } from '../fr/need.ts';

const texts: NeedTexts = {
  title: 'Señalar una necesidad sin respuesta',
  intro: 'Lo que buscaba ayuda a decidir dónde crear ofertas. Nada identifica a la persona interesada.',
  place: 'Municipio de la necesidad',
  'place.missing': 'Indique el municipio donde falta la oferta.',
  themes: 'Temas de la necesidad',
  publics: 'Públicos de la necesidad',
  precisions: 'Precisiones',
  'precisions.hint': 'Por ejemplo horarios, un trayecto, un idioma. No escriba ni nombres ni datos de contacto.',
  missing: 'Elija un tema o precise la necesidad.',
  licence:
    'Al enviar, autoriza la reutilización de esta información bajo Licence Ouverte 2.0 por el departamento, data·inclusion y las herramientas conectadas.',
  send: 'Enviar',
  sending: 'Enviando…',
  cancel: 'Cancelar',
  failed: 'El envío ha fallado. Su texto se conserva: vuelva a intentarlo.',
  refused: 'El envío ha sido rechazado. Revise las respuestas y vuelva a intentarlo.',
  receipt: 'Gracias, su aviso está registrado.',
  'receipt.no': 'Número de seguimiento',
  follow: 'Seguir este aviso',
};

export default texts;
