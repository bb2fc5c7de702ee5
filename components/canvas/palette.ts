import { type EvidenceFamily, evidenceFamilies } from '@/lib/domain/evidence-family';

/** Colours of the canvas as the browser resolves the tokens of the present theme. */
export interface Palette {
  readonly surface: string;
  readonly sunken: string;
  readonly ink: string;
  readonly muted: string;
  readonly faint: string;
  readonly line: string;
  readonly data: string;
  readonly dataSoft: string;
  readonly accent: string;
  readonly bad: string;
  readonly warn: string;
  readonly families: Readonly<Record<EvidenceFamily, string>>;
}

/** Canvas cannot read CSS variables, and `light-dark()` is only resolved on a property: a probe element resolves each. */
export function readPalette(near: HTMLElement): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  near.append(probe);
  const resolve = (token: string): string => {
    probe.style.color = `var(--${token})`;
    return getComputedStyle(probe).color;
  };
  const families = Object.fromEntries(
    evidenceFamilies.map((family) => [family, resolve(`family-${family}`)]),
  ) as Record<EvidenceFamily, string>;
  const palette: Palette = {
    surface: resolve('surface'),
    sunken: resolve('sunken'),
    ink: resolve('ink'),
    muted: resolve('muted'),
    faint: resolve('faint'),
    line: resolve('line-strong'),
    data: resolve('data'),
    dataSoft: resolve('data-soft'),
    accent: resolve('accent'),
    bad: resolve('bad'),
    warn: resolve('warn'),
    families,
  };
  probe.remove();
  return palette;
}
