// The file by which a page that stands on the device loads <di-search>: the page keeps its own file of offers, and contributions
// are handed to its relay.
import '../modes/relay-mode.ts';
import { registerFiles } from '../static-mode.ts';
import '../../search/di-search/define.ts';

registerFiles({ cache: false, words: true });
