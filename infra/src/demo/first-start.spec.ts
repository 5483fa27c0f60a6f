import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { beginFirstStart, endFirstStart, type DemoCases } from './first-start.ts';

let folder: string;
let settings: DemoCases;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qingxin-first-'));
  settings = { home: join(folder, 'home'), mode: 'demo', demoCases: 'told' };
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const make = (name: string) => mkdir(join(settings.home, name), { recursive: true });
const has = (name: string) => existsSync(join(settings.home, name));

describe('the first start on a data folder', () => {
  test('tells the cases on a new folder, once', async () => {
    expect(await beginFirstStart(settings)).toBe(true);
    await make('postgres');
    await endFirstStart(settings.home);
    expect(await beginFirstStart(settings)).toBe(false);
    expect(has('postgres')).toBe(true);
  });

  test('begins anew after one that was broken off, and leaves nothing of it but password, ports and logs', async () => {
    await beginFirstStart(settings);
    for (const name of ['postgres', 'temporal', 'keys', 'evidence', 'logs']) await make(name);
    await writeFile(join(settings.home, 'demo-password'), 'demo');
    expect(await beginFirstStart(settings)).toBe(true);
    expect(['postgres', 'temporal', 'keys', 'evidence'].filter(has)).toEqual([]);
    expect([has('logs'), has('demo-password')]).toEqual([true, true]);
  });

  test('after one that was broken off is empty where no cases are wanted any more', async () => {
    await beginFirstStart(settings);
    await make('postgres');
    expect(await beginFirstStart({ ...settings, demoCases: 'none' })).toBe(false);
    await make('postgres');
    expect(await beginFirstStart(settings)).toBe(false);
    expect(has('postgres')).toBe(true);
  });

  test.each(['postgres', 'keys', 'evidence'])('leaves a folder with %s as it is', async (name) => {
    await make(name);
    expect(await beginFirstStart(settings)).toBe(false);
    expect(has(name)).toBe(true);
  });

  test.each([
    ['production', { mode: 'production' }],
    ['no cases', { demoCases: 'none' }],
    ['a database that is not ours', { databaseUrl: 'postgres://db' }],
    ['a Temporal that is not ours', { temporalAddress: 'host:7233' }],
  ] as const)('tells none with %s', async (_name, change) => {
    expect(await beginFirstStart({ ...settings, ...change })).toBe(false);
  });
});
