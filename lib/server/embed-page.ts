const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A page without scripts: the picture, its name and the watermark. Only the named sites may frame it. */
export function embedPage({
  svg,
  name,
  watermark,
  frameAncestors,
}: {
  svg: string;
  name: string;
  watermark: string;
  frameAncestors: readonly string[];
}): Response {
  const picture = `data:image/svg+xml;base64,${Buffer.from(svg, 'utf8').toString('base64')}`;
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shared view</title></head><body style="margin:0;font:13px sans-serif;background:#fff;color:#1f2430"><img alt="${escaped(name)}" src="${picture}" style="display:block;width:100%;height:calc(100vh - 28px);object-fit:contain"><p style="margin:0;padding:4px 8px">${escaped(name)}. ${escaped(watermark)}</p></body></html>`;
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; img-src data:; style-src-attr 'unsafe-inline'; frame-ancestors ${frameAncestors.join(' ')}`,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
    },
  });
}
