import { me, passwordChange } from '@/lib/contracts/people';
import { answerSignedIn } from '@/lib/server/answer-signed-in';
import { handle } from '@/lib/server/handle';
import { requestOrigin } from '@/lib/server/principal';
import { changePassword } from '@/lib/server/use-cases';

export const PUT = handle(
  {
    access: 'self.change',
    summary: "Changes one's own password; signs out everywhere else, and gives this browser a new session.",
    isLimited: true,
    body: passwordChange,
    response: me,
  },
  async ({ body }, context) => {
    const input = { ...body, origin: await requestOrigin(), credential: context.credential };
    return await answerSignedIn(context, await changePassword(context.deps, input, context.actor));
  },
);
