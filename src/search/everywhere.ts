/** What every page does for the search. Kept small: it comes with the first load. */

/** Ctrl K, on a Mac ⌘ K, goes to the search box. */
addEventListener('keydown', (event) => {
  const box = document.querySelector<HTMLInputElement>('#tu-khoa, #tim-nhanh');
  if (
    !box ||
    event.key.toLowerCase() !== 'k' ||
    !(event.ctrlKey || event.metaKey) ||
    event.altKey ||
    event.shiftKey
  )
    return;
  event.preventDefault();
  box.focus();
  box.select();
});

// The box in the head suggests names; what it takes comes when it is first used.
const quick = document.querySelector<HTMLInputElement>('#tim-nhanh[data-names]');
quick?.addEventListener(
  'focus',
  () =>
    void import('./suggest.ts').then(({ suggestIn }) =>
      suggestIn(quick, quick.dataset['names'] ?? ''),
    ),
  { once: true },
);

// Who comes from a search finds its words marked. The browser says where a visit comes from, in a new tab and after Back too,
// so that no address needs an addition and nothing has to be stored; where it does not say, nothing is marked.
const { action } = document.querySelector<HTMLFormElement>('.site-head form') ?? {};
if (action && document.referrer.startsWith(`${action}?`))
  void import('./highlight.ts').then(({ highlight }) => highlight(new URL(document.referrer)));
