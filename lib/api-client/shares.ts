import { getJson, sendJson } from '@/lib/api-client/request';
import type { MadeShareLink, NewShareLinkInput, SharedView, ShareLink } from '@/lib/contracts/shares';

const at = (viewId: string): string => `/api/views/${encodeURIComponent(viewId)}/links`;

export async function shareLinks(viewId: string, signal?: AbortSignal): Promise<ShareLink[]> {
  const { links } = await getJson<{ links: ShareLink[] }>(at(viewId), {}, signal);
  return links;
}

/** Makes a link; the token is told only now. */
export function createShareLink(viewId: string, input: NewShareLinkInput): Promise<MadeShareLink> {
  return sendJson('POST', at(viewId), input);
}

export function revokeShareLink(viewId: string, linkId: string): Promise<{ revoked: string }> {
  return sendJson('DELETE', at(viewId), { linkId });
}

/** Opens a link as a guest. */
export function openShared(token: string, passphrase?: string): Promise<SharedView> {
  return sendJson('POST', '/api/shared/open', { token, ...(passphrase ? { passphrase } : {}) });
}

/** Throws ApiProblem once the link is no longer in force. */
export function watchShared(token: string): Promise<{ isOpen: true }> {
  return sendJson('POST', '/api/shared/watch', { token });
}
