import { nodeBundleFiles } from '@/lib/usecases/evidence/node-bundle-files';

/** Every file of a bundle as text, by its path inside the bag. */
export async function textsOf(path: string): Promise<Map<string, string>> {
  const opened = await nodeBundleFiles.open(path);
  const texts = new Map<string, string>();
  for (const file of opened.archive.files) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of opened.archive.open(file.path)) chunks.push(chunk);
    texts.set(file.path.slice(file.path.indexOf('/') + 1), Buffer.concat(chunks).toString());
  }
  await opened.close();
  return texts;
}
