/** Looks shared by every axis: small faint text, hairline ticks. */
export const tickLabel = {
  fill: 'var(--faint)',
  fontSize: 11,
  fontFamily: 'var(--font-sans)',
  style: { fontVariantNumeric: 'tabular-nums' },
} as const;

export const axisLook = {
  stroke: 'var(--line-strong)',
  tickStroke: 'var(--line-strong)',
  tickLength: 4,
} as const;
