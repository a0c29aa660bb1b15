import type { WaysTexts } from './fr.ts';

/** The Spanish words of the ways to reach an offer, and of those that are hidden since they are a person's own. */
const texts: WaysTexts = {
  how: {
    visit: 'vaya en persona',
    phone: 'llame',
    mail: 'escriba',
    link: 'inscríbase en línea',
  },
  masked: {
    phone: (how) => `Número oculto, es personal: ${how}.`,
    mail: (how) => `Correo oculto, es personal: ${how}.`,
    both: (how) => `Número y correo ocultos, son personales: ${how}.`,
    none: 'pida a su ayuntamiento o a un asesor que le ponga en contacto',
    pro: '¿Es profesional?',
  },
};

export default texts;
