import type { ReportTexts } from '../fr/report.ts';
import { ofReport } from '../receipt/of-report.ts';
import c from './correct.ts';

/** The Spanish texts of the report of a closure or of a duplicate. */
const texts: ReportTexts = {
  title: { fermeture: 'Señalar un cierre', doublon: 'Señalar un duplicado' },
  intro: {
    fermeture: 'Una persona revisa su aviso y después la ficha cambia.',
    doublon: '¿Otra ficha describe la misma oferta? Diga cuál. Su aviso se revisa y no se borra ninguna ficha.',
  },
  optional: '(opcional)',
  required: '(obligatorio)',
  kind: 'Esta oferta está cerrada',
  final: 'Definitivamente',
  finalUse: 'Sale de las búsquedas.',
  temp: 'Por un tiempo',
  tempUse: 'Sigue en las búsquedas, y su ficha lo dice.',
  since: 'Desde el',
  from: 'Primer día de cierre',
  to: 'Último día de cierre',
  unknown: 'No lo sé',
  unknownUse: (day) => `La ficha dirá que está cerrada hasta el ${day}. Antes, una persona lo comprueba.`,
  /** Stands under days that have passed. */
  over: {
    day: 'Ese día ya ha pasado: la ficha no lo anuncia. Pero el cierre queda anotado y se comprueba.',
    days: 'Esos días ya han pasado: la ficha no los anuncia. Pero el cierre queda anotado y se comprueba.',
  },
  others: 'La otra ficha',
  looking: 'Buscando fichas parecidas…',
  none: 'No se ha encontrado ninguna ficha parecida.',
  anotherLabel: 'Buscar otra ficha',
  anotherHint: 'Nombre de la oferta o de la estructura',
  find: {
    searching: 'Buscando…',
    none: 'Nada coincide. Pruebe otra palabra.',
    down: 'La búsqueda no responde. Inténtelo de nuevo en un momento.',
    found: (n) => `Propuestas: ${n}.`,
  },
  source: (nom) => `fuente: ${nom}`,
  proof: '¿Cómo lo sabe?',
  proofNone: 'Prefiero no decirlo',
  proofs: {
    appel: 'Llamada a la entidad',
    visite: 'Visita al lugar',
    courriel: 'Correo recibido',
    'page-web': 'Página web',
    'personne-concernee': 'Me concierne a mí',
    autre: 'Otro',
  },
  more: 'Añadir precisiones',
  precisions: 'Precisiones',
  precisionsHint: 'No escriba ni nombres ni datos de contacto.',
  me: 'Su correo electrónico',
  meHint: 'Nunca se publica. Sirve para responderle si hace falta.',
  issues: {
    kind: 'Diga si la oferta está cerrada definitivamente o por un tiempo.',
    au: 'Indique el último día del cierre.',
    order: 'El final es anterior al principio: corrija una de las dos fechas.',
    past: 'Ese día ya ha pasado. Indique también el primer día de cierre, o un día futuro.',
    other: 'Elija la otra ficha o búsquela por su nombre.',
    courriel: 'Esta dirección no está completa. Se escribe como nombre@ejemplo.fr.',
  },
  licence: c.licence,
  send: 'Enviar el aviso',
  sending: 'Enviando…',
  cancel: 'Cancelar',
  failed: 'El envío ha fallado. Sus respuestas se conservan: vuelva a intentarlo.',
  refused: 'El envío ha sido rechazado. Revise sus respuestas y vuelva a intentarlo.',
  thanks: 'Gracias, su aviso está registrado.',
  ...ofReport(c),
};

export default texts;
