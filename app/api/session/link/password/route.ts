import { me, passwordChoice } from '@/lib/contracts/people';
import { answerSignedIn } from '@/lib/server/answer-signed-in';
import { handle } from '@/lib/server/handle';
import { assertTeam } from '@/lib/server/mode';
import { requestOrigin } from '@/lib/server/principal';
import { choosePassword } from '@/lib/server/use-cases';

export const POST = handle(
  {
    access: 'public',
    summary: "Spends a link: its holder's password is the one given, and they are signed in.",
    body: passwordChoice,
    response: me,
  },
  async ({ body }, context) => {
    assertTeam();
    const input = { ...body, origin: await requestOrigin() };
    return await answerSignedIn(context, await choosePassword(context.deps, input));
  },
);
