// The file that pages load <di-search> by. A browser takes long over its first formats of dates and numbers, and over the first text
// in a font. It has nothing to do while the element is on its way: it does them then.
new Intl.DateTimeFormat('fr-FR', { month: 'long', timeZone: 'Europe/Paris' }).format();
new Intl.NumberFormat('fr-FR').format(0);

const pen = document.createElement('canvas').getContext('2d');
for (const weight of [400, 600, 700]) {
  for (const size of [13, 14, 16, 18]) {
    if (pen === null) break;
    pen.font = `${weight} ${size}px system-ui, sans-serif`;
    pen.measureText('Offres à 3 km · été, où ?');
  }
}

await import('../di-search.relay.ts');

export {};
