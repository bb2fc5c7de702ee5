import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';
import { Providers } from '@/components/shell/providers';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Skein', template: '%s · Skein' },
  description: 'Find which accounts are run by the same hand, show why, and pack the proof.',
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#14161b' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = (await cookies()).get('skein-theme')?.value;
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  const chosen = theme === 'dark' || theme === 'light' ? theme : undefined;
  return (
    <html lang="en" data-theme={chosen} suppressHydrationWarning>
      <body>
        <Providers nonce={nonce}>{children}</Providers>
      </body>
    </html>
  );
}
