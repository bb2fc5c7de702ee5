import { toApiProblem } from '@/lib/api-client/problem';
import { buildUrl, sendJson } from '@/lib/api-client/request';
import type { JobRecord } from '@/lib/contracts/jobs';
import type { ImportRequest, PreviewRequest, Upload, UploadPreview } from '@/lib/contracts/uploads';

/** Sends one file as it is; `onProgress` gets the share sent (0 to 1). Fetch cannot tell that, so this is XMLHttpRequest. */
export function uploadFile(
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', buildUrl('/api/uploads', { name: file.name }));
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onload = () => {
      const body = new Response(request.responseText, { status: request.status });
      if (request.status >= 300) void toApiProblem(body).then(reject);
      else resolve(JSON.parse(request.responseText) as Upload);
    };
    request.onerror = () => void toApiProblem(undefined).then(reject);
    request.onabort = () => reject(new DOMException('The upload was cancelled.', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

/** First rows of uploaded files and how their columns were understood. */
export function previewImport(request: PreviewRequest): Promise<UploadPreview> {
  return sendJson('POST', '/api/imports/preview', request);
}

/** Puts the import in the queue. */
export function startImport(request: ImportRequest): Promise<JobRecord> {
  return sendJson('POST', '/api/imports', request);
}

/** Puts the roll-back of a batch in the queue. */
export function rollBack(batchId: string): Promise<JobRecord> {
  return sendJson('DELETE', `/api/imports/${encodeURIComponent(batchId)}`);
}
