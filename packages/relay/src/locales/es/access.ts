import { createDates } from '../day-format.ts';
import type { AccessTexts } from '../fr/access.ts';

const { day, isoDay } = createDates('es');
const offers = (n: number): string => (n === 1 ? 'Una oferta' : `${n} ofertas`);

/** The texts of the pages that a structure opens by its own link, in Spanish. */
export const access: AccessTexts = {
  title: (nom) => `Sus ofertas: ${nom}`,
  question: '¿Son correctas sus ofertas?',
  until: (end) => `Enlace válido hasta el ${day(end)}`,
  lead: (n) => `${offers(n)}. Esto es lo que ve la gente. Toque una línea equivocada para corregirla.`,
  updated: (date) => `Actualizada el ${isoDay(date)}`,
  confirmed: (date) => `Confirmada el ${isoDay(date)}`,
  stale: 'Sin verificar desde hace más de un año',
  all: 'Todo es correcto',
  allAsk: '¿Es todo correcto?',
  allHint: (n) =>
    `Con un toque se ${n === 1 ? 'confirma esta oferta' : `confirman las ${n} ofertas`}. No hay que hacer nada más.`,
  allDone: (n) => (n === 1 ? 'Gracias. Su oferta está confirmada.' : `Gracias. Sus ${n} ofertas están confirmadas.`),
  othersDone: (n) =>
    n === 1 ? 'Gracias. Su otra oferta está confirmada.' : `Gracias. Sus otras ${n} ofertas están confirmadas.`,
  publicLater: 'El público lo verá después de una revisión.',
  allPartly: (n) => `${offers(n)} ${n === 1 ? 'confirmada' : 'confirmadas'}. Las demás han cambiado mientras tanto.`,
  day: (date) => `El ${day(date)}.`,
  one: 'Es correcta',
  oneOf: (nom) => `Es correcta: ${nom}`,
  done: 'Confirmada hoy',
  undo: 'Deshacer',
  undoOf: (nom) => `Deshacer la confirmación de ${nom}`,
  undoSaid: (nom) => `Deshacer la respuesta sobre ${nom}`,
  waits: 'En revisión:',
  proposed: 'Ha propuesto:',
  inReview: ', en revisión',
  doneRest: 'El resto está confirmado hoy',
  allWaits: (n) => (n === 1 ? 'Una corrección espera su revisión.' : `${n} correcciones esperan su revisión.`),
  closuresWait: (n) => (n === 1 ? 'Un cierre espera su revisión.' : `${n} cierres esperan su revisión.`),
  everywhere: (n) =>
    n === 1
      ? 'Corregir también en la otra oferta que lo muestra'
      : `Corregir también en las otras ${n} ofertas que lo muestran`,
  stillOld: (n) => (n === 1 ? 'Otra oferta todavía muestra:' : `Otras ${n} ofertas todavía muestran:`),
  alsoThere: (n) => (n === 1 ? 'Poner también en ella:' : `Poner también en estas ${n} ofertas:`),
  everywhereDone: (n) => (n === 1 ? 'Otra oferta también se corrige.' : `Otras ${n} ofertas también se corrigen.`),
  common: {
    title: (n) => `Común a sus ${n} ofertas`,
    all: (n) => `Esta línea es igual en todas: la corrección vale para sus ${n} ofertas.`,
    some: '¿Solo en algunas?',
    rest: (n) => `El resto de sus ${n} ofertas es correcto`,
    undo: 'Anular la respuesta sobre todas sus ofertas',
  },
  undone: 'Se ha deshecho.',
  unchanged: 'Nada ha cambiado: no se ha enviado nada.',
  lines: {
    telephone: 'Teléfono',
    horaires_accueil: 'Horario',
    adresse: 'Dirección',
    frais: 'Coste',
    publics: 'Para quién',
    courriel: 'Correo electrónico',
  },
  street: 'Número y calle',
  complement: 'Complemento de la dirección',
  precision: 'Cuánto y para qué',
  wholeText: 'Todo el texto',
  fixText: 'Corregir este texto',
  unknown: 'Sin precisar',
  masked: 'Oculto, no se muestra nunca',
  wrong: {
    line: 'Señalado como incorrecto y retirado. Indique el correcto.',
    lead: 'Un número se señaló como incorrecto y se retiró. Ya no le pueden llamar:',
    give: 'indique el número correcto',
  },
  edit: ', corregir',
  was: 'Se muestra hoy:',
  rest: 'El resto de esta oferta es correcto',
  send: 'Enviar',
  cancel: 'Cancelar',
  otherTown: '¿Otro municipio?',
  licence: 'Al enviar, autoriza la reutilización con la Licencia Abierta 2.0 (Licence Ouverte).',
  thanks: 'Gracias.',
  number: (numero) => `Dé este número si nos llama: ${numero}`,
  phoneFault: (digits) =>
    digits === 10 ? 'No es un número francés válido.' : `Este número tiene ${digits} cifras: debe tener 10.`,
  gone: 'Ya no existe…',
  of: (nom) => `: ${nom}`,
  ends: {
    definitive: 'Se ha acabado para siempre',
    pause: 'Es una pausa, hasta el día indicado',
    ailleurs: 'Ahora se ocupa otra organización',
  },
  endDay: 'Fin de la pausa',
  endDayMissing: 'Indique el día en que se reanuda la oferta.',
  endDayPast: 'Este día ya ha pasado: indique hoy o un día futuro.',
  remove: 'Retirar esta oferta',
  pause: 'Anotar la pausa',
  closed: (au) =>
    au === undefined
      ? 'Gracias. El fin de esta oferta queda anotado.'
      : `Gracias. La pausa queda anotada hasta el ${isoDay(au)}.`,
  add: 'Añadir una oferta',
  offline: 'No hay red. No se ha perdido nada: pulse de nuevo cuando vuelva la red.',
  terms:
    'Este enlace solo muestra sus ofertas y no pide cuenta ni contraseña. Al confirmar o corregir, autoriza la reutilización con la Licencia Abierta 2.0 (Licence Ouverte).',
  fixOf: (nom) => `Corregir: ${nom}`,
  back: 'Volver a sus ofertas',
  none: 'Por el momento no se publica ninguna oferta de esta organización.',
  endedTitle: 'Este enlace ya no se abre',
  ended: 'Ha caducado o está incompleto. Pida otro a quien se lo envió.',
  arrow: '→',
  leave: 'Cerrar este acceso en este dispositivo',
  notMine: 'Esta no es mi estructura',
  notMineText: (producer) =>
    `No confirme nada. Dígaselo a la persona que le envió este enlace, o a ${producer}, que gestiona este sitio. No se retira nada: las ofertas quedan como están.`,
  mails: {
    title: 'Correos de recordatorio',
    link: 'Correos de recordatorio: recibir o parar',
    lead: 'Le escribimos para preguntar si sus ofertas están al día. Si deja de recibir estos correos, sus ofertas siguen visibles.',
    stop: 'No recibir más estos correos',
    stopped: 'Ya no recibirá estos correos. Sus ofertas siguen visibles.',
    again: 'Recibir de nuevo',
    resumed: 'Volverá a recibir estos correos.',
  },
  askTitle: 'Recibir un enlace por correo',
  askLead:
    'Escriba la dirección que figura en la ficha de su organización. Se le envía un enlace que abre sus ofertas. No hay que crear ninguna cuenta.',
  badAddress: 'Escriba una dirección de correo, por ejemplo accueil@structure.fr.',
  askLabel: 'Correo electrónico de la organización',
  askHint: 'Por ejemplo accueil@structure.fr',
  askSend: 'Recibir el enlace',
  askedTitle: 'Mire su correo',
  askedText: (minutes) =>
    `Si esta dirección es la de una organización publicada aquí, se acaba de enviar un enlace. Se puede abrir durante ${minutes} minutos.`,
  askedElse:
    '¿No llega nada? Mire en el correo no deseado o pruebe con la dirección exacta de la ficha. Si la ficha no tiene, pida un enlace a la persona que coordina las ofertas del territorio.',
  again: 'Probar con otra dirección',
  askTitleNone: 'Sus ofertas',
  askNone:
    'Busque su estructura: corrige sus ofertas sin cuenta. ¿Ha recibido un enlace? Ábralo: todo se confirma con un gesto.',
  askNoneOf: (producer: string) =>
    `Busque su estructura: corrige sus ofertas sin cuenta. Para confirmarlo todo con un gesto, pida un enlace a ${producer}, que lleva este sitio.`,
  withoutLink: 'Encontrar mi estructura',
  steps: [
    'Busque su estructura por su nombre.',
    'Abra una oferta. Al pie, pulse el botón que la corrige, o diga que sigue al día.',
    'Una persona la revisa antes de publicarla.',
  ],
  addTitle: '¿Falta una oferta?',
  addLead: 'Añádala en dos minutos. Primero buscamos si ya existe.',
  findLabel: 'Nombre de su estructura',
  findSend: 'Buscar mis ofertas',
  find: {
    found: (count) => (count === 1 ? '1 estructura encontrada' : `${count} estructuras encontradas`),
    more: (count) =>
      `Aquí hay ${count} estructuras. Otras también tienen este nombre: escriba el nombre completo, con el municipio.`,
    offers,
    mine: '¿Es su estructura? Un enlace abre todas sus ofertas en una sola página.',
    none: (typed) => `No se ha encontrado ninguna estructura para «${typed}».`,
    noneHelp: 'Compruebe el nombre, o escriba solo una parte.',
    noneElse: 'Buscar estas palabras en todas las ofertas',
  },
};
