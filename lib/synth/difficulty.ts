export const difficultyNames = ['easy', 'medium', 'hard'] as const;
export type DifficultyName = (typeof difficultyNames)[number];

/**
 * How careful the operators are and how much the provider sees. Probabilities are per account unless said otherwise;
 * none of these numbers is known to the linkage.
 */
export interface DifficultyKnobs {
  /** An account was at some time handled from its operator's own desk (device and address). */
  deskSlip: number;
  /** An account pays with an instrument that others of its operator use too. */
  sharedInstrument: number;
  /** Accounts paid by one shared instrument. */
  accountsPerInstrument: number;
  /** An e-mail follows the operator's generated pattern instead of looking like a person's. */
  patternedEmail: number;
  /** Accounts created in bursts; the rest trickle in over weeks. */
  burstSignup: number;
  /** Proxy exits as a multiple of the accounts that use them at the same time. */
  exitsPerAccount: number;
  /** Exits that are the home lines of honest users. */
  exitsInHonestHomes: number;
  /** Proxy and hosting addresses that the provider's address list knows. */
  listedAddresses: number;
  /** Wordings of each prompt template in rotation. */
  wordings: number;
  /** An operated account's exchanges that imitate ordinary use. */
  camouflage: number;
  /** A prompt's cluster id is missing. */
  unclustered: number;
  /** Optional fields (device, user agent, phone) the provider did not record. */
  unrecorded: number;
  /** A replacement account inherits its predecessor's instrument or address. */
  inheritance: number;
  /** Accounts that were registered months before they are used. */
  aged: number;
}

export const difficulties: Record<DifficultyName, DifficultyKnobs> = {
  easy: {
    deskSlip: 0.9,
    sharedInstrument: 0.85,
    accountsPerInstrument: 12,
    patternedEmail: 0.9,
    burstSignup: 0.95,
    exitsPerAccount: 0.2,
    exitsInHonestHomes: 0.1,
    listedAddresses: 0.95,
    wordings: 1,
    camouflage: 0.02,
    unclustered: 0.02,
    unrecorded: 0.03,
    inheritance: 0.95,
    aged: 0,
  },
  medium: {
    deskSlip: 0.6,
    sharedInstrument: 0.5,
    accountsPerInstrument: 6,
    patternedEmail: 0.6,
    burstSignup: 0.75,
    exitsPerAccount: 0.8,
    exitsInHonestHomes: 0.35,
    listedAddresses: 0.7,
    wordings: 4,
    camouflage: 0.15,
    unclustered: 0.1,
    unrecorded: 0.12,
    inheritance: 0.7,
    aged: 0.15,
  },
  hard: {
    deskSlip: 0.28,
    sharedInstrument: 0.18,
    accountsPerInstrument: 3,
    patternedEmail: 0.2,
    burstSignup: 0.35,
    exitsPerAccount: 2.5,
    exitsInHonestHomes: 0.7,
    listedAddresses: 0.35,
    wordings: 14,
    camouflage: 0.4,
    unclustered: 0.25,
    unrecorded: 0.3,
    inheritance: 0.4,
    aged: 0.45,
  },
};
