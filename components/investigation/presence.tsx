'use client';

import { useRoom, useRoomApi } from './room-context';

const shownMax = 4;

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((part) => [...part][0]?.toUpperCase() ?? '')
    .join('');

/** Colleagues who have the same view open just now. */
export function Presence() {
  const { actorId } = useRoomApi();
  const others = useRoom(({ present }) => present).filter(({ id }) => id !== actorId);
  if (others.length === 0) return null;
  const more = others.length - shownMax;
  return (
    <ul aria-label="Also looking at this view" className="flex items-center gap-1 px-1">
      {others.slice(0, shownMax).map(({ id, name }) => (
        <li
          key={id}
          title={`${name} has this view open`}
          className="flex size-6 items-center justify-center rounded-full border border-line-strong bg-sunken text-[11px] font-medium text-ink"
        >
          <span aria-hidden>{initialsOf(name)}</span>
          <span className="sr-only">{name}</span>
        </li>
      ))}
      {more > 0 && <li className="text-xs text-muted">and {more} more</li>}
    </ul>
  );
}
