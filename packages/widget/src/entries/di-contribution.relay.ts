// <di-contribution> for a page that names a relay: `<di-contribution api="https://offre.example.org" service-id="…">`.
import './modes/relay-mode.ts';
import '../contribution/form/define.ts';
