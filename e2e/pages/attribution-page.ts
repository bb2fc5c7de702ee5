import { expect, type Page } from '@playwright/test';

/** The workbench of one cluster or campaign. */
export class AttributionPage {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(subject: { kind: 'cluster' | 'campaign'; id: string }): Promise<void> {
    await this.page.goto(`/attribution/${subject.kind}/${subject.id}`);
    await expect(this.page.getByRole('heading', { name: 'Competing hypotheses' })).toBeVisible();
  }

  async addOutsideEvidence(title: string, source: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Add evidence' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Add evidence' });
    await dialog.getByLabel('What it says, in a few words').fill(title);
    await dialog.getByLabel('Source', { exact: true }).fill(source);
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(this.page.getByRole('row', { name: new RegExp(title) })).toBeVisible();
  }

  async rate(title: string, label: string, rating: 'consistent' | 'neutral' | 'inconsistent'): Promise<void> {
    const saved = this.page.waitForResponse((response) =>
      response.url().endsWith('/api/attribution/ratings'),
    );
    await this.page.getByLabel(`${title}, ${label}`, { exact: true }).selectOption(rating);
    expect((await saved).ok()).toBe(true);
  }

  async write(statement: string): Promise<void> {
    await this.page.getByLabel('The sentence that may leave the house').fill(statement);
  }

  async judge(statement: string, reason: string): Promise<void> {
    await this.page.getByLabel('How good and how independent are the sources?').fill(reason);
    await this.write(statement);
    await this.page.getByRole('button', { name: 'Record judgement' }).click();
  }

  async proposeStep(stage: string, rationale: string, operatorName?: string): Promise<void> {
    await this.page.getByRole('button', { name: `Propose ${stage}` }).click();
    const dialog = this.page.getByRole('dialog');
    if (operatorName !== undefined) await dialog.getByLabel('Name of ours').fill(operatorName);
    for (const box of await dialog.getByRole('checkbox').all()) await box.click();
    await dialog.getByLabel('Rationale').fill(rationale);
    await dialog.getByRole('button', { name: 'Propose', exact: true }).click();
    await expect(this.page.getByText('waits for a second person')).toBeVisible();
  }

  async stepDown(reason: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Step down' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Step down' });
    await dialog.getByLabel('Why').fill(reason);
    await dialog.getByRole('button', { name: 'Withdraw the claim' }).click();
  }

  stage(title: string) {
    return this.page.getByRole('list', { name: 'Stages of attribution' }).locator('[aria-current="step"]', {
      hasText: title,
    });
  }
}
