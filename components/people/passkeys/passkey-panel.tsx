import { AddPasskey } from '@/components/people/passkeys/add-passkey';
import { PasskeyRow } from '@/components/people/passkeys/passkey-row';
import { Panel } from '@/components/ui/panel';
import type { PasskeySummary } from '@/lib/contracts/passkeys';

/** One's own passkeys: adding, naming, taking away. */
export function PasskeyPanel({ passkeys }: { passkeys: readonly PasskeySummary[] }) {
  return (
    <Panel
      title="Passkeys"
      description="A device or security key that signs you in by itself, in place of password and code"
    >
      {passkeys.length > 0 && (
        <ul aria-label="Your passkeys" className="mb-4 flex max-w-md flex-col divide-y divide-line">
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} />
          ))}
        </ul>
      )}
      <AddPasskey />
    </Panel>
  );
}
