import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { addresses } from '../../src/domain/addresses.ts';
import { origin } from '../site/sites.ts';

/** A name in full. Sveltia CMS wraps what it puts into a sentence in marks of direction that nobody sees. */
const exactly = (text: string): RegExp =>
  new RegExp(`^\u2068?${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\u2069?$`);

/** The form as an author meets it: fields by their labels, buttons by their words. */
export class Form {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  readonly button = (name: string | RegExp, within: Page | Locator = this.page): Locator =>
    within.getByRole('button', { name, exact: true });
  readonly dialog = (): Locator =>
    this.page.getByRole('alertdialog').or(this.page.getByRole('dialog')).filter({ visible: true });

  async signInToBrowser(): Promise<void> {
    await this.button('Làm việc với kho mã nguồn thử nghiệm').click();
    await this.loaded();
  }

  async signIn(token: string): Promise<void> {
    await this.button('Đăng nhập bằng mã truy cập').click();
    await this.page.getByRole('textbox', { name: 'Mã truy cập cá nhân' }).fill(token);
    await this.button('Đăng nhập', this.dialog()).click();
  }

  loaded = (): Promise<void> =>
    this.page.getByRole('radiogroup', { name: 'Chuyển trang' }).waitFor();

  goTo = async (path: string): Promise<void> =>
    void (await this.page.goto(`${origin}${addresses.editor}#/${path}`));

  async begin(collection: string): Promise<void> {
    await this.goTo(`collections/${collection}/new`);
    await this.button('Lưu').waitFor();
  }

  /** A field, or one within a group or an item of a list. */
  field = (label: string, within: Page | Locator = this.page): Locator =>
    within.getByRole('group', { name: new RegExp(`^Trường “\u2068?${label}\u2069?”$`) });

  box = (label: string, within?: Locator): Locator =>
    this.field(label, within).getByRole('textbox', { name: label });

  fill = (label: string, text: string, within?: Locator): Promise<void> =>
    this.box(label, within).fill(text);

  async choose(label: string, option: string, within?: Locator): Promise<void> {
    await this.field(label, within).getByRole('combobox').click();
    await this.page.getByRole('option', { name: exactly(option) }).click();
  }

  mark = (label: string, option: string, within?: Locator): Promise<void> =>
    this.field(label, within).getByRole('radio', { name: option, exact: true }).click();

  /** Adds an item to a list, or fills in a group that may be left out. */
  async add(label: string): Promise<Locator> {
    const field = this.field(label);
    await field
      .getByRole('checkbox', { name: /^Thêm / })
      .or(field.getByRole('button', { name: /^Thêm / }))
      .last()
      .click();
    return field;
  }

  async upload(
    label: string,
    file: { name: string; mimeType: string; buffer: Buffer },
    within?: Locator,
  ): Promise<void> {
    await this.button('Duyệt tệp', this.field(label, within)).click();
    const chooser = this.page.waitForEvent('filechooser');
    await this.button('Tải lên', this.dialog()).click();
    await (await chooser).setFiles(file);
    await this.dialog()
      .getByRole('option', { selected: true, name: /\.\w+$/ })
      .waitFor();
    await this.button('Chèn', this.dialog()).click();
  }

  /** Types into the body as people do: what begins with `## ` or `- ` becomes a heading or a list, `*…*` stands for the button “In đậm”. */
  async write(label: string, text: string): Promise<void> {
    await this.box(label).click();
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) await this.page.keyboard.press('Enter');
      const [, start = '', rest = ''] = /^(## |- |)(.*)$/.exec(line) ?? [];
      await this.page.keyboard.type(start);
      for (const [at, part] of rest.split('*').entries()) {
        if (at > 0) await this.page.keyboard.press('Control+b');
        await this.page.keyboard.insertText(part);
      }
    }
  }

  async link(label: string, address: string, words: string): Promise<void> {
    await this.button('Liên kết', this.field(label)).click();
    await this.dialog().getByRole('textbox', { name: 'URL' }).fill(address);
    await this.dialog().getByRole('textbox', { name: 'Văn bản' }).fill(words);
    await this.button('Chèn', this.dialog()).click();
    // It stands in the text once the dialog is gone; nobody saves before having seen it.
    await this.box(label).getByRole('link', { name: words }).waitFor();
    // Sveltia CMS takes over what its text box shows a moment later, and tells nobody when.
    await this.page.waitForTimeout(2_500);
  }

  /** Waits until a draft with these words is in the browser's store, where it goes half a second after the last change; only a form of GitHub keeps any. */
  async keptInBrowser(words: string): Promise<void> {
    await expect.poll(() => this.page.evaluate(drafts)).toContain(words);
  }

  /** Saves and waits until the form is left, which it is once all is saved; with GitHub it asks before whether the text may go to review. */
  async save(review?: 'Gửi duyệt' | 'Để sau'): Promise<void> {
    await this.button('Lưu').click();
    if (review)
      await this.button(review, this.page.getByRole('alertdialog', { name: 'Gửi duyệt' })).click();
    await this.page.getByRole('group', { name: 'Biên tập nội dung' }).waitFor({ state: 'hidden' });
  }

  /** Saves what cannot be saved; returns what the author is told, and closes it. */
  async saveInVain(): Promise<string> {
    await this.button('Lưu').click();
    const dialog = this.page.getByRole('alertdialog', { name: 'Lỗi' });
    const told = await dialog.innerText();
    await this.button('Đồng ý', dialog).click();
    await dialog.waitFor({ state: 'hidden' });
    return told;
  }
}

/** All that is in the browser's stores, as one text. Runs in the page. */
async function drafts(): Promise<string> {
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, fail) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error ?? new Error('The store answers nothing'));
    });
  const found: unknown[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await answer(indexedDB.open(name));
    for (const store of database.objectStoreNames)
      found.push(await answer(database.transaction(store).objectStore(store).getAll()));
    database.close();
  }
  return JSON.stringify(found);
}
