import type { NumberTexts } from './fr.ts';

/** The Spanish words on the number of an offer: whether it answered a call, or was told to be wrong. */
const texts: NumberTexts = {
  answered: {
    ask: '¿Ha respondido este número?',
    yes: 'Sí',
    nobody: 'Nadie',
    wrong: 'Es incorrecto',
    on: (date) => `Este número respondió a una llamada el ${date}`,
    thanks: 'Gracias: usted dice que este número responde.',
    later: 'Vuelva a llamar más tarde. No se ha enviado nada.',
  },
  erased: {
    wrong: 'El número se señaló como incorrecto: se ha retirado.',
    removed: 'El número se ha retirado aquí.',
    alone: 'No se conoce ningún otro contacto.',
    elsewhere: (date) => `Este número se señaló como incorrecto el ${date} en otra ficha de esta estructura.`,
    known: '¿Conoce el correcto?',
  },
};

export default texts;
