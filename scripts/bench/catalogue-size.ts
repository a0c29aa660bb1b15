// Measures one size in a separate process, started by catalogue.ts, and writes the figures as one line of JSON.
import { measureSize, type SizeOptions } from './catalogue/one-size.ts';

console.log(JSON.stringify(await measureSize(JSON.parse(process.argv[2] ?? '{}') as SizeOptions)));
