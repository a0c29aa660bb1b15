import type { SearchTexts } from '../fr/search.ts';

const count = new Intl.NumberFormat('es-ES');
const ofertas = (n: number) => `${count.format(n)}\u00a0${n === 1 ? 'oferta' : 'ofertas'}`;

const texts: SearchTexts = {
  'search.label': 'Buscar una oferta de inserción',
  submit: 'Buscar',
  'place.label': '¿Dónde?',
  'place.placeholder': 'Municipio o código postal',
  'place.list': 'Municipios propuestos',
  'place.clear': 'Borrar el lugar',
  'place.searching': 'Buscando municipios…',
  'place.none': 'Ningún municipio coincide. Revise la ortografía o pruebe con el código postal.',
  'place.down': 'La lista de municipios no responde. Sus resultados siguen en pantalla.',
  'place.retry': 'Reintentar',
  'place.choose': 'Elija un municipio de la lista.',
  'place.homonyms': (n) => `${n} municipios tienen este nombre. Añada el código postal para precisar.`,
  'place.population': (n) => `${count.format(n)} habitantes`,

  'filter.label': 'Filtros',
  'filter.themes': 'Temas',
  'filter.publics': 'Públicos',
  'filter.chosen_group': 'Filtros elegidos',
  'filter.chosen': (n) => `${n} ${n === 1 ? 'elegido' : 'elegidos'}`,
  'filter.clear': 'Borrar todo',
  'filter.clear_n': (n) => (n === 1 ? 'Quitar el filtro' : `Quitar los ${n} filtros`),
  'filter.remove': (label) => `Quitar: ${label}`,
  'filter.apply': (n) => (n === null ? 'Ver las ofertas' : `Ver ${ofertas(n)}`),
  'filter.close': 'Cerrar',
  'themes.find': 'Filtrar los temas',
  'themes.categories': 'Categorías',
  'themes.detail': (label) => `Detalle de ${label}`,
  'themes.none': 'Ningún tema contiene estas palabras.',

  'start.title': '¿Dónde busca una oferta?',
  'start.text':
    'Indique un municipio o un código postal. Las ofertas a 50\u00a0km a la redonda y las que se hacen a distancia aparecen aquí, con sus contactos.',

  'results.count': ofertas,
  'results.title': (place) => ` en ${place} y a 50\u00a0km a la redonda`,
  'results.title.code': (code) => ` alrededor del municipio ${code}`,
  'results.remote': (n) => `, ${count.format(n)} de ellas a distancia`,
  soliguide: 'Las ofertas de Soliguide (urgencia social) no están incluidas.',
  'soliguide.link': 'Buscar también en Soliguide',
  'more.count': (shown, total) => `${count.format(shown)} de ${ofertas(total)} en pantalla`,
  'more.button': (n) => `Ver ${ofertas(n)} más`,
  'more.loading': 'Cargando más…',
  'more.failed': 'No se han podido cargar más ofertas.',

  'loading.first': 'Buscando…',
  'loading.again': 'Actualizando los resultados…',
  'empty.title': (n, place) => {
    if (n === 0) return `Ninguna oferta en ${place} ni a 50\u00a0km a la redonda`;
    return n === 1 ? 'Ninguna oferta corresponde a este criterio' : `Ninguna oferta corresponde a estos ${n} criterios`;
  },
  'empty.text': 'No se ha perdido nada: quite un criterio o busque alrededor de otro municipio.',
  'empty.text.place': 'Pruebe con un municipio vecino o con la ciudad más cercana.',
  'empty.remove': (label) => `Quitar «${label}»`,
  'empty.all': 'Quitar todos los filtros',
  'empty.place': 'Cambiar de municipio',
  'error.title': 'No se han podido cargar las ofertas',
  'error.text': (time) => `El servicio no respondió a las ${time}. Su lugar y sus filtros se conservan.`,
  'error.text.shape':
    'El servicio ha respondido algo que esta página no sabe leer. Su lugar y sus filtros se conservan.',
  'error.text.refused':
    'El servicio ha rechazado esta búsqueda: quizá no conoce el municipio. Pruebe con un municipio vecino.',
  'error.text.filter':
    'El servicio no conoce uno de los filtros elegidos. Quítelo, o borre los filtros, y vuelva a buscar.',
  'error.stale': (time) =>
    `La actualización falló a las ${time}. Las ofertas mostradas son las de la búsqueda anterior.`,
  'error.retry': 'Reintentar',

  'distance.zero': 'menos de 1\u00a0km',
  distance: (km) => `${km}\u00a0km`,
  remote: 'A distancia',
  both: 'a distancia',
  or: 'o',
  'place.unknown': 'Lugar no precisado por la fuente',
  'zone.everywhere': 'toda Francia',
  'zone.departements': (n) => `${n} departamentos`,
  'zone.includes': (place) => `una zona que incluye ${place}`,
  'zone.limited': 'una zona limitada',
  open: (time) => `Abierto, cierra a las ${time}`,
  'open.always': 'Abierto las 24 horas',
  'closed.today': (time) => `Cerrado, abre a las ${time}`,
  'closed.later': (day, time) => `Cerrado, abre el ${day} a las ${time}`,
  closed: 'Cerrado',
  who: 'Para quién',
  cost: 'Coste',
  by: 'Solicita',
  unknown: 'No precisado por la fuente',
  'cost.free': 'Gratuito',
  'cost.paid': (precision) => `De pago: ${precision}`,
  'cost.paid.unknown': 'De pago, precio no precisado',
  'by.both': 'La propia persona o un profesional',
  'by.pro': 'Un profesional',
  'by.self': 'La propia persona',
  'act.none': 'La fuente no da ningún medio de contacto.',
  'act.mail': 'Escribir',
  'act.link': 'Solicitar en línea',
  'act.go': 'Cómo llegar',
  'act.window': ' (pestaña nueva)',
  updated: 'Actualizada el ',
  source: (name) => `Fuente: ${name}`,
  stale: (months) => {
    const years = Math.floor(months / 12);
    return `Sin verificar desde hace ${months < 24 ? `${months}\u00a0meses` : `${years}\u00a0años`}`;
  },
  still: '¿Sigue al día?',
  'still.yes': 'Sí',
  'still.yes.of': (name) => `: confirmar «${name}»`,
  'still.fix': 'Corregir',
  'still.fix.of': (name) => ` «${name}»`,
  'still.sending': 'Enviando la confirmación…',
  'still.done': 'Gracias, confirmado hoy',
  'still.failed': 'La confirmación no se ha enviado.',
  dup: (n, source) =>
    n < 2 ? `Existe una ficha parecida en ${source}` : `Existen ${n} fichas parecidas, una de ellas en ${source}`,

  back: (n, place) => `Volver a ${n === 1 ? 'la oferta' : `las ${ofertas(n)}`} en ${place}`,
  'back.search': 'Volver a la búsqueda',
  'back.service': 'Volver a la ficha',
  'detail.loading': 'Abriendo la ficha…',
  'detail.failed': 'No se ha podido abrir la ficha.',
  'correction.loading': 'Abriendo el formulario…',

  'live.results': (n) => (n === 0 ? 'Ninguna oferta.' : `${ofertas(n)} ${n === 1 ? 'encontrada' : 'encontradas'}.`),
  'live.loading': 'Buscando.',
  'live.more': (n, shown, total) => `${ofertas(n)} más, ${count.format(shown)} de ${count.format(total)}.`,
  'live.suggestions': (n) => (n === 1 ? '1 municipio propuesto.' : `${n} municipios propuestos.`),
  'live.filter.removed': (label) => `Filtro ${label} quitado.`,
  'live.filter.cleared': 'Filtros quitados.',
  'live.confirmed': 'Gracias, confirmado.',
};

export default texts;
