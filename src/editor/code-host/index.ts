import { carefulFetch } from './careful-fetch.ts';
import { parsed, textWithin } from './call.ts';
import { expired } from './explain.ts';

/** Where Sveltia CMS keeps who is signed in. */
const storedUser = 'sveltia-cms.user';

/** Puts itself between Sveltia CMS and the code host; to be called before Sveltia CMS starts. */
export function watchCodeHost(): void {
  const careful = carefulFetch(window.fetch.bind(window), location.origin, (status, token) => {
    if (
      status === 401 &&
      token === textWithin(parsed(localStorage.getItem(storedUser) ?? ''), 'token')
    )
      notify(expired);
  });
  window.fetch = careful.fetch;
  window.addEventListener('hashchange', careful.opened);
}

/** A sentence of our own above Sveltia CMS's interface, until the reader closes it. */
function notify(sentence: string): void {
  document.querySelector('.editor-notice')?.remove();
  const notice = document.createElement('div');
  notice.className = 'editor-notice';
  notice.setAttribute('role', 'alert');
  const text = document.createElement('p');
  text.textContent = sentence;
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Đóng';
  close.addEventListener('click', () => notice.remove());
  notice.append(text, close);
  document.body.append(notice);
}
