import type { ReceiptTexts } from './fr.ts';

const texts: ReceiptTexts = {
  number: 'Número de seguimiento',
  numberUse: 'Dígalo si nos llama.',
  follow: 'Seguir mi envío',
  newTab: 'pestaña nueva',
  undo: 'Anular el envío',
  undone: 'El envío está anulado.',
  undoFailed: 'No se pudo anular: ya está revisado, o el servicio no responde.',
  stepsLabel: 'Qué pasa después',
  done: 'hecho',
  now: 'en curso',
  steps: {
    known: (source) => ['Recibida', 'Revisada por una persona', `Transmitida a ${source}`, 'Adoptada por la fuente'],
    added: ['Recibida', 'Revisada por una persona', 'Publicada aquí', 'Recogida por data·inclusion'],
    need: ['Recibida', 'Revisada por una persona'],
  },
};

export default texts;
