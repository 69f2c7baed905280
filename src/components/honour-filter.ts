/** The filter of the register: it waits for its first use, and only then loads what it works with. */
export {};

const filter = document.querySelector<HTMLElement>('#loc');
if (filter) {
  // A desktop has room for the choices; `details` that are open for good need no script there.
  const choices = filter.querySelector('details');
  if (choices) choices.open = matchMedia('(min-width: 40rem)').matches;
  let started: Promise<unknown> | undefined;
  const start = () => {
    started ??= import('./honour-results.ts').then(({ filterRegister }) => filterRegister(filter));
  };
  for (const event of ['focusin', 'pointerdown', 'input', 'change'])
    filter.addEventListener(event, start, { once: true });
  if (location.search) start();
}
