import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { rules } from './html-validate.ts';
import { sites, told } from './pages.ts';

const validator = new HtmlValidate(rules);

describe.each(sites)('markup of $name', ({ site: read }) => {
  it('is valid on every page', async () => {
    const faults: string[] = [];
    for (const page of read().pages) {
      const { results } = await validator.validateString(page.html, page.file);
      for (const { messages } of results)
        for (const fault of messages)
          faults.push(
            `${page.file}:${fault.line}:${fault.column} ${fault.message} [${fault.ruleId}]`,
          );
    }
    expect(told(faults)).toBe('');
  });
});
