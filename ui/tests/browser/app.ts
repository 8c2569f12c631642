/** The whole interface in a browser: the fake host answers with what the program said when it was asked. */
import '../../src/styles/element';
import '../../src/styles/tokens.css';
import '../../src/styles/base.css';
import { createApp } from 'vue';
import App from '../../src/App.vue';
import { openBook } from '../../src/composables/book';
import { useHost } from '../../src/host';
import { fakeHost } from '../../src/host/fake';
import { makeRouter } from '../../src/router';

declare global {
  interface Window {
    /** Says what the program replies; a failure comes as its own field. */
    ask(name: string, request: unknown): Promise<{ reply: unknown; failure: unknown }>;
    /** The bytes behind a token, base64. */
    bytesOf(token: string): Promise<string>;
  }
}

async function call(name: string, request: unknown) {
  const { reply, failure } = await window.ask(name, request);
  if (failure) throw failure;
  return { reply, changed: [] };
}

const bytes = async (token: string) => Uint8Array.from(atob(await window.bytesOf(token)), (one) => one.charCodeAt(0)).buffer;

document.body.classList.add('still');
useHost({ ...fakeHost(), call, bytes });
await openBook('book');
createApp(App).use(makeRouter()).mount('#app');
