'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useEffect, useState } from 'react';
import { IconButton } from '@/components/ui/button';
import { Menu, MenuChoice } from '@/components/ui/menu';

type Theme = 'system' | 'light' | 'dark';
const options = [
  { value: 'system', label: 'As the system', icon: <Monitor /> },
  { value: 'light', label: 'Light', icon: <Sun /> },
  { value: 'dark', label: 'Dark', icon: <Moon /> },
] as const;
const secondsPerYear = 31_536_000;

function apply(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the server reads it for the first paint; CookieStore is not in every browser
  document.cookie = `skein-theme=${theme}; path=/; max-age=${secondsPerYear}; samesite=strict`;
}

export function ThemeMenu() {
  const [theme, setTheme] = useState<Theme>('system');
  useEffect(() => {
    const chosen = document.documentElement.dataset.theme;
    setTheme(chosen === 'light' || chosen === 'dark' ? chosen : 'system');
  }, []);
  const choose = (next: Theme) => {
    apply(next);
    setTheme(next);
  };
  return (
    <Menu
      align="end"
      trigger={
        <IconButton label="Theme">
          <Sun />
        </IconButton>
      }
    >
      <MenuChoice value={theme} onChange={choose} options={options} />
    </Menu>
  );
}
