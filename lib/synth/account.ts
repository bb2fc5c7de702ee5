import type { AddressAt } from '@/lib/synth/addresses';
import type { DayShapeName } from '@/lib/synth/calendar';
import type { Device } from '@/lib/synth/clients';
import type { Country } from '@/lib/synth/geography';
import type { Instrument } from '@/lib/synth/instruments';
import type { Tenancy } from '@/lib/synth/operators/lane';
import type { CrowdPromptSource } from '@/lib/synth/prompts/crowd-prompts';

/** Somewhere an account is used from: an address, a machine and how much of its life is spent there. */
export interface Place {
  address: AddressAt;
  device: Device;
  weight: number;
  /** Country seen by the provider; a traveller's differs from their own. */
  country: string;
}

/** What an account asks for: weights over sources of prompts, with a private library where the group has one. */
export interface Interests {
  sources: readonly (readonly [CrowdPromptSource, number])[];
  /** Fixes which templates of a source this account (or its whole group) keeps using. */
  taste: number;
}

export interface Activity {
  shape: DayShapeName;
  utcOffsetHours: number;
  /** Relative number of exchanges. */
  weight: number;
  /** Mean exchanges of one sitting. */
  sittingMean: number;
  /** Median think time between two exchanges of a sitting, in seconds; programs are near zero. */
  thinkSeconds: number;
  /** Uses the API: no device in its exchanges. */
  isProgram: boolean;
}

/** One account of a world, with everything its rows are derived from. */
export interface AccountPlan {
  id: string;
  seed: number;
  segment: string;
  createdMs: number;
  /** When it was banned or closed; infinite while it lives. */
  endedMs: number;
  status: 'active' | 'banned' | 'closed' | 'suspended';
  displayName: string;
  email: string;
  phone: string | undefined;
  organization: string | undefined;
  tier: 'free' | 'pro' | 'team' | 'api';
  country: Country;
  places: readonly Place[];
  instruments: readonly Instrument[];
  activity: Activity;
  interests: Interests;
  invitedBy: string | undefined;
  /** Places in the queues of an operator; empty for honest accounts. */
  tenancies: Tenancy[];
  operator: string | undefined;
  /** Exchanges of its own, apart from queues; set when a world's exchanges are shared out. */
  ownExchanges: number;
}

/** What happened between two accounts, as the provider records it. */
export interface Relation {
  source: string;
  target: string;
  kind: 'invited' | 'transferred' | 'paid_for' | 'same_workspace' | 'shared_link';
  atMs: number;
  amount: number | undefined;
}

/** An honest account that a naive rule would accuse, and the reason why it should not. */
export interface Trap {
  accountId: string;
  trap: string;
  group: string;
}
