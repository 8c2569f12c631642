import './styles/element';
import './styles/tokens.css';
import './styles/base.css';
import { createApp } from 'vue';
import App from './App.vue';
import { notOpened, openBook, watchBook } from './composables/book';
import { bookAtStart, failureOf, still, useHost } from './host';
import { native } from './host/native';
import { makeRouter } from './router';

useHost(native);
watchBook();
void start();

/** Opens the book named on the command line before the first page is drawn. */
async function start() {
  document.body.classList.toggle('still', await still().catch(() => false));
  const given = await bookAtStart().catch(() => null);
  if (given) await openBook(given.token).catch((thrown: unknown) => notOpened(given, failureOf(thrown)));
  createApp(App).use(makeRouter()).mount('#app');
}
