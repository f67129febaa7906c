import type { Page } from '@playwright/test';

/**
 * Does to the page what Chrome's translation does: each text is taken out and `<font>` with a copy of it stands in its
 * place, at once and with every text that comes. A text that only changes while it is out of the page is not seen.
 */
export async function translatePage(page: Page): Promise<void> {
  await page.evaluate(() => {
    const translate = (text: Text) => {
      if (!text.data.trim() || text.parentElement?.closest('font, script, style')) return;
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      outer.append(inner);
      inner.append(text.data);
      text.replaceWith(outer);
    };
    const all = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = root instanceof Text ? [root] : [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
      for (const text of texts) if (text.isConnected) translate(text);
    };
    all(document.body);
    new MutationObserver((records) => {
      for (const { target, addedNodes } of records) {
        for (const node of target instanceof Text ? [target] : addedNodes) all(node);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}
