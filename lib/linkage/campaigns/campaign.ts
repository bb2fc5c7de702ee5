/** One account's part in a campaign; times in epoch ms. */
export interface Participation {
  account: number;
  exchanges: number;
  inputTokens: number;
  outputTokens: number;
  firstSeen: number;
  lastSeen: number;
}

export interface CampaignPromptUse {
  /** Number of the prompt cluster. */
  prompt: number;
  exchanges: number;
  accounts: number;
  firstSeen: number;
  lastSeen: number;
}

/** A body of exchanges that linked accounts sent. Numbers are those of the run's input. */
export interface Campaign {
  /** Most exchanges first. */
  prompts: readonly CampaignPromptUse[];
  /** Ascending by account. */
  participants: readonly Participation[];
  exchanges: number;
  /** By capability number, ascending. */
  capabilities: readonly { capability: number; exchanges: number }[];
  /** Ascending; days since 1970-01-01. */
  days: readonly { day: number; exchanges: number; accounts: number }[];
  /** By cluster number, most exchanges first. */
  servedBy: readonly { cluster: number; accounts: number; exchanges: number }[];
  /** Share of the exchanges that members of clusters sent. */
  clusteredShare: number;
}
