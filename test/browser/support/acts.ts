import type { Page } from 'playwright-core';

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
