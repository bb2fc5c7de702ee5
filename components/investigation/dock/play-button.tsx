'use client';

import { Pause, Play } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { IconButton } from '@/components/ui/button';

const beatMs = 900;

/** Calls `onBeat` at a steady beat until it says that there is no more. */
export function PlayButton({ label, onBeat }: { label: string; onBeat: () => boolean }) {
  const [isPlaying, setPlaying] = useState(false);
  const beat = useRef(onBeat);
  useEffect(() => {
    beat.current = onBeat;
  });
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setInterval(() => {
      if (!beat.current()) setPlaying(false);
    }, beatMs);
    return () => clearInterval(timer);
  }, [isPlaying]);
  return (
    <IconButton label={isPlaying ? 'Pause' : label} onClick={() => setPlaying(!isPlaying)}>
      {isPlaying ? <Pause /> : <Play />}
    </IconButton>
  );
}
