/** The ids of parts that every page has besides its text's own headings, and that links may lead to. */
export const sectionIds: readonly string[] = ['noi-dung', 'nguon'];
