import type { Locator, Page } from 'playwright-core';
import { addresses } from '../../src/domain/addresses.ts';
import { origin } from '../site/sites.ts';

/** Sveltia CMS wraps what it puts into a sentence in marks of direction that nobody sees. */
const exactly = (text: string): RegExp => new RegExp(`^\u2068?${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\u2069?$`);

/** The form as an author meets it: fields by their labels, buttons by their words. */
export class Form {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(`${origin}${addresses.editor}#/${path}`);
  }

  async signInToBrowser(): Promise<void> {
    await this.page.getByRole('button', { name: 'Làm việc với kho lưu trữ thử nghiệm' }).click();
    await this.loaded();
  }

  async signIn(token: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Đăng nhập bằng mã truy cập' }).click();
    await this.page.getByRole('textbox', { name: 'Mã truy cập cá nhân' }).fill(token);
    await this.page.getByRole('alertdialog').getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  }

  loaded = (): Promise<void> => this.page.getByRole('radiogroup', { name: 'Chuyển trang' }).waitFor();

  async begin(collection: string): Promise<void> {
    await this.goTo(`collections/${collection}/new`);
    await this.page.getByRole('button', { name: 'Lưu', exact: true }).waitFor();
  }

  /** A field, or one within a group or an item of a list. */
  field = (label: string, within: Page | Locator = this.page): Locator => within.getByRole('group', { name: new RegExp(`^Trường “\u2068?${label}\u2069?”$`) });

  async fill(label: string, text: string, within?: Locator): Promise<void> {
    await this.field(label, within).getByRole('textbox', { name: label }).fill(text);
  }

  async choose(label: string, option: string, within?: Locator): Promise<void> {
    await this.field(label, within).getByRole('combobox').click();
    await this.page.getByRole('option', { name: exactly(option) }).click();
  }

  async mark(label: string, option: string, within?: Locator): Promise<void> {
    await this.field(label, within).getByRole('radio', { name: option }).click();
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Lưu', exact: true }).click();
  }
}
