/** Red, green, blue (0–255) of a colour as browsers resolve it: `rgb(…)` or `color(srgb …)`. */
export function toRgb(color: string): [number, number, number] {
  const isUnit = color.startsWith('color(');
  const [red = 0, green = 0, blue = 0] = (color.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? [])
    .map(Number)
    .slice(0, 3)
    .map((part) => Math.max(0, Math.min(255, Math.round(isUnit ? part * 255 : part))));
  return [red, green, blue];
}
