// <di-service> for a page that names a relay: `<di-service api="https://offre.example.org" service-id="…">`.
import './modes/relay-mode.ts';
import '../offer/detail/define.ts';
