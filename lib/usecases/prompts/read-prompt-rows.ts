import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import { InvalidInputError } from '@/lib/domain/errors';

export interface PromptFields {
  prompt: string;
  account?: string | undefined;
  capability?: string | undefined;
}

/** One row of a prompts file; a row without a prompt has an empty one. */
export interface PromptRow {
  prompt: string;
  account: string | undefined;
  capability: string | undefined;
}

/**
 * Rows of a CSV, TSV or NDJSON file (by name), plain or gzip (by content), read as they are asked for. They come in
 * batches, because awaiting each row costs more than reading it.
 */
export async function* readPromptRows(path: string, fields: PromptFields): AsyncGenerator<PromptRow[]> {
  const { isGzip } = await sniff(path);
  const file = createReadStream(path, { highWaterMark: 1 << 20 });
  const bytes: Readable = isGzip ? file.pipe(createGunzip()) : file;
  file.on('error', (error) => bytes.destroy(error));
  const name = path.replace(/\.gz$/, '');
  const rows = /\.(jsonl|ndjson)$/.test(name) ? jsonRows(bytes, path) : delimitedRows(bytes, name, path);
  let isFirst = true;
  for await (const batch of rows) {
    const [first] = batch;
    if (isFirst && first && !(fields.prompt in first))
      throw missingField(path, fields.prompt, Object.keys(first));
    isFirst &&= first === undefined;
    yield batch.map((values) => ({
      prompt: textOf(values[fields.prompt]) ?? '',
      account: fields.account === undefined ? undefined : textOf(values[fields.account]),
      capability: fields.capability === undefined ? undefined : textOf(values[fields.capability]),
    }));
  }
}

type Values = Record<string, unknown>;

async function sniff(path: string): Promise<{ isGzip: boolean }> {
  const file = await open(path).catch((cause: unknown) => {
    throw new InvalidInputError({
      code: 'prompts_file_unreadable',
      message: `The file ${path} cannot be read.`,
      remedy: 'Check the name and that you may read it.',
      cause,
    });
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return { isGzip: bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b };
  } finally {
    await file.close();
  }
}

async function* jsonRows(bytes: Readable, path: string): AsyncGenerator<Values[]> {
  let line = 0;
  const parsed = (texts: readonly string[]): Values[] => {
    const values: Values[] = [];
    for (const text of texts) {
      line++;
      if (text.trim() !== '') values.push(parseLine(text, path, line));
    }
    return values;
  };
  let rest = '';
  bytes.setEncoding('utf8');
  for await (const chunk of bytes as AsyncIterable<string>) {
    const texts = (rest + chunk).split('\n');
    rest = texts.pop() ?? '';
    yield parsed(texts);
  }
  yield parsed([rest]);
}

function parseLine(text: string, path: string, line: number): Values {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Values;
  } catch (cause) {
    throw notJson(path, line, cause);
  }
  throw notJson(path, line);
}

function notJson(path: string, line: number, cause?: unknown): InvalidInputError {
  return new InvalidInputError({
    code: 'prompts_line_not_json',
    message: `Line ${line} of ${path} is not a JSON object.`,
    remedy: 'Write one JSON object on each line.',
    details: { path, line },
    cause,
  });
}

const batchRows = 1024;

async function* delimitedRows(bytes: Readable, name: string, path: string): AsyncGenerator<Values[]> {
  const parser = parse({ columns: true, bom: true, delimiter: name.endsWith('.tsv') ? '\t' : ',' });
  bytes.on('error', (error) => parser.destroy(error));
  parser.on('error', (error) => {
    if (!('code' in error)) return;
    error.message = `${path}: ${error.message}`;
  });
  let batch: Values[] = [];
  for await (const values of bytes.pipe(parser) as AsyncIterable<Values>) {
    batch.push(values);
    if (batch.length < batchRows) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function missingField(path: string, field: string, found: readonly string[]): InvalidInputError {
  return new InvalidInputError({
    code: 'prompts_field_missing',
    message: `${path} has no field "${field}".`,
    remedy: `Name one of its fields with --field: ${found.join(', ')}.`,
    details: { path, field, found },
  });
}
