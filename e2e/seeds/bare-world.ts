import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runSkein } from '../rig/skein';
import { naughtyStrings } from './naughty-strings';

const groups = 12;
const accountsPerGroup = 4;

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Strings that an operator chose: each is the id of an account and the signer of two others. */
const naughtyLines = naughtyStrings.flatMap((text, index) => [
  `${cell(text)},signer-odd-${index},`,
  ...['a', 'b'].map((one) => `odd-${index}-${one},${cell(text)},bundle-odd-${index}`),
]);

/** A world without addresses, payments and prompts: accounts and two identifier kinds that the mapping file names. */
export async function seedBareWorld(dataDir: string): Promise<void> {
  const source = join(dataDir, 'source');
  await mkdir(source, { recursive: true });
  const lines = ['sample,signer,bundle'];
  for (let group = 0; group < groups; group += 1) {
    for (let member = 0; member < accountsPerGroup; member += 1) {
      lines.push(`sample-${group}-${member},signer-${group},bundle-${group}-${member % 2}`);
    }
  }
  for (let alone = 0; alone < 60; alone += 1) lines.push(`alone-${alone},signer-alone-${alone},`);
  lines.push(...naughtyLines);
  await writeFile(join(source, 'accounts.csv'), `${lines.join('\n')}\n`);
  const mapping = {
    tables: {
      accounts: {
        columns: { sample: 'account_id' },
        identifiers: [
          { column: 'signer', kind: 'signer', family: 'payment' },
          { column: 'bundle', kind: 'bundle', family: 'device' },
        ],
      },
    },
  };
  const mappingFile = join(source, 'mapping.json');
  await writeFile(mappingFile, JSON.stringify(mapping));
  await runSkein(dataDir, 'import', '--accounts', join(source, 'accounts.csv'), '--mapping', mappingFile);
  await runSkein(dataDir, 'link');
}
