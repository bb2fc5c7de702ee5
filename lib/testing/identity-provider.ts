import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** Somebody the provider of a test knows. */
export interface TestPerson {
  sub: string;
  name: string;
  preferred_username: string;
  groups: string[];
  /** How they signed in (RFC 8176). */
  amr?: string[];
}

export interface TestProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** By subject; may be changed at any time. */
  people: Map<string, TestPerson>;
  /** Registers the one address of the client; it answers nothing before. */
  leadBackTo(redirectUri: string): void;
  close(): Promise<void>;
}

const clientId = 'skein';
const clientSecret = 'a secret of the test alone';

/** Finishes a sign-in as the person of the link that was followed; without one, shows a link for each. */
async function interact(
  provider: Provider,
  people: TestProvider['people'],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const sub = /\/as\/(.+)$/.exec(request.url ?? '')?.[1];
  if (sub === undefined) {
    const links = [...people.values()].map(
      (one) => `<li><a href="${request.url}/as/${one.sub}">${one.name}</a></li>`,
    );
    response.setHeader('content-type', 'text/html');
    response.end(
      `<!doctype html><title>Test provider</title><h1>Test provider</h1><ul>${links.join('')}</ul>`,
    );
    return;
  }
  const { params } = await provider.interactionDetails(request, response);
  const grant = new provider.Grant({ accountId: sub, clientId: params.client_id });
  grant.addOIDCScope('openid profile');
  const consent = { grantId: await grant.save() };
  await provider.interactionFinished(request, response, { login: { accountId: sub }, consent });
}

const configuration = (redirectUri: string, people: TestProvider['people']): object => ({
  clients: [
    {
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uris: [redirectUri],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  claims: { openid: ['sub'], profile: ['name', 'preferred_username', 'groups', 'amr'] },
  cookies: { keys: ['of the test alone'] },
  features: { devInteractions: { enabled: false } },
  findAccount: (_context: unknown, sub: string) => ({
    accountId: sub,
    claims: () => people.get(sub) ?? { sub },
  }),
  interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
  pkce: { required: () => true },
  renderError: (context: { body: unknown }, out: object) => {
    context.body = out;
  },
});

/**
 * A real OpenID Connect provider on this machine, under the name `localhost`: to a browser another site than a Skein at
 * `127.0.0.1`.
 */
export async function startTestProvider(port = 0): Promise<TestProvider> {
  const people: TestProvider['people'] = new Map();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  let provider: Provider | undefined;
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (!provider) {
      response.writeHead(503).end();
      return;
    }
    if (!request.url?.startsWith('/interaction/')) {
      provider.callback()(request, response);
      return;
    }
    interact(provider, people, request, response).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    });
  });
  return {
    issuer,
    clientId,
    clientSecret,
    people,
    leadBackTo: (redirectUri) => {
      provider = new Provider(issuer, configuration(redirectUri, people));
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Signs in at the provider as a browser would; returns where it leads back to. */
export async function walkThrough(address: string, sub: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let at = new URL(address);
  const { origin } = at;
  for (let steps = 0; steps < 10; steps += 1) {
    const isAsked = /^\/interaction\/[^/]+$/.test(at.pathname);
    const response = await fetch(isAsked ? `${at.href}/as/${sub}` : at, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = cookie.split(';')[0]?.split('=') ?? [];
      cookies.set(name, value);
    }
    const to = response.headers.get('location');
    if (to === null) throw new Error(`The provider answered ${response.status}: ${await response.text()}`);
    at = new URL(to, at);
    if (at.origin !== origin) return at;
  }
  throw new Error('The provider leads round in circles.');
}
