import type { OrientationTexts } from '../fr/orientation.ts';

/** The Spanish texts of what makes an orientation ready. */
const texts: OrientationTexts = {
  title: 'Preparar una derivación',
  who: 'Usted escribe',
  pour: { professionnels: 'por una persona a la que acompaña', usagers: 'por usted mismo' },
  how: '¿De qué manera?',
  ways: { link: 'En línea', phone: 'Por teléfono', mail: 'Por correo electrónico', visit: 'En persona' },
  subject: 'Asunto',
  text: {
    link: 'Texto para pegar en el formulario',
    phone: 'Guía para la llamada',
    mail: 'Mensaje',
    visit: 'Nota para entregar a la persona',
  },
  hint: 'Está en francés, para la entidad. Complételo con el acuerdo de la persona. Este texto no sale de la página hasta que usted mismo lo envíe.',
  act: {
    link: (site) => `Abrir ${site}`,
    phone: (number) => `Llamar al ${number}`,
    mail: 'Abrir en mi correo',
    visit: 'Cómo llegar',
  },
  newTab: 'pestaña nueva',
  tooLong: 'Este mensaje es demasiado largo para abrirse entero en todos los correos. Copie el texto y péguelo.',
  copy: 'Copiar el texto',
  copied: 'Texto copiado',
  copyFailed: 'El navegador no permitió copiar. El texto está seleccionado: cópielo con el teclado.',
  restore: 'Volver al texto propuesto',
  restored: 'Se ha restablecido el texto propuesto.',
  target: (name: string) => `Derivar con ${name}`,
  targetText: 'Este sitio puede reservar sus formularios a los profesionales registrados.',
  direct: (name: string) => `${name} no recibe derivaciones: contacte directamente con la entidad.`,
  close: 'Cerrar',
};

export default texts;
