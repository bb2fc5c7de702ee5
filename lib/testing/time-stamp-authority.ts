import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const configuration = `
[req]
distinguished_name = name
x509_extensions = usage
prompt = no
[name]
CN = Test authority
[usage]
extendedKeyUsage = critical,timeStamping
[tsa]
default_tsa = test
[test]
serial = $dir/serial
crypto_device = builtin
signer_cert = $dir/tsa.crt
certs = $dir/tsa.crt
signer_key = $dir/tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha512
accuracy = secs:1
ess_cert_id_alg = sha256
`;

/** Whether there is an openssl to run the service with; without one its tests are skipped, and say so. */
export const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
if (!hasOpenssl)
  process.stderr.write('SKIPPED: no "openssl" on the PATH, so no time-stamping service to test with\n');

/** Kinds of keys that services sign with, as openssl makes them. */
const keyKinds = {
  rsa: ['-newkey', 'rsa:2048'],
  'P-256': ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  'P-384': ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-384'],
} as const;

/** A time-stamping service of openssl's, in a folder: a key, its certificate, and answers to queries (DER). */
export function makeTimeStampAuthority(
  folder: string,
  keyKind: keyof typeof keyKinds = 'rsa',
): { answer(query: Uint8Array): Uint8Array } {
  const at = (name: string): string => join(folder, name);
  writeFileSync(at('tsa.cnf'), configuration.replaceAll('$dir', folder));
  writeFileSync(at('serial'), '01\n');
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      ...keyKinds[keyKind],
      '-nodes',
      '-days',
      '2',
      '-config',
      at('tsa.cnf'),
      '-keyout',
      at('tsa.key'),
      '-out',
      at('tsa.crt'),
    ],
    { stdio: 'pipe' },
  );
  return {
    answer: (query) => {
      writeFileSync(at('query.der'), query);
      execFileSync(
        'openssl',
        [
          'ts',
          '-reply',
          '-config',
          at('tsa.cnf'),
          '-section',
          'test',
          '-queryfile',
          at('query.der'),
          '-out',
          at('answer.der'),
        ],
        { stdio: 'pipe' },
      );
      return readFileSync(at('answer.der'));
    },
  };
}
