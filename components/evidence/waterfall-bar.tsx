import { familyColor } from '@/components/marks/family';
import { percentOf, type WaterfallScale, type WaterfallStep } from './waterfall-steps';

/** Stripes for what speaks against: told by pattern and direction, never by colour alone. */
function fillOf(color: string, isAgainst: boolean): string {
  return isAgainst ? `repeating-linear-gradient(135deg, ${color} 0 2px, transparent 2px 5px)` : color;
}

/** One bar on the common scale, with the line of zero and, dashed, what a cap has taken away. */
export function WaterfallBar({ step, scale }: { step: WaterfallStep; scale: WaterfallScale }) {
  const { item, from, to } = step;
  const color = familyColor[item.family];
  const left = percentOf(Math.min(from, to), scale);
  const width = percentOf(Math.max(from, to), scale) - left;
  const uncapped = from + item.bitsUncapped;
  const capLeft = percentOf(Math.min(to, uncapped), scale);
  const capWidth = percentOf(Math.max(to, uncapped), scale) - capLeft;
  return (
    <Track scale={scale}>
      {item.bitsUncapped !== item.bits && (
        <span
          className="absolute inset-y-0.5 rounded-sm border border-dashed"
          style={{ left: `${capLeft}%`, width: `${capWidth}%`, borderColor: color }}
        />
      )}
      <span
        className="absolute inset-y-0.5 min-w-0.5 rounded-sm"
        style={{
          left: `${left}%`,
          width: `${width}%`,
          background: fillOf(color, item.bits < 0),
          boxShadow: `inset 0 0 0 1px ${color}`,
        }}
      />
      <Tick at={percentOf(to, scale)} />
    </Track>
  );
}

/** The prior or the total: from zero, in the colour of data. */
export function WaterfallTotalBar({ bits, scale }: { bits: number; scale: WaterfallScale }) {
  const zero = percentOf(0, scale);
  const end = percentOf(bits, scale);
  return (
    <Track scale={scale}>
      <span
        className="absolute inset-y-0.5 min-w-0.5 rounded-sm"
        style={{
          left: `${Math.min(zero, end)}%`,
          width: `${Math.abs(end - zero)}%`,
          background: fillOf('var(--data)', bits < 0),
          boxShadow: 'inset 0 0 0 1px var(--data)',
        }}
      />
      <Tick at={end} />
    </Track>
  );
}

function Track({ scale, children }: { scale: WaterfallScale; children: React.ReactNode }) {
  return (
    <span aria-hidden className="relative block h-4 w-full">
      <span className="absolute -inset-y-1 w-px bg-line-strong" style={{ left: `${percentOf(0, scale)}%` }} />
      {children}
    </span>
  );
}

/** Where the sum stands after the bar; the next bar starts here. */
function Tick({ at }: { at: number }) {
  return <span className="absolute -bottom-2 top-0 w-px bg-muted" style={{ left: `${at}%` }} />;
}
