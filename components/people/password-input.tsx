'use client';

import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '@/components/ui/button';
import { Input } from '@/components/ui/input';

/** A password, hidden until its eye is pressed. Password managers may fill it, and pasting is allowed. */
export function PasswordInput({
  label,
  value,
  onChange,
  isNew = false,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** A password that is being chosen, rather than one that is known. */
  isNew?: boolean;
}) {
  const [isShown, setShown] = useState(false);
  return (
    <div className="flex items-end gap-1">
      <Input
        label={label}
        className="flex-1"
        type={isShown ? 'text' : 'password'}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        required
        value={value}
        onValueChange={onChange}
      />
      <IconButton label={isShown ? `Hide: ${label}` : `Show: ${label}`} onClick={() => setShown(!isShown)}>
        {isShown ? <EyeOff /> : <Eye />}
      </IconButton>
    </div>
  );
}
