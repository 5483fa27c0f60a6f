// Builds the console where its sources have changed since: `npm run build`, and before every start and test.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { folder, settings } from './settings.mjs';

const dist = join(folder, 'dist');
const stampFile = join(dist, 'sources.sha256');
const PACKED = /\.(js|css|svg)$/;

function filesUnder(name) {
  const place = join(folder, name);
  if (!existsSync(place)) return [];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.spec\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

function stamp() {
  const lock = join(folder, '..', '..', 'node_modules', '.package-lock.json');
  const files = [
    ...['src', 'public', 'tools'].flatMap(filesUnder).sort(),
    join(folder, 'index.html'),
    join(folder, 'public.html'),
    lock,
  ];
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.slice(folder.length)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** Beside each file the same packed, so that nothing is packed while somebody waits. */
function pack() {
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !PACKED.test(entry.name)) continue;
    const file = join(entry.parentPath ?? entry.path, entry.name);
    writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
  }
}

const wanted = stamp();
const isFresh = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted;
if (!isFresh || process.argv.includes('--force')) {
  const { build } = await import('vite');
  await build(settings);
  pack();
  writeFileSync(stampFile, wanted);
}
console.log(isFresh ? '已是最新 up to date' : '完成 done');
