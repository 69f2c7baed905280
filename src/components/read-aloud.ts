import { sentences, spoken } from '../vietnamese/speech.ts';

/** What the voice stops at: each of these is a sentence of its own even without a full stop. */
const blocks =
  'h1, h2, h3, h4, p, li, dt, dd, th, td, caption, figcaption, blockquote, .honour-state > span';
const silent =
  '[hidden], [aria-hidden="true"], .no-print, .visually-hidden, details, button, script, style';

/** The title, the lead and the body of the article, piece by piece in the order of reading. */
function piecesOf(article: Element): string[] {
  const pieces: string[] = [];
  let last: Element | null = null;
  for (const part of article.querySelectorAll('h1, .lead, .entry-body')) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || parent.closest(silent)) continue;
      const block = parent.closest(blocks);
      if (block !== last || pieces.length === 0) pieces.push('');
      last = block;
      pieces[pieces.length - 1] += node.textContent ?? '';
    }
  }
  return pieces;
}

let click: (() => void) | undefined;

/** Takes the first click, and with it every later one. */
export async function start(area: HTMLElement): Promise<void> {
  if (click) return click();
  const article = area.closest('article');
  const [toggle, stop] = area.querySelectorAll('button');
  if (!article || !toggle || !stop) return;

  click = () => undefined; // Until all is ready, a second click changes nothing.
  // Without the list of abbreviations they are read letter by letter, which is better than no reading.
  const words = await fetch(area.dataset['words'] ?? '')
    .then((answer) => (answer.ok ? answer.json() : {}) as Promise<Record<string, string>>)
    .catch(() => ({}));
  const text = piecesOf(article).flatMap((piece) => sentences(spoken(piece, words)));
  const speech = window.speechSynthesis;
  let at = 0;
  /** The one being said; whatever an earlier one reports no longer counts. Held here, for some browsers forget it otherwise. */
  let current: SpeechSynthesisUtterance | undefined;

  const show = (label: string, begun: boolean) => {
    toggle.textContent = label;
    stop.hidden = !begun;
    area.toggleAttribute('data-on', begun);
  };
  const quiet = () => {
    current = undefined;
    speech.cancel();
  };
  const end = () => {
    quiet();
    at = 0;
    show('Nghe bài viết', false);
  };
  const say = () => {
    const sentence = text[at];
    if (sentence === undefined) return end();
    const own = (current = new SpeechSynthesisUtterance(sentence));
    own.lang = 'vi-VN';
    own.voice = speech.getVoices().find(({ lang }) => /^vi(?![a-z])/i.test(lang)) ?? null;
    own.onend = () => {
      if (current !== own) return;
      at += 1;
      say();
    };
    own.onerror = () => {
      if (current !== own) return;
      end();
      area.querySelector('span')!.textContent = 'Giọng đọc của máy không chạy được.';
    };
    speech.speak(own);
  };
  // A pause is a stop that remembers its sentence: the browser's own pause does not work on every telephone.
  click = () => {
    area.querySelector('span')!.textContent = '';
    if (current) {
      quiet();
      show('Đọc tiếp', true);
    } else {
      show('Tạm dừng', true);
      speech.cancel();
      say();
    }
  };
  stop.addEventListener('click', () => {
    end();
    toggle.focus();
  });
  addEventListener('pagehide', end);
  click();
}
