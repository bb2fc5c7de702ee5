import { expect, type Locator, type Page } from '@playwright/test';

/** The canvas, read through its test handle: pixels have no DOM. */
export class CanvasPage {
  readonly page: Page;
  readonly stage: Locator;
  readonly tools: Locator;

  constructor(page: Page) {
    this.page = page;
    this.stage = page.getByRole('application');
    this.tools = page.getByRole('toolbar', { name: 'Canvas tools' });
  }

  /** Opens the first picture of a cluster and waits until something is drawn. */
  async openCluster(clusterId: string): Promise<void> {
    await this.page.goto(`/canvas?cluster=${clusterId}`);
    await expect.poll(() => this.nodeCount()).toBeGreaterThan(0);
  }

  async openAccount(accountId: string): Promise<void> {
    await this.page.goto(`/canvas?account=${encodeURIComponent(accountId)}`);
    await expect.poll(() => this.nodeCount()).toBeGreaterThan(0);
  }

  async nodes(): Promise<string[]> {
    return await this.page.evaluate(() => window.__canvas?.ids() ?? []);
  }

  /** Whether the renderer draws something under this key: a node, or a folded group. */
  async placed(key: string): Promise<boolean> {
    return await this.page.evaluate((asked) => window.__canvas?.placeOf(asked) !== undefined, key);
  }

  async nodeCount(): Promise<number> {
    return (await this.nodes()).length;
  }

  async selection(): Promise<readonly string[]> {
    return await this.page.evaluate(() => window.__canvas?.selection() ?? []);
  }

  /** Clicks a drawn node where the renderer has it now. */
  async pick(key: string): Promise<void> {
    const place = await this.page.evaluate((asked) => window.__canvas?.placeOf(asked), key);
    if (!place) throw new Error(`the canvas does not draw ${key}`);
    await this.stage.click({ position: place });
  }

  tool(name: RegExp): Locator {
    return this.tools.getByRole('button', { name });
  }
}
