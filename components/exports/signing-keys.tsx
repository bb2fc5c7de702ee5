import { Badge } from '@/components/ui/badge';
import { CopyText } from '@/components/ui/copy-text';
import { Timestamp } from '@/components/ui/timestamp';
import type { SigningKeySummary } from '@/lib/contracts/evidence';

const words: Record<SigningKeySummary['standing'], string> = {
  current: 'signs now',
  retired: 'retired: what it signed stays good',
  revoked: 'revoked: what it signed is trusted no more',
};

/** Public keys of this data folder, newest first, to be given to recipients by another way than the bundle. */
export function SigningKeys({ keys }: { keys: readonly SigningKeySummary[] }) {
  return (
    <ul className="divide-y divide-line">
      {keys.toReversed().map((key) => (
        <li key={key.keyId} className="flex flex-col gap-2 py-3">
          <div className="flex flex-wrap items-center gap-3 text-sm">
            <CopyText text={key.keyId} label="key id" lengthMax={40} />
            <Badge tone={key.standing === 'revoked' ? 'warn' : 'neutral'}>{words[key.standing]}</Badge>
            <span className="text-muted">
              made <Timestamp at={key.createdAt} />
            </span>
          </div>
          <pre className="overflow-x-auto text-xs text-muted">{key.publicKeyPem.trim()}</pre>
        </li>
      ))}
    </ul>
  );
}
