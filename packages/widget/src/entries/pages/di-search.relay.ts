// The file that pages load <di-search> by. A browser takes long over its first formats of dates and numbers, and has nothing to do
// while the element is on its way: it makes them then.
new Intl.DateTimeFormat('fr-FR', { month: 'long', timeZone: 'Europe/Paris' }).format();
new Intl.NumberFormat('fr-FR').format(0);

await import('../di-search.relay.ts');

export {};
