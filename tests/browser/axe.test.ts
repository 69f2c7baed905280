import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { buildContext } from '../../src/checks/context.ts';
import { plans, type SiteName } from '../site/sites.ts';
import { axeTags } from './axe.ts';
import { kindsOf } from './kinds.ts';
import { browserOn } from './visit.ts';

describe.each<{ name: SiteName }>([{ name: 'real' }, { name: 'bloc' }])('accessibility of $name', ({ name }) => {
  const { visit } = browserOn(name);
  const kinds = kindsOf(buildContext(plans[name].content).content);

  // The fixture's pages differ from the real ones in what they hold, not in colour: one theme is enough for them.
  const themes = name === 'real' ? ['light', 'dark', 'contrast'] : ['light'];

  it.each(kinds.flatMap((kind) => themes.map((theme) => ({ ...kind, theme }))))('the page “$kind” has no fault that axe can find, $theme', async ({ address, theme }) => {
    await visit(address, async ({ page }) => {
      await page.evaluate((chosen) => {
        document.documentElement.dataset['theme'] = chosen;
      }, theme);
      const { violations } = await new AxeBuilder({ page }).withTags(axeTags).analyze();
      const faults = violations.flatMap(({ id, help, nodes }) => nodes.slice(0, 5).map((node) => `${id}: ${help} – ${node.target.join(' ')} ${node.html.slice(0, 120)}`));
      expect(faults).toEqual([]);
    });
  });
});
