'use client';

import type { ComponentProps } from 'react';
import { Input } from '@/components/ui/input';

/** What a person signs in with, typed exactly as it is. */
export function LoginInput(
  props: Omit<ComponentProps<typeof Input>, 'autoCapitalize' | 'spellCheck' | 'required'>,
) {
  return <Input {...props} autoCapitalize="none" spellCheck={false} required />;
}
