'use client';

import { ChevronDown } from 'lucide-react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { legendOf } from '@/components/canvas/legend-entries';
import { MarkIcon } from '@/components/canvas/mark-icon';
import { familyColor } from '@/components/marks/family';
import { cx } from '@/components/ui/cx';
import { formatCount } from '@/components/ui/format/number';
import { tonesOf } from '@/lib/canvas-state/styles';
import type { VisibleGraph } from '@/lib/canvas-state/visible';
import { evidenceFamilies, evidenceFamilyTitles } from '@/lib/domain/evidence-family';

/** CSS pixels of canvas from which the legend starts open; on less it would cover what it explains. */
const roomyFrom = 900;

/** Explains what is drawn now, and nothing that is not. */
export function Legend({ graph, colorBy }: { graph: VisibleGraph; colorBy: string }) {
  const [isOpen, setOpen] = useState(true);
  const section = useRef<HTMLElement>(null);
  const isEmpty = graph.nodes.size === 0;
  useLayoutEffect(() => {
    const room = section.current?.parentElement?.clientWidth;
    if (!isEmpty && room !== undefined) setOpen(room >= roomyFrom);
  }, [isEmpty]);
  const legend = useMemo(() => legendOf(graph), [graph]);
  const tones = useMemo(() => tonesOf(graph, colorBy), [graph, colorBy]);
  const marks =
    tones.length > 0 ? legend.nodes.filter(({ example }) => example.type !== 'account') : legend.nodes;
  if (legend.nodes.length === 0) return null;
  return (
    <section
      ref={section}
      aria-label="Legend"
      className="absolute bottom-3 left-3 max-w-64 rounded-md border border-line bg-raised/95 text-xs"
    >
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="flex h-7 w-full items-center gap-1.5 px-2 font-medium text-muted hover:text-ink"
      >
        <ChevronDown aria-hidden className={cx('size-3.5', !isOpen && '-rotate-90')} /> Legend
      </button>
      {isOpen && (
        <ul className="space-y-1 px-2 pb-2">
          {tones.map(({ value, count, tone }) => (
            <li key={value} className="flex items-center gap-2">
              <span
                aria-hidden
                className="size-3.5 rounded-full border border-line"
                style={{
                  background:
                    tone === null ? 'var(--sunken)' : familyColor[evidenceFamilies[tone] ?? 'relation'],
                }}
              />
              <span className="flex-1">{value}</span>
              <span className="text-muted tabular-nums">{formatCount(count)}</span>
            </li>
          ))}
          {marks.map(({ id, title, count, example }) => (
            <li key={id} className="flex items-center gap-2">
              <MarkIcon node={example} size={18} />
              <span className="flex-1">{title}</span>
              <span className="text-muted tabular-nums">{formatCount(count)}</span>
            </li>
          ))}
          {legend.families.map((family) => (
            <li key={family} className="flex items-center gap-2">
              <LineSample color={familyColor[family]} />
              <span className="flex-1">{evidenceFamilyTitles[family]}</span>
            </li>
          ))}
          {legend.hasStrongLinks && (
            <li className="flex items-center gap-2">
              <LineSample color="var(--muted)" hasEnds /> Strong link
            </li>
          )}
          {legend.hasWeakerLinks && (
            <li className="flex items-center gap-2">
              <LineSample color="var(--muted)" isDashed /> Weaker link
            </li>
          )}
          <li className="flex items-center gap-2 text-muted">
            <svg aria-hidden="true" width="18" height="10">
              <path d="M0 5 18 1v8Z" fill="var(--muted)" />
            </svg>
            wider line: more bits
          </li>
        </ul>
      )}
    </section>
  );
}

function LineSample({
  color,
  isDashed = false,
  hasEnds = false,
}: {
  color: string;
  isDashed?: boolean;
  hasEnds?: boolean;
}) {
  return (
    <svg aria-hidden="true" width="18" height="10" className="shrink-0">
      <line
        x1="2"
        x2="16"
        y1="5"
        y2="5"
        stroke={color}
        strokeWidth="2.5"
        strokeDasharray={isDashed ? '4 3' : undefined}
      />
      {hasEnds && (
        <>
          <circle cx="3" cy="5" r="3" fill={color} />
          <circle cx="15" cy="5" r="3" fill={color} />
        </>
      )}
    </svg>
  );
}
