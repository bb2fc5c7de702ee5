import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assertJava, parseJavaMajor } from '@/lib/embedded-neo4j/runtime/java';
import { buildManifest, listDamaged } from '@/lib/embedded-neo4j/runtime/manifest';
import { classifyMavenFailure, parseMavenLine } from '@/lib/embedded-neo4j/runtime/maven-output';
import { ensureRuntime } from '@/lib/embedded-neo4j/runtime/runtime';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'skein-runtime-test-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('Java', () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['java version "1.8.0_391"', 8],
    ['openjdk version "21" 2023-09-19', 21],
    ['something else', undefined],
  ])('%s is %s', (text, major) => {
    expect(parseJavaMajor(text)).toBe(major);
  });

  it('says when there is none', async () => {
    await expect(assertJava(join(folder, 'java'))).rejects.toMatchObject({
      code: 'java_missing',
      exitCode: 10,
    });
  });

  it('says when it is too old', async () => {
    const java = join(folder, 'java');
    await writeFile(java, '#!/bin/sh\necho \'openjdk version "11.0.2"\' >&2\n', { mode: 0o755 });
    await expect(assertJava(java)).rejects.toMatchObject({ code: 'java_too_old', exitCode: 11 });
  });
});

describe('Maven', () => {
  it('shows the jars it downloads and its errors', () => {
    const url = 'https://repo.example.org/maven2/org/neo4j/neo4j/5.26.18/neo4j-5.26.18.jar';
    expect(parseMavenLine(`[INFO] Downloaded from central: ${url} (12 kB at 1.2 MB/s)`)).toEqual({
      kind: 'downloaded',
      file: 'neo4j-5.26.18.jar',
    });
    expect(parseMavenLine(`Downloaded from central: ${url.replace('.jar', '.pom')} (12 kB)`)).toBeUndefined();
    expect(parseMavenLine('\u001b[1;31m[ERROR]\u001b[m Unknown host repo.example.org')).toEqual({
      kind: 'error',
      text: 'Unknown host repo.example.org',
    });
  });

  it('tells a missing network from a full disk from the rest', () => {
    expect(classifyMavenFailure(['Could not transfer artifact: Unknown host repo.example.org'])).toBe(
      'offline',
    );
    expect(classifyMavenFailure(['Connection refused', 'No space left on device'])).toBe('disk_full');
    expect(classifyMavenFailure(['Non-parseable settings'])).toBe('other');
  });

  it('says when there is none, and leaves nothing half-made', async () => {
    const mavenPath = join(folder, 'mvn');
    await expect(ensureRuntime({ cacheDir: folder, mavenPath })).rejects.toMatchObject({
      code: 'maven_missing',
      exitCode: 12,
    });
    expect(await buildManifest(folder)).toEqual({});
  });

  it('says when it has no network', async () => {
    const mavenPath = join(folder, 'mvn');
    await writeFile(mavenPath, '#!/bin/sh\necho "[ERROR] Unknown host repo.example.org"\nexit 1\n', {
      mode: 0o755,
    });
    const work = ensureRuntime({ cacheDir: join(folder, 'cache'), mavenPath });
    await expect(work).rejects.toMatchObject({ code: 'maven_offline', exitCode: 13 });
  });

  it('runs once: the second start takes what the first one brought', async () => {
    const mavenPath = join(folder, 'mvn');
    const script = `#!/bin/sh
for argument in "$@"; do case "$argument" in -DoutputDirectory=*) target="\${argument#*=}";; esac; done
echo neo4j > "$target/org.neo4j.neo4j-1.jar"
echo gds > "$target/org.neo4j.gds.proc-1.jar"
`;
    await writeFile(mavenPath, script, { mode: 0o755 });
    const cacheDir = join(folder, 'cache');
    const first = await ensureRuntime({ cacheDir, mavenPath });
    expect(Object.keys(await buildManifest(first.pluginsDir))).toEqual(['org.neo4j.gds.proc-1.jar']);
    await rm(mavenPath);
    expect(await ensureRuntime({ cacheDir, mavenPath })).toEqual(first);
    await writeFile(join(first.jarsDir, 'org.neo4j.neo4j-1.jar'), 'shorter');
    await writeFile(mavenPath, script, { mode: 0o755 });
    await ensureRuntime({ cacheDir, mavenPath });
    expect((await buildManifest(first.jarsDir))['org.neo4j.neo4j-1.jar']?.bytes).toBe(6);
  });
});

describe('the manifest', () => {
  it('finds what is missing or of another length by size, and every changed byte by digest', async () => {
    for (const name of ['a.jar', 'b.jar', 'c.jar']) await writeFile(join(folder, name), 'content');
    const manifest = await buildManifest(folder);
    await rm(join(folder, 'a.jar'));
    await writeFile(join(folder, 'b.jar'), 'shorter');
    expect(await listDamaged(folder, manifest, 'size')).toEqual(['a.jar']);
    expect(await listDamaged(folder, manifest, 'sha256')).toEqual(['a.jar', 'b.jar']);
  });
});
