/** Turns Ctrl-C, SIGTERM and SIGHUP into one AbortSignal, so that a command can put things in order before it ends. */
export interface Interruption {
  signal: AbortSignal;
  /** 128 + signal number once interrupted, else undefined. */
  exitCode(): number | undefined;
  dispose(): void;
}

const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Listens until `dispose`. Further signals are ignored while the command stops what it started. */
export function listenForInterruption(): Interruption {
  const controller = new AbortController();
  let exitCode: number | undefined;
  const handlers = Object.entries(exitCodes).map(([name, code]) => {
    const handler = (): void => {
      exitCode ??= code;
      controller.abort();
    };
    process.on(name, handler);
    return [name, handler] as const;
  });
  return {
    signal: controller.signal,
    exitCode: () => exitCode,
    dispose: () => {
      for (const [name, handler] of handlers) process.off(name, handler);
    },
  };
}
