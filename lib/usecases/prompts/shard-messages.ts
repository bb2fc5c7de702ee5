/** What a shard's thread is asked to do; the steps of `PromptShard`. */
export type ShardRequest =
  | { step: 'add'; prompts: string[]; rows: number[] }
  | { step: 'tokens' }
  | { step: 'pairs'; frequentTokens: Uint32Array }
  | { step: 'scaffolds'; pairs: Uint32Array; bits: Float32Array };
