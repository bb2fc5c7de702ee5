import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { loadOperations, routes } from '@/app/routes';
import type { OpenApiOperation } from '@/lib/contracts/openapi/describe-operation';
import { buildDocument, type OpenApiDocument } from '@/lib/contracts/openapi/document';
import { exampleOf } from '@/lib/contracts/openapi/example';
import { fieldsOf, toJsonSchema } from '@/lib/contracts/openapi/schemas';
import { summarise } from '@/lib/contracts/openapi/summarise';
import type { PlacedOperation } from '@/lib/contracts/operation';

vi.mock('server-only', () => ({}));

const documentPath = '/api/openapi.json';
const pathsOnDisk = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?:^|\/)route\.tsx?$/.test(file))
  .map((file) => `/${file.replace(/\/route\.tsx?$/, '').replaceAll(/\[(\w+)\]/g, '{$1}')}`)
  .filter((path) => path !== documentPath);

let operations: PlacedOperation[];
let document: OpenApiDocument;
const loadingMs = 120_000;
beforeAll(async () => {
  operations = await loadOperations();
  document = buildDocument(operations);
}, loadingMs);

describe('the list of routes', () => {
  it('holds every route file, and none that is not there', () => {
    expect(Object.keys(routes).toSorted()).toEqual(pathsOnDisk.toSorted());
  });
  it('names each file by its own path', () => {
    for (const [path, load] of Object.entries(routes)) {
      const file = `app${path.replaceAll(/\{(\w+)\}/g, '[$1]')}/route`;
      expect(load.toString()).toContain(`/${file}.ts`);
    }
  });
});

describe('every operation', () => {
  it('says what comes back: JSON of a schema, or something else', () => {
    const unclear = operations.filter(
      ({ operation: { response, media } }) => (response === undefined) === (media === undefined),
    );
    expect(unclear.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });
  it('has a parameter schema for each name in its path, and no other', () => {
    for (const { path, operation } of operations) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const described = operation.params ? fieldsOf(toJsonSchema(operation.params, 'input')) : [];
      expect([path, described.map(({ name }) => name)]).toEqual([path, named]);
    }
  });
  it('takes a body only where its method has one', () => {
    const odd = operations.filter(
      ({ method, operation }) => method === 'GET' && (operation.body ?? operation.takes),
    );
    expect(odd).toEqual([]);
  });
});

describe('the documentation page', () => {
  it('begins each body with an example of the right shape', () => {
    const wrong = operations.flatMap(({ method, path, operation: { body } }) => {
      if (!body) return [];
      const example = exampleOf(toJsonSchema(body, 'input'));
      const parsed = body.safeParse(example);
      return parsed.success
        ? []
        : [`${method} ${path}: ${JSON.stringify(example)} ${z.prettifyError(parsed.error)}`];
    });
    expect(wrong).toEqual([]);
  });
  it('shows every operation with a call that names its path, and no secret', () => {
    const shown = summarise(document);
    expect(shown.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual(
      operations.map(({ method, path }) => `${method} ${path}`).toSorted(),
    );
    expect(shown.filter(({ curl, path }) => !curl.includes(`"$SKEIN${path}`))).toEqual([]);
  });
});

describe('the document', () => {
  it('describes every operation once, each with an id of its own', () => {
    const described = Object.values(document.paths).flatMap((item) => Object.values(item));
    expect(described).toHaveLength(operations.length);
    expect(new Set(described.map(({ operationId }) => operationId)).size).toBe(operations.length);
  });
  it('refers to nothing that it does not hold, and holds nothing that is not referred to', () => {
    const references = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g);
    const targets = new Set([...references].map(([, target]) => target));
    expect(targets).toEqual(new Set(Object.keys(document.components.schemas)));
    expect(JSON.stringify(document)).not.toContain('$defs');
  });
  it('names what comes back as the type is called, and what is sent as it is called before defaults', () => {
    const views = document.paths['/api/views'];
    const schemaOf = (content: OpenApiOperation['responses'][string]['content']) =>
      content?.['application/json']?.schema;
    expect(schemaOf(views?.get?.responses['200']?.content)).toEqual({
      $ref: '#/components/schemas/ViewPage',
    });
    expect(schemaOf(views?.post?.requestBody?.content)).toEqual({
      $ref: '#/components/schemas/NewViewInput',
    });
  });
  it('takes every contract for its names', () => {
    const files = readdirSync(join(import.meta.dirname, '..', 'lib', 'contracts')).filter(
      (file) => file.endsWith('.ts') && !file.includes('.test.'),
    );
    const imported = readFileSync(
      join(import.meta.dirname, '..', 'lib', 'contracts', 'openapi', 'names.ts'),
      'utf8',
    );
    const none = new Set(['doctor.ts', 'operation.ts', 'paces.ts']);
    const missing = files.filter(
      (file) => !none.has(file) && !imported.includes(`'@/lib/contracts/${file.replace(/\.ts$/, '')}'`),
    );
    expect(missing).toEqual([]);
  });
  it('tells what a change of a view takes: a version, a body, the ways to fail', () => {
    const save = document.paths['/api/views/{viewId}/content']?.put;
    expect(save?.parameters.map(({ name, required }) => [name, required])).toEqual([
      ['viewId', true],
      ['If-Match', true],
      ['Idempotency-Key', false],
    ]);
    expect(Object.keys(save?.responses ?? {})).toEqual(
      expect.arrayContaining(['200', '401', '403', '404', '409', '412', '422', '428']),
    );
    expect(save?.['x-skein-roles']).toEqual(['analyst', 'lead', 'admin']);
  });
});
