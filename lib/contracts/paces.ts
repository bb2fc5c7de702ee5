/**
 * How often one person may ask for some things in a minute, whatever the number of their browsers and tokens: often enough for
 * the fastest work by hand, too seldom to draw off the graph or the files unnoticed.
 */
export const paces = {
  /** Reading the neighbourhood of nodes, and raw rows. */
  expand: 600,
  /** Files that leave Skein. */
  export: 60,
} as const satisfies Record<string, number>;
export type Pace = keyof typeof paces;
