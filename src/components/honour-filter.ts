/** The filter of the register: it waits for its first use, and only then loads what it works with. */
export {};

const form = document.querySelector<HTMLFormElement>('#loc');
if (form) {
  let started: Promise<unknown> | undefined;
  const start = () => (started ??= import('./honour-results.ts').then(({ filterRegister }) => filterRegister(form)));
  for (const event of ['focusin', 'pointerdown', 'change']) form.addEventListener(event, start, { once: true });
  if (location.search) void start();
}
