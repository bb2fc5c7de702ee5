import { arch, cpus, platform, release, totalmem } from 'node:os';

/** The machine in one line, as `docs/benchmarks.md` quotes it. */
export function describeMachine(): string {
  const models = [...new Set(cpus().map((cpu) => cpu.model.trim()))].join(', ');
  const memoryGb = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${models}, ${memoryGb} GB, ${platform()} ${release()} ${arch()}, Node ${process.versions.node}`;
}
