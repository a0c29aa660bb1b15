import '@inclusion-kit/catalogue/worker';
