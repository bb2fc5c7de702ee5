import { AppError } from '@/lib/domain/errors';
import type { ReportDocument } from '@/lib/evidence/report/document';
import { fontsFor } from '@/lib/usecases/evidence/report-fonts';
import { typstTemplate } from '@/lib/usecases/evidence/typst-template';

class PdfError extends AppError {
  override readonly name = 'PdfError';
  constructor(cause: unknown) {
    super('bug', { code: 'pdf_failed', message: 'The report could not be laid out as PDF.', cause });
  }
}

/** The report as a tagged PDF. The same report and time (epoch ms UTC) give the same bytes; no browser is needed. */
export async function typstPdf(report: ReportDocument, createdAt: number): Promise<Uint8Array> {
  // Loaded when needed: the compiler is a native module of 50 MB.
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const text = JSON.stringify(report);
  const fontBlobs = await fontsFor(text);
  try {
    const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
    return compiler.pdf(
      { mainFileContent: typstTemplate, inputs: { report: text } },
      { pdfTags: true, creationTimestamp: Math.floor(createdAt / 1000) },
    );
  } catch (error) {
    throw new PdfError(error);
  }
}
