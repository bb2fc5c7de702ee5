/** The address of a page with the link that signs a browser in. */
export function signInAddress(base: string, secret: string, path = '/'): string {
  const address = new URL(path, base);
  address.searchParams.set('link', secret);
  return address.href;
}
