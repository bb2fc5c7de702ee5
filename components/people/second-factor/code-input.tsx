'use client';

import { Input } from '@/components/ui/input';

/** A code of an authenticator or, where that is said, one for recovery. Phones and password managers may fill it. */
export function CodeInput({
  label,
  value,
  onChange,
  isFocused = false,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  isFocused?: boolean;
}) {
  return (
    <Input
      label={label}
      required
      autoFocus={isFocused}
      autoComplete="one-time-code"
      spellCheck={false}
      maxLength={40}
      value={value}
      onValueChange={onChange}
    />
  );
}
