import type { CaseEvent } from '@/lib/contracts/cases';
import type { ShareLink } from '@/lib/contracts/shares';
import type { StoredCanvas } from '@/lib/contracts/stored-canvas';
import type { Grants } from '@/lib/domain/case-access';

/** What a link shows, made once and never changed. */
export interface Snapshot {
  name: string;
  description: string;
  content: StoredCanvas;
}

export interface StoredShareLink extends ShareLink {
  /** SHA-256 of the token, hex. */
  tokenHash: string;
  passphraseHash: string | null;
}

export interface FoundShareLink {
  link: StoredShareLink;
  snapshot: Snapshot;
  /** Whom the view is for now, and whether its maker is still among them is for the use case. */
  isViewThere: boolean;
}

/** Links for outsiders. */
export interface ShareStore {
  /** False: the view is not there, or not the actor's to share. */
  create(link: StoredShareLink, snapshot: Snapshot, grants: Grants, event: CaseEvent): Promise<boolean>;
  /** Links of a view, the newest first, for somebody who may edit it. */
  list(viewId: string, grants: Grants): Promise<ShareLink[]>;
  /** False: there is none, or it is not the actor's to revoke. Revoking twice is revoking once. */
  revoke(viewId: string, linkId: string, grants: Grants, event: CaseEvent): Promise<boolean>;
  /** Whatever its state; the caller judges. */
  find(tokenHash: string): Promise<FoundShareLink | undefined>;
  /** Counts one opening, if the link is in force at `now` and has one left. */
  takeView(tokenHash: string, now: number): Promise<boolean>;
}
