import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { EnvironmentError } from '@/lib/domain/environment-error';

const run = promisify(execFile);

/** Neo4j 5.26 runs on Java 17 and later. */
const javaMajorMin = 17;

/** Major version from the first line of `java -version`, e.g. 17; undefined if the text is something else. */
export function parseJavaMajor(text: string): number | undefined {
  const match = /version "(?:1\.)?(\d+)/.exec(text);
  return match?.[1] === undefined ? undefined : Number(match[1]);
}

/** Checks that `javaPath` runs and is new enough. Throws `java_missing` or `java_too_old`. */
export async function assertJava(javaPath: string): Promise<void> {
  let text: string;
  try {
    const { stdout, stderr } = await run(javaPath, ['-version'], { timeout: 30_000 });
    text = stderr + stdout;
  } catch (error) {
    throw new EnvironmentError({
      code: 'java_missing',
      message: `Java could not be run as "${javaPath}".`,
      remedy: `Install Java ${javaMajorMin} or newer (for example the package openjdk-17-jre-headless) and see that "java" is on the PATH or JAVA_HOME is set; or set NEO4J_URI to use a database of your own.`,
      details: { javaPath },
      cause: error,
    });
  }
  const major = parseJavaMajor(text);
  if (major === undefined || major >= javaMajorMin) return;
  throw new EnvironmentError({
    code: 'java_too_old',
    message: `The Java at "${javaPath}" is version ${major}; the database needs ${javaMajorMin} or newer.`,
    remedy: `Install Java ${javaMajorMin} or newer and set JAVA_HOME to it.`,
    details: { javaPath, major, majorMin: javaMajorMin },
  });
}
