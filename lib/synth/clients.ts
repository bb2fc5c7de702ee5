import { mix, type Random } from '@/lib/synth/random';
import { hex, token } from '@/lib/synth/tokens';

/** A machine as the provider sees it. */
export interface Device {
  id: string;
  userAgent: string;
  /** JA4-shaped TLS fingerprint; depends on the browser or library, not on the machine. */
  tlsFingerprint: string;
}

interface Browser {
  userAgent: (version: number) => string;
  versions: readonly [number, number];
  weight: number;
}

const browsers: readonly Browser[] = [
  {
    userAgent: (v) =>
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${v}.0.0.0 Safari/537.36`,
    versions: [140, 146],
    weight: 40,
  },
  {
    userAgent: (v) =>
      `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/${v}.1 Safari/605.1.15`,
    versions: [18, 26],
    weight: 20,
  },
  {
    userAgent: (v) => `Mozilla/5.0 (X11; Linux x86_64; rv:${v}.0) Gecko/20100101 Firefox/${v}.0`,
    versions: [138, 148],
    weight: 9,
  },
  {
    userAgent: (v) =>
      `Mozilla/5.0 (iPhone; CPU iPhone OS ${v}_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148`,
    versions: [18, 26],
    weight: 18,
  },
  {
    userAgent: (v) =>
      `Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${v}.0.0.0 Mobile Safari/537.36`,
    versions: [139, 146],
    weight: 13,
  },
];

const libraries = ['sable-python/1.', 'sable-node/2.', 'python-httpx/0.', 'curl/8.', 'go-http-client/2.'];

function tlsOf(userAgent: string, variant: number): string {
  let h = variant;
  for (let i = 0; i < userAgent.length; i += 3) h = mix(h, userAgent.charCodeAt(i));
  return `t13d${1500 + (h % 18)}h2_${hex(h, 8)}${hex(mix(h, 5), 4)}_${hex(mix(h, 6), 8)}${hex(mix(h, 7), 4)}`;
}

/** A person's browser on a machine of their own. */
export function personalDevice(random: Random): Device {
  const browser = random.weighted(browsers, (candidate) => candidate.weight);
  const newest = browser.versions[1];
  const version = Math.max(browser.versions[0], newest - Math.floor(random.exponential(1.2)));
  const userAgent = browser.userAgent(version);
  return { id: `dev_${token(random.bits())}`, userAgent, tlsFingerprint: tlsOf(userAgent, 0) };
}

/** A machine from an image: same browser and fingerprint as its siblings, its own device id. */
export function managedDevice(model: Device, random: Random): Device {
  return { ...model, id: `dev_${token(random.bits())}` };
}

/** A program's client library; programs have no device id, so `id` names the installation. */
export function programClient(random: Random): Device {
  const userAgent = `${random.pick(libraries)}${random.below(20)}.${random.below(4)}`;
  return { id: `dev_${token(random.bits())}`, userAgent, tlsFingerprint: tlsOf(userAgent, 1) };
}

/** An anti-detect browser: claims a common browser, while its TLS fingerprint is that of the tool. */
export function disguisedDevice(toolVariant: number, random: Random): Device {
  const claimed = personalDevice(random);
  return { ...claimed, tlsFingerprint: tlsOf('antidetect', 100 + toolVariant) };
}
