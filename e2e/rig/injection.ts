import type { BrowserContext, Page } from '@playwright/test';

type Watched = Window & { injected?: string[] };

/** From now on every page of the context notes what a stored string could make it do. */
export async function watchForInjection(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const injected: string[] = [];
    (window as Watched).injected = injected;
    for (const name of ['alert', 'confirm', 'prompt'] as const)
      Object.defineProperty(window, name, {
        value: (text: unknown) => injected.push(`${name}(${String(text)})`),
      });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      injected.push(`${violatedDirective} stopped ${blockedURI}`);
    });
  });
}

/** What happened that only a stored string taken for markup or code can have done; nothing is as it should be. */
export function injectedInto(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const hasHandler = (element: Element): boolean =>
      element.getAttributeNames().some((name) => name.startsWith('on'));
    const suspects =
      'iframe, object, embed, base, marquee, img[src="x"], [href^="javascript:" i], [src^="javascript:" i]';
    const added = [...document.querySelectorAll('*')].filter(
      (element) => element.matches(suspects) || hasHandler(element),
    );
    return [
      ...((window as Watched).injected ?? ['the page was not watched']),
      ...added.map((element) => element.outerHTML.slice(0, 200)),
    ];
  });
}
