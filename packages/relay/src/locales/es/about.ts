import type { AboutTexts } from '../fr/about.ts';

/** The texts of the foot of the home, and of the page about the relay that it leads to, in Spanish. */
export const about: AboutTexts = {
  title: 'Acerca de este sitio',
  search: 'Buscar e imprimir una selección',
  owner: 'Mantener mis ofertas al día',
  desk: 'Revisar las propuestas',
  accessibility: 'Accesibilidad: parcialmente conforme',
  data: 'Datos y licencia',
  legal: 'Aviso legal',
  site: 'Poner este buscador en su sitio',
  file: 'Preparar un archivo de ofertas',
  week: 'Preparar una semana de actividades',
  weekTitle: 'Semana de actividades',
  sources: 'Las ofertas proceden de data·inclusion y de las organizaciones que las publican.',
  accessibilityTitle: 'Accesibilidad',
  accessibilityText: [
    'Este sitio cumple en parte la norma francesa RGAA\u00a04.1. Ningún organismo externo lo ha auditado todavía: este resultado viene de controles automáticos (axe-core) y de recorridos con el teclado, repetidos en cada versión.',
    'Falta probarlo con personas: los lectores de pantalla NVDA, VoiceOver y TalkBack. El mapa nunca es el único medio: la lista dice lo mismo.',
    '¿Algo le impide usar el sitio? Escriba al organismo que lo gestiona, indicado en el aviso legal. Si no le responde, puede acudir al Defensor de los Derechos francés (Défenseur des droits).',
  ],
  dataText: [
    'Las ofertas siguen el esquema común de data·inclusion. Lo que proponga aquí puede reutilizarlo cualquiera con la Licencia Abierta 2.0 (Licence Ouverte), y se transmite a la fuente de la oferta.',
    'Sin cuenta y sin rastreadores publicitarios. Su posición y sus últimos lugares se quedan en su dispositivo.',
  ],
  memoryText:
    'Una palabra que no encuentra ninguna oferta se recuerda sola, si se ha buscado tres días distintos desde tres municipios: nunca una frase, un número ni un correo. Un apellido escrito en minúsculas puede recordarse.',
  feed: 'Los archivos de las contribuciones',
  publisher: (name) => `Este sitio lo publica: ${name}.`,
  software: 'Está hecho con Inclusion Kit, software libre con licencia MIT.',
};
