// <di-search> for a page that names a relay: `<di-search api="https://offre.example.org">`.
import './relay-mode.ts';
import '../elements/di-search/define.ts';
