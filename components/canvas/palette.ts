import { type EvidenceFamily, evidenceFamilies } from '@/lib/domain/evidence-family';
import type { GraphColors } from '@/lib/drawing/colors';

/** Colours of the canvas as the browser resolves the tokens of the present theme. */
export interface Palette extends GraphColors {
  readonly faint: string;
  readonly dataSoft: string;
  readonly accent: string;
  readonly bad: string;
  readonly warn: string;
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
