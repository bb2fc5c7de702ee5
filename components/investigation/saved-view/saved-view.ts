import type { StoredCanvas } from '@/lib/contracts/stored-canvas';
import type { ViewSummary } from '@/lib/contracts/views';

/** The view that a room has open: what it was when it was read or last saved. */
export interface SavedView {
  readonly view: Pick<ViewSummary, 'id' | 'name' | 'kind' | 'version' | 'level'>;
  readonly base: StoredCanvas;
}

/** What somebody else has saved meanwhile. */
export interface TheirVersion {
  readonly view: ViewSummary;
  readonly content: StoredCanvas;
  readonly by: string;
}
