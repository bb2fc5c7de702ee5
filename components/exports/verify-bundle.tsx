'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cx } from '@/components/ui/cx';
import { DropZone } from '@/components/ui/drop-zone';
import { TextArea } from '@/components/ui/text-area';
import {
  type FamiliarKey,
  factsOf,
  givenKeyId,
  remarksOn,
  type Verdict,
  verdictOf,
} from '@/lib/evidence/in-browser/verdict';
import { type BlobReport, verifyBlob } from '@/lib/evidence/in-browser/verify-blob';

interface Verified {
  fileName: string;
  report: BlobReport;
  /** Time of this computer when it was verified, epoch ms. */
  at: number;
}

/** Verifies a bundle in the browser: the file is not sent anywhere. The same code stands in the page inside every bundle. */
export function VerifyBundle({ familiar }: { familiar: readonly FamiliarKey[] }) {
  const [key, setKey] = useState('');
  const [checking, setChecking] = useState('');
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: async (file: File): Promise<Verified> => {
      const report = await verifyBlob(file, setChecking);
      return { fileName: file.name, report, at: Date.now() };
    },
  });
  return (
    <div className="flex flex-col gap-4">
      <DropZone
        title="Drop a bundle here"
        hint="The ZIP as it came; it stays on this computer"
        choose="Choose a bundle"
        isSingle
        onFiles={([file]) => file && mutate(file)}
      />
      <TextArea
        label="Key id or public key (PEM) of the sender, received by another way"
        rows={2}
        placeholder="sha256:… or -----BEGIN PUBLIC KEY-----"
        value={key}
        onChange={setKey}
      />
      <output aria-live="polite" className="flex flex-col gap-3">
        {isPending && <p className="truncate text-sm text-muted">Checking {checking} …</p>}
        {error && <VerdictLine verdict={{ tone: 'bad', text: `REFUSED: ${error.message}` }} />}
        {data && !isPending && <Report verified={data} typedKey={key} familiar={familiar} />}
      </output>
    </div>
  );
}

const tones: Record<Verdict['tone'], string> = {
  good: 'border-good text-good',
  unsure: 'border-warn text-warn',
  bad: 'border-bad text-bad',
};

function VerdictLine({ verdict: { tone, text } }: { verdict: Verdict }) {
  return <p className={cx('border-l-4 bg-sunken px-3 py-2 text-sm font-semibold', tones[tone])}>{text}</p>;
}

const notAKey: Verdict = { tone: 'unsure', text: 'What was typed as a key is not a public key.' };

/** Problems listed; more of them say nothing new. */
const problemsMax = 200;

function Report({
  verified: { fileName, report, at },
  typedKey,
  familiar,
}: {
  verified: Verified;
  typedKey: string;
  familiar: readonly FamiliarKey[];
}) {
  const given = useKeyId(typedKey);
  const { statement, problems } = report;
  return (
    <>
      <p className="text-sm text-muted">{fileName}</p>
      {given === null && <VerdictLine verdict={notAKey} />}
      {typeof given === 'string' && <VerdictLine verdict={verdictOf(report, given, familiar)} />}
      {remarksOn(report, at, familiar).map((text) => (
        <VerdictLine key={text} verdict={{ tone: 'unsure', text }} />
      ))}
      {problems.length > 0 && (
        <ul aria-label="Problems" className="list-disc pl-5 text-sm">
          {problems.slice(0, problemsMax).map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      {statement && (
        <dl className="grid grid-cols-[max-content_1fr] gap-x-6 gap-y-1 text-sm">
          {factsOf(statement, report).map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-muted">{name}</dt>
              <dd className="break-words">{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

/** Id of the typed key; null for what is no key, undefined while it is made out. */
function useKeyId(typed: string): string | null | undefined {
  const { data } = useQuery({
    queryKey: ['key-id', typed],
    queryFn: () => givenKeyId(typed).catch(() => null),
  });
  return data;
}
