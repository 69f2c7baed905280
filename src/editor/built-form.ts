/** The form's script, from which the others are loaded, as the development server finds it. */
export const formSource = 'src/editor/client.ts';

export interface FormFile {
  /** From the site's root. */
  path: string;
  content: Buffer;
}

/** What the pages' program and Astro's own, which are bundled apart, both know: in a build, the files of the form, its first script at the head. */
export const builtForm = ((globalThis as { khoiBuiltForm?: { files?: Promise<FormFile[]> } }).khoiBuiltForm ??= {});

/** The address of the form's script, from the site's root. */
export async function formScript(): Promise<string> {
  const [first] = (await builtForm.files) ?? [];
  return `/${first?.path ?? formSource}`;
}
