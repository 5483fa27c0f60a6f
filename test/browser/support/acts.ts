import type { Locator, Page } from 'playwright-core';

const MOVES_MS = 3_000;
/** On a slow machine a page may still move under the pointer, and what is clicked is somewhere else when the button is let go. */
const CLICKS = 4;

/** Opens the form of something to be done, found by typing what it is called; `what` as it stands in the list. */
export async function openAct(page: Page, what: string): Promise<void> {
  const find = page.getByRole('combobox', { name: /^找要办的事/ });
  await find.click();
  await find.fill(what);
  await page
    .locator('.ant-select-item-option:not(.ant-select-item-option-disabled)', { hasText: what })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
}

/** Clicks as somebody does who sees that nothing came of it: again, until `sign` is there. */
export async function clickUntil(what: Locator, sign: Locator): Promise<void> {
  for (let clicks = 1; clicks < CLICKS; clicks += 1) {
    await what.click();
    const isThere = await sign.waitFor({ timeout: MOVES_MS }).then(
      () => true,
      () => false,
    );
    if (isThere) return;
  }
  await what.click();
  await sign.waitFor();
}
