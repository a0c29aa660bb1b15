// The worker of the static mode: it reads and searches a dataset aside, so that the page stays free.
import '@inclusion-kit/catalogue/worker';
