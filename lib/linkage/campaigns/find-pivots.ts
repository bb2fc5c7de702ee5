/** Exchanges of one hour by model: the campaign's own and everybody's (the campaign included). */
export interface ModelHour {
  model: string;
  /** Hours since 1970-01-01 UTC. */
  hour: number;
  campaign: number;
  all: number;
}

export interface Pivot {
  model: string;
  /** Epoch ms. */
  availableSince: number;
  at: number;
  share: number;
  crowdShare: number;
}

const hourMs = 3_600_000;
const windowHours = 24;
/** Smallest share of a campaign's exchanges that counts as a move. */
const shareMin = 0.25;
/** A move is one only where the campaign outruns everybody else by this factor. */
const outrunMin = 2;

/**
 * Moves of a campaign to a model that appeared while it ran: the share of its exchanges in the 24 hours after its first
 * use, against everybody else's share in the same hours. In order of time.
 */
export function findPivots(hours: readonly ModelHour[]): Pivot[] {
  const began = Math.min(...hours.filter(({ campaign }) => campaign > 0).map(({ hour }) => hour));
  return [...new Set(hours.map(({ model }) => model))]
    .flatMap((model) => {
      const own = hours.filter((entry) => entry.model === model);
      const since = Math.min(...own.map(({ hour }) => hour));
      const at = Math.min(...own.filter(({ campaign }) => campaign > 0).map(({ hour }) => hour));
      if (!Number.isFinite(at) || at <= began || since <= began) return [];
      const window = hours.filter(({ hour }) => hour >= at && hour < at + windowHours);
      const sum = (rows: readonly ModelHour[], read: (row: ModelHour) => number): number =>
        rows.reduce((total, row) => total + read(row), 0);
      const moved = window.filter((entry) => entry.model === model);
      const share =
        sum(moved, (row) => row.campaign) /
        Math.max(
          1,
          sum(window, (row) => row.campaign),
        );
      const others = sum(window, (row) => row.all - row.campaign);
      const crowdShare = sum(moved, (row) => row.all - row.campaign) / Math.max(1, others);
      if (share < shareMin || share < outrunMin * crowdShare) return [];
      return [{ model, availableSince: since * hourMs, at: at * hourMs, share, crowdShare }];
    })
    .sort((a, b) => a.at - b.at || (a.model < b.model ? -1 : 1));
}
