/** The address of the page as it is meant to be kept: without what a visit has added. */
const address = () =>
  document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ??
  location.href.replace(/[?#].*$/, '');

const bar = document.querySelector<HTMLElement>('.share');
const sheet = bar?.querySelector<HTMLButtonElement>('[data-share="sheet"]');
if (sheet && 'share' in navigator) sheet.hidden = false;
bar?.addEventListener('click', ({ target }) => {
  const status = bar.querySelector('[role="status"]');
  const wish = (target as HTMLElement).dataset['share'];
  if (wish === 'print') print();
  // Without https there is no clipboard: the address is shown to be copied by hand.
  if (wish === 'copy')
    Promise.resolve(navigator.clipboard as Clipboard | undefined)
      .then((clipboard) => {
        if (!clipboard) throw new Error('no clipboard');
        return clipboard.writeText(address());
      })
      .then(
        () => status && (status.textContent = 'Đã sao chép liên kết.'),
        () => status && (status.textContent = address()),
      );
  // The reader may close the sheet: that is no error.
  if (wish === 'sheet')
    navigator.share({ title: document.title, url: address() }).catch(() => undefined);
});
