'use client';

import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { RoomApi, RoomState } from './room-store';

const RoomContext = createContext<RoomApi | null>(null);

export function RoomProvider({ room, children }: { room: RoomApi; children: ReactNode }) {
  return <RoomContext value={room}>{children}</RoomContext>;
}

/** The room's api; throws outside a room, where nothing of it makes sense. */
export function useRoomApi(): RoomApi {
  const room = useContext(RoomContext);
  if (room === null) throw new Error('useRoomApi must be called inside a RoomProvider');
  return room;
}

/** A part of the room's state; the component renders again when that part changes. */
export function useRoom<T>(select: (state: RoomState) => T): T {
  return useStore(useRoomApi().store, select);
}
