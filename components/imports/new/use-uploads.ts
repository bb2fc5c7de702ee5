'use client';

import { useCallback, useRef, useState } from 'react';
import { uploadFile } from '@/lib/api-client/imports';
import type { ImportTable } from '@/lib/contracts/jobs';

export interface PendingFile {
  /** Of this page only; the server's id is `uploadId`. */
  key: string;
  name: string;
  bytes: number;
  /** Share sent, 0 to 1. */
  sent: number;
  uploadId: string | undefined;
  /** Chosen by the reader; undefined leaves the guess. */
  table: ImportTable | undefined;
  failure: string | undefined;
}

/** The files being sent and already sent; each upload can be taken back while it runs. */
export function useUploads() {
  const [files, setFiles] = useState<readonly PendingFile[]>([]);
  const controllers = useRef(new Map<string, AbortController>());

  const patch = useCallback((key: string, change: Partial<PendingFile>) => {
    setFiles((all) => all.map((file) => (file.key === key ? { ...file, ...change } : file)));
  }, []);

  const send = useCallback(
    async (key: string, file: File) => {
      const controller = new AbortController();
      controllers.current.set(key, controller);
      try {
        const { id } = await uploadFile(file, (sent) => patch(key, { sent }), controller.signal);
        patch(key, { uploadId: id, sent: 1 });
      } catch (error) {
        if (!controller.signal.aborted) {
          patch(key, { failure: error instanceof Error ? error.message : 'The file could not be sent.' });
        }
      } finally {
        controllers.current.delete(key);
      }
    },
    [patch],
  );

  const add = useCallback(
    (picked: readonly File[]) => {
      const fresh = picked.map((file) => ({ key: crypto.randomUUID(), file }));
      setFiles((all) => [
        ...all,
        ...fresh.map(({ key, file }) => ({
          key,
          name: file.name,
          bytes: file.size,
          sent: 0,
          uploadId: undefined,
          table: undefined,
          failure: undefined,
        })),
      ]);
      for (const { key, file } of fresh) void send(key, file);
    },
    [send],
  );

  const remove = useCallback((key: string) => {
    controllers.current.get(key)?.abort();
    setFiles((all) => all.filter((file) => file.key !== key));
  }, []);

  /** The same file once more, to be read as another table too; nothing is sent again. */
  const duplicate = useCallback((key: string, table: ImportTable) => {
    setFiles((all) =>
      all.flatMap((file) =>
        file.key === key ? [file, { ...file, key: crypto.randomUUID(), table }] : [file],
      ),
    );
  }, []);

  return { files, add, remove, patch, duplicate };
}
