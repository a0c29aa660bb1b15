// The file that pages load <di-search> by. A browser takes long over its first formats of dates and numbers, over the first text in a
// font, and over the first look into what a site keeps on the device. It has nothing to do while the element is on its way: it does
// them then.
new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format();
new Intl.NumberFormat('fr-FR').format(0);

const pen = document.createElement('canvas').getContext('2d');
for (const weight of [400, 600, 700]) {
  for (const size of [13, 14, 16, 18]) {
    if (pen === null) break;
    pen.font = `${weight} ${size}px system-ui, sans-serif`;
    pen.measureText('Offres à 3 km · été, où ?');
  }
}

try {
  for (const kept of [localStorage, sessionStorage]) kept.getItem('inclusion-kit');
} catch {
  // A browser that keeps nothing.
}

await import('../di-search.relay.ts');

export {};
