import { describe, expect, it } from 'vitest';
import { buildReport } from '@/lib/evidence/report/build-report';
import { aReportInput } from '@/lib/testing/report';
import { typstPdf } from '@/lib/usecases/evidence/typst-pdf';

describe('the report as PDF', () => {
  it('is tagged, and the same each time', async () => {
    const report = buildReport(aReportInput());
    const pdf = Buffer.from(await typstPdf(report, Date.UTC(2026, 5, 10)));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1')).toContain('/StructTreeRoot');
    expect(Buffer.from(await typstPdf(report, Date.UTC(2026, 5, 10))).equals(pdf)).toBe(true);
  });

  it('draws letters of East Asia with a font of its own, which it takes along only where they are', async () => {
    const report = buildReport(aReportInput());
    const fontsOf = async (title: string): Promise<string> =>
      Buffer.from(await typstPdf({ ...report, title }, Date.UTC(2026, 5, 10))).toString('latin1');
    expect(await fontsOf('王小明')).toContain('UnifontExMono');
    expect(await fontsOf('Łódź Ж علي')).not.toContain('UnifontExMono');
  });
});
