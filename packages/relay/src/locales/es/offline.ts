import type { OfflineTexts } from '../fr/offline.ts';

/** The texts of the page that stands on a device and searches without a network, in Spanish. */
export const offline: OfflineTexts = {
  title: 'Buscar sin internet',
  keepHere: 'Guarde las ofertas en este dispositivo: unos pocos megabytes.',
  of: (date) => `Ofertas del ${date}`,
  old: 'Estas ofertas tienen más de un mes. Llame antes de ir.',
  kept: 'Están guardadas en este dispositivo.',
  notKept: 'No están guardadas en este dispositivo.',
  noNetwork: 'Ahora no tiene internet.',
  keep: 'Guardar en este dispositivo',
  keepHint: (size) => `Podrá buscar sin internet. Hacen falta ${size} de espacio.`,
  keeping: 'Las ofertas están llegando al dispositivo.',
  done: 'Las ofertas están guardadas. Puede buscar sin internet.',
  newer: 'Hay ofertas más recientes.',
  show: 'Mostrarlas',
  network: 'No han llegado todas las ofertas. Compruebe su conexión e inténtelo de nuevo.',
  room: 'No hay bastante espacio en este dispositivo. Libere espacio e inténtelo de nuevo.',
  changed: 'Las ofertas acaban de cambiar en el sitio. Inténtelo de nuevo.',
  unable:
    'Este navegador no puede guardar las ofertas. Pruebe con Chrome, Firefox, Edge o Safari actualizados y sin navegación privada.',
  noWorker: 'Este navegador no puede buscar en esta página. Pruebe con Chrome, Firefox, Edge o Safari actualizados.',
  searchOnSite: 'Si tiene internet, busque en el sitio.',
  lost: 'Su navegador borró las ofertas guardadas, seguramente para liberar espacio. Guárdelas de nuevo.',
  screen: 'Poner la búsqueda en su pantalla de inicio',
  add: 'Añadir a la pantalla de inicio',
  ios: 'En iPhone y iPad',
  iosSteps: [
    'Abra esta página con Safari.',
    'Toque el botón Compartir: un cuadrado con una flecha.',
    'Toque «Añadir a pantalla de inicio» y luego «Añadir».',
  ],
  android: 'En Android',
  androidSteps: [
    'Abra esta página con Chrome.',
    'Toque los tres puntos de arriba.',
    'Toque «Añadir a pantalla de inicio» y luego «Instalar».',
  ],
  device: 'Lo que queda en su dispositivo',
  deviceText: [
    'Solo las ofertas, que todo el mundo puede leer. No sabemos lo que busca sin internet.',
    'Una corrección escrita sin internet espera aquí, con su correo si lo dio. Sale cuando vuelve internet y luego se borra.',
  ],
  remove: 'Borrar las ofertas de este dispositivo',
  removeHint: 'El icono de la pantalla de inicio se quita como el de cualquier aplicación.',
  removed: 'Las ofertas se han borrado de este dispositivo.',
  waiting: 'Una corrección todavía espera internet. Se queda aquí y saldrá en su próxima visita al sitio.',
};
