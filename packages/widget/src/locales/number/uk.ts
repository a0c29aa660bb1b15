import type { NumberTexts } from './fr.ts';

/** The Ukrainian words on the number of an offer: whether it answered a call, or was told to be wrong. */
const texts: NumberTexts = {
  answered: {
    ask: 'Цей номер відповів?',
    yes: 'Так',
    nobody: 'Ніхто',
    wrong: 'Помилковий',
    on: (date) => `Цей номер відповів на дзвінок ${date}`,
    thanks: 'Дякуємо: ви кажете, що цей номер відповідає.',
    later: 'Зателефонуйте пізніше. Нічого не надіслано.',
  },
  erased: {
    wrong: 'Повідомили, що номер помилковий: його прибрано.',
    removed: 'Номер тут прибрано.',
    alone: 'Інших контактів не відомо.',
    elsewhere: (date) => `${date} повідомили, що цей номер помилковий в іншому записі цієї організації.`,
    known: 'Ви знаєте правильний?',
  },
};

export default texts;
