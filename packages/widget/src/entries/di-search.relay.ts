// <di-search> for a page that names a relay: `<di-search api="https://offre.example.org">`.
import './modes/relay-mode.ts';
import '../search/di-search/define.ts';
