import { describe, expect, it } from 'vitest';
import { buildReport } from '@/lib/evidence/report/build-report';
import { percent, signedBits } from '@/lib/evidence/report/document';
import { renderReportHtml } from '@/lib/evidence/report/render-html';
import { aReportInput } from '@/lib/testing/report';

describe('the report', () => {
  const report = buildReport(aReportInput());
  const html = renderReportHtml(report);

  it('has the sections of a suspicious-activity narrative, in order', () => {
    const titles = report.blocks.flatMap((block) =>
      block.type === 'heading' && block.level === 1 ? [block.text] : [],
    );
    expect(titles).toEqual([
      'Summary',
      'Subjects',
      'Linkage rationale',
      'Timeline',
      'Attribution and alternatives considered',
      'Method and known limits',
      'Gaps',
      'Custody',
      'Attachments',
    ]);
  });

  it('shows a waterfall whose bars add up to the weight', () => {
    const figure = report.blocks.find(
      (block) => block.type === 'figure' && block.alt.startsWith('Waterfall'),
    );
    expect(figure).toMatchObject({ caption: '+14.25 bits, probability 99.99 %, a strong link.' });
  });

  it('is one file without scripts or outside requests, and shows values as text', () => {
    expect(html).not.toMatch(/<script|javascript:|\bon\w+=|<link|<img|@import|url\(/i);
    expect([...html.matchAll(/https?:\/\/[^"'\s<]+/g)].map(([url]) => url)).toEqual(
      [...html.matchAll(/xmlns="([^"]+)"/g)].map(([, url]) => url),
    );
    expect(html).toContain('acc &lt;2&gt; &amp; &quot;co&quot;');
    expect(html).toContain('joined &lt;late&gt;');
    expect(html).not.toContain('<late>');
  });

  it('says plainly what it does not know', () => {
    expect(html).toContain('Time not attested');
    expect(html).toContain('It does not claim who that is');
  });

  it('is the same each time', () => {
    expect(renderReportHtml(buildReport(aReportInput()))).toBe(html);
  });
});

describe('figures in words', () => {
  it('never rounds a probability up to certainty or down to nothing', () => {
    expect(percent(0.999999)).toBe('99.99 %');
    expect(percent(1e-9)).toBe('< 0.01 %');
    expect(percent(0)).toBe('0.00 %');
    expect(signedBits(-2.345)).toBe('−2.35 bits');
  });
});
