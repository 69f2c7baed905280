// Gives the page the reader's theme and text size before its first paint; Display.astro offers the choice. Kept small: the page waits for it.
{
  const root = document.documentElement;
  const colours = { light: '#fffdf7', dark: '#201914', contrast: '#fff' };
  const show = (choice) => {
    for (const [name, words] of [['theme', /light|dark|contrast/], ['size', /larger?/]]) {
      const word = words.exec(choice);
      if (word) root.dataset[name] = word[0];
      else delete root.dataset[name];
    }
    document.querySelectorAll('meta[name=theme-color]').forEach((meta, i) => (meta.content = colours[root.dataset.theme || (i ? 'dark' : 'light')]));
  };
  const recall = () => {
    try {
      show(localStorage.getItem('hien-thi'));
    } catch {}
  };
  root.dataset.script = '';
  recall();
  for (const event of ['storage', 'pageshow']) addEventListener(event, recall);
  addEventListener('display', ({ detail }) => show(detail));
}
