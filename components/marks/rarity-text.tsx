import { formatCount, formatDecimal } from '@/components/ui/format/number';

/** "3 accounts" with how much sharing the value says, and a bar of those bits (20 fill it). */
export function RarityText({ degree, bits }: { degree: number; bits: number }) {
  return (
    <span
      title={`Used by ${degree} accounts: sharing it carries ${bits.toFixed(1)} bits`}
      className="inline-flex items-center justify-end gap-2"
    >
      <span className="tabular">{formatCount(degree)}</span>
      <span aria-hidden className="inline-block h-1.5 w-12 overflow-hidden rounded-full bg-data-soft">
        <span className="block h-full bg-data" style={{ width: `${Math.min(100, bits * 5)}%` }} />
      </span>
      <span className="tabular w-14 text-faint">{formatDecimal(bits, 1)} bit</span>
    </span>
  );
}
