/** One claim about a bundle, what was found and what it takes. */
export interface Outcome {
  name: string;
  measured: unknown;
  bar: unknown;
  ok: boolean;
}
