import type { Page } from '@playwright/test';
import { giveNameHelper } from './name-helper';

const stepsMax = 90;
const settleMs = 400;

/**
 * Milliseconds between frames while the drawing under `selector` is dragged to and fro and zoomed in and out by real
 * input. What comes before the first input is not counted.
 */
export async function framesWhileMoving(page: Page, selector: string): Promise<number[]> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`nothing is drawn under ${selector}`);
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  // a corner: dragging must begin on the ground, not on a node
  const ground = { x: box.x + 6, y: box.y + box.height / 3 };
  await page.mouse.move(ground.x, ground.y);
  await page.waitForTimeout(settleMs);
  await giveNameHelper(page);
  await page.evaluate(() => {
    const frames: number[] = [];
    let last = performance.now();
    const beat = (now: number): void => {
      frames.push(now - last);
      last = now;
      if (Reflect.get(window, '__isMeasuring')) requestAnimationFrame(beat);
    };
    Reflect.set(window, '__frames', frames);
    Reflect.set(window, '__isMeasuring', true);
    requestAnimationFrame(beat);
  });
  await page.mouse.down();
  for (let step = 1; step <= stepsMax; step += 1) {
    await page.mouse.move(ground.x + 120 * Math.sin(step / 6), ground.y + 90 * Math.sin(step / 9));
  }
  await page.mouse.up();
  await page.mouse.move(middle.x, middle.y);
  for (let step = 0; step < stepsMax / 3; step += 1) {
    await page.mouse.wheel(0, step % 20 < 10 ? -60 : 60);
  }
  return await page.evaluate(() => {
    Reflect.set(window, '__isMeasuring', false);
    return (Reflect.get(window, '__frames') as number[]).slice(1);
  });
}
