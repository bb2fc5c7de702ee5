/** One step of progress of long work. `total` is undefined while it is not known. */
export interface Progress {
  stage: string;
  done: number;
  total?: number;
  /** What is counted: "rows", "pairs", "MB". */
  unit?: string;
}

export type OnProgress = (progress: Progress) => void;
