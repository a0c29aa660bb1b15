// What a page loads of <di-search> for a relay: a file that asks for the first offers while the element is on its way.
import { askEarly } from './early.ts';

void import('./di-search.relay.ts');
askEarly(document);
