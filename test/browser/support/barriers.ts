import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What stands in somebody's way on this screen: faults of WCAG 2.2 AA in each colour scheme, and scrolling sideways. */
export async function barriersOf(
  page: Page,
  screen: string,
  colorSchemes: readonly ('dark' | 'light')[] = ['light'],
): Promise<string[]> {
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  const faults = sideways > 0 ? [`${screen}: ${sideways} px wider than the screen`] : [];
  for (const colorScheme of colorSchemes) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
    for (const { id, nodes } of violations) {
      for (const selector of nodes.map(({ target }) => String(target))) {
        // A target that a sticky bar covers in part counts as small for axe; scrolling uncovers it.
        if (id === 'target-size' && (await isLarge(page, selector))) continue;
        faults.push(`${screen}, ${colorScheme}: ${id} at ${selector}`);
      }
    }
  }
  return faults;
}

/** Expects that nothing at all strikes axe on this screen, what it only advises included. */
export async function expectNoBarriers(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

async function isLarge(page: Page, selector: string): Promise<boolean> {
  const box = await page.locator(selector).first().boundingBox();
  return box !== null && box.width >= 24 && box.height >= 24;
}
