/** A signed amount around a middle line: for to the right, solid; against to the left, hatched, so that it never rests on colour. */
export function DivergingBar({ value, max, color }: { value: number; max: number; color: string }) {
  const share = Math.min(1, Math.abs(value) / Math.max(1e-9, max)) * 50;
  const isAgainst = value < 0;
  return (
    <span aria-hidden className="relative block h-3 w-full">
      <span className="absolute top-0 bottom-0 left-1/2 w-px bg-line-strong" />
      <span
        className="absolute top-0.5 bottom-0.5 rounded-[2px]"
        style={{
          left: isAgainst ? `${50 - share}%` : '50%',
          width: `${share}%`,
          background: isAgainst
            ? `repeating-linear-gradient(135deg, ${color} 0 2px, transparent 2px 5px)`
            : color,
          boxShadow: isAgainst ? `inset 0 0 0 1px ${color}` : undefined,
        }}
      />
    </span>
  );
}
