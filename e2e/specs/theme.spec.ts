import { expect, test } from '../rig/test';

test('the theme changes at once and stays after a reload', async ({ page }) => {
  await page.goto('/');
  const ink = () => page.evaluate(() => getComputedStyle(document.body).color);
  const choose = async (name: 'Light' | 'Dark') => {
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('menuitemradio', { name }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', name.toLowerCase());
  };
  await choose('Dark');
  const dark = await ink();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await ink()).toBe(dark);
  await choose('Light');
  expect(await ink()).not.toBe(dark);
});
