import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { buildContext } from '../../src/checks/context.ts';
import { plans } from '../site/sites.ts';
import { axeTags, faultsOf } from './axe.ts';
import { kindsOf } from './kinds.ts';
import { browserOn } from './visit.ts';

/** What a theme can break: themes change colours alone. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** One page of each kind; the long tests look at every page of the fictional bloc. */
describe('accessibility', () => {
  const { visit } = browserOn('real');

  it.each(kindsOf(buildContext(plans.real.content).content))(
    'the page “$kind” has no fault that axe can find',
    async ({ address }) => {
      await visit(address, async ({ page }) => {
        const wear = (theme: string) =>
          page.evaluate((chosen) => {
            document.documentElement.dataset['theme'] = chosen;
          }, theme);
        await wear('light');
        expect(faultsOf(await new AxeBuilder({ page }).withTags(axeTags).analyze())).toEqual([]);
        for (const theme of ['dark', 'contrast']) {
          await wear(theme);
          expect(
            faultsOf(await new AxeBuilder({ page }).withRules(colourRules).analyze()),
            theme,
          ).toEqual([]);
        }
      });
    },
  );
});
