// The decorators of Lit as the elements use them. Lit's own serve those of the language too, which the elements are not
// written with, and weigh four times as much: the bundle takes these in their place.

export const property = (options) => (prototype, name) => {
  prototype.constructor.createProperty(name, options);
};

export const state = () => property({ state: true, attribute: false });

export const query = (selector) => (prototype, name) => {
  Object.defineProperty(prototype, name, {
    get() {
      return this.renderRoot?.querySelector(selector) ?? null;
    },
    enumerable: true,
    configurable: true,
  });
};
