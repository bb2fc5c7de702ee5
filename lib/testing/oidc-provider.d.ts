/** The little of `oidc-provider` that the test's identity provider uses; the package has no types of its own. */
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http';
  export class Provider {
    constructor(issuer: string, configuration: object);
    callback(): RequestListener;
    use(step: (context: ProviderContext, next: () => Promise<void>) => Promise<void>): void;
    interactionDetails(
      request: unknown,
      response: unknown,
    ): Promise<{
      prompt: { name: string; details: { missingOIDCScope?: string[] } };
      params: { client_id: string };
      session?: { accountId: string };
      uid: string;
    }>;
    interactionFinished(request: unknown, response: unknown, result: object): Promise<void>;
    Grant: new (of: {
      accountId: string;
      clientId: string;
    }) => {
      addOIDCScope(scope: string): void;
      save(): Promise<string>;
    };
  }
}
