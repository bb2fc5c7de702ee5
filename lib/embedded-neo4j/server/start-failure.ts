import { EnvironmentError } from '@/lib/domain/environment-error';

/** Signs in the server's own output, most telling first. */
const signs = [
  { code: 'disk_full', patterns: ['No space left on device', 'not enough space'] },
  { code: 'port_taken', patterns: ['Address already in use', 'is already in use', 'BindException'] },
  { code: 'data_folder_locked', patterns: ['has been locked by another process', 'FileLockException'] },
  { code: 'java_too_old', patterns: ['UnsupportedClassVersionError'] },
  {
    code: 'jar_damaged',
    patterns: [
      'NoClassDefFoundError',
      'ClassNotFoundException',
      'ZipException',
      'ClassFormatError',
      'Could not find or load main class',
      'Error occurred during initialization of boot layer',
    ],
  },
] as const;

const explanations = {
  disk_full: {
    message: 'The disk is full: the database cannot write.',
    remedy: 'Free at least 1 GB on the disk of the data folder and start again; committed data are safe.',
  },
  port_taken: {
    message: 'Another program took the port that the database had chosen.',
    remedy: 'Start again; another port is chosen each time.',
  },
  data_folder_locked: {
    message: "Another Neo4j holds this data folder's store.",
    remedy: 'Stop the other process, or use another folder with --data.',
  },
  java_too_old: {
    message: 'Java is too old for the database.',
    remedy: 'Install Java 17 or newer and set JAVA_HOME to it.',
  },
  jar_damaged: {
    message: "One of the database's program files is damaged.",
    remedy: 'Run "skein doctor", which names it; then delete the cache folder it names and start again.',
  },
  start_failed: {
    message: 'The database did not start.',
    remedy:
      "Read the last lines of its log below (logs/neo4j.log under the data folder's neo4j/ has all of them). If memory is short, set SKEIN_HEAP_MB to a smaller value.",
  },
} as const;

/** Turns the end of the server's output into a plain error. `details.log` holds the last lines. */
export function explainStartFailure(output: string, exit: string): EnvironmentError {
  const found = signs.find(({ patterns }) => patterns.some((pattern) => output.includes(pattern)));
  const code = found?.code ?? 'start_failed';
  const { message, remedy } = explanations[code];
  const log = output.trim().split('\n').slice(-15);
  const shown = code === 'start_failed' ? ` (${exit}): ${log.slice(-3).join(' / ')}` : '';
  return new EnvironmentError({
    code,
    message: message.replace(/\.$/, `${shown}.`),
    remedy,
    details: { exit, log },
  });
}
