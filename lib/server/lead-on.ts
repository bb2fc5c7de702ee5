import { NextResponse } from 'next/server';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * A page that leads on to a path of ours at once. Not a redirect: to a browser that came from another site, one would still be
 * that site's doing, and SameSite=Strict cookies would stay at home; from a page of our own they come along.
 */
export function leadOn(own: string, path: string): NextResponse {
  const url = new URL(path, own);
  // whole, because a path that begins with two slashes once it is tidied up would lead to another site
  const to = escaped(url.origin === new URL(own).origin ? url.href : own);
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0;url=${to}"><title>Skein</title></head><body><main><p><a href="${to}">Go on to Skein</a></p></main></body></html>`;
  return new NextResponse(html, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });
}
