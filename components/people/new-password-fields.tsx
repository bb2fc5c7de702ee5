'use client';

import { PasswordInput } from '@/components/people/password-input';
import { passwordLength } from '@/lib/domain/people/password-rules';

/** A new password, typed twice. */
export interface NewPassword {
  first: string;
  again: string;
}

export const noPassword: NewPassword = { first: '', again: '' };

/** Why it cannot be sent yet; undefined when it can. The server has the last word on how good it is. */
export function newPasswordFlaw({ first, again }: NewPassword): string | undefined {
  if (first.length < passwordLength.min) return `At least ${passwordLength.min} characters.`;
  return first === again ? undefined : 'The two are not the same yet.';
}

export function NewPasswordFields({
  value,
  onChange,
}: {
  value: NewPassword;
  onChange: (value: NewPassword) => void;
}) {
  const isBegun = value.first !== '' || value.again !== '';
  return (
    <>
      <PasswordInput
        label="New password"
        isNew
        value={value.first}
        onChange={(first) => onChange({ ...value, first })}
      />
      <PasswordInput
        label="New password again"
        isNew
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
      />
      <p className="text-xs text-muted" aria-live="polite">
        {(isBegun && newPasswordFlaw(value)) ||
          `${passwordLength.min} characters or more; a few words that do not belong together are good.`}
      </p>
    </>
  );
}
