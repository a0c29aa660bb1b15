import '@inclusion-kit/sdk/catalogue/worker';
