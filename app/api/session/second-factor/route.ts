import {
  newSecondFactor,
  ownAccount,
  recoveryCodeList,
  secondFactorProof,
  secondFactorRemoval,
  secondFactorRequest,
} from '@/lib/contracts/people';
import { handle } from '@/lib/server/handle';
import { requestOrigin } from '@/lib/server/principal';
import { beginSecondFactor, confirmSecondFactor, removeSecondFactor } from '@/lib/server/use-cases';

export const POST = handle(
  {
    access: 'entry.change',
    summary: 'Makes a secret for your authenticator; nothing is kept until a code confirms it.',
    isLimited: true,
    body: secondFactorRequest,
    response: newSecondFactor,
  },
  async ({ body }, { deps, actor, credential }) =>
    beginSecondFactor(deps, { ...body, origin: await requestOrigin(), credential }, actor),
);

export const PUT = handle(
  {
    access: 'entry.change',
    summary:
      'Sets your authenticator up, once a code shows that it works. The recovery codes are in this answer only.',
    isLimited: true,
    body: secondFactorProof,
    response: recoveryCodeList,
  },
  async ({ body }, { deps, actor, credential }) =>
    confirmSecondFactor(deps, { ...body, origin: await requestOrigin(), credential }, actor),
);

export const DELETE = handle(
  {
    access: 'self.change',
    summary: 'Takes your authenticator away; takes your password and a code.',
    isLimited: true,
    body: secondFactorRemoval,
    response: ownAccount,
  },
  async ({ body }, { deps, actor, credential }) =>
    removeSecondFactor(deps, { ...body, origin: await requestOrigin(), credential }, actor),
);
