import {expect, type Page} from '@playwright/test';

/** What the page with islands does for a reader: built and while it is written. */
export async function countIn(tab: Page): Promise<void> {
  const note = tab.getByText('A note with bold words.');
  await expect(note).toBeVisible();
  // Says that it is live: a press before would only be kept for later.
  await tab.getByRole('button', {name: 'Counted 3'}).click();
  await expect(tab.getByRole('button', {name: 'Counted 4'})).toBeVisible();
  await tab.getByRole('button', {name: 'Counted 4'}).click();
  await expect(tab.getByRole('button', {name: 'Counted 5'})).toBeVisible();
  await tab.getByRole('button', {name: 'Note'}).click();
  await expect(note).toBeHidden();
  await tab.getByRole('button', {name: 'Note'}).click();
  await expect(note).toBeVisible();
  await expect(note.locator('strong')).toHaveText('bold');
}
