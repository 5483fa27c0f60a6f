// Enters shipped rule rows that have no fingerprint yet: `npm run docs`. A row that was shipped is never edited; a change is a
// new version, because every district has adopted the old one.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const libs = join(dirname(fileURLToPath(import.meta.url)), '../../libs/rulebook');
const place = join(libs, 'src/rules/shipped-rows.json');
const { RULE_ROWS } = await import(join(libs, 'dist/index.js'));
const known = JSON.parse(readFileSync(place, 'utf8'));
for (const row of RULE_ROWS) known[`${row.id}#${row.version}`] ??= fingerprint(row);
writeFileSync(place, `${JSON.stringify(known, Object.keys(known).sort(), 2)}\n`);

function fingerprint(row) {
  return createHash('sha256').update(JSON.stringify(row, inOrder)).digest('hex').slice(0, 16);
}

/** The order in which fields are written is no change. */
function inOrder(_key, value) {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord ? Object.fromEntries(Object.entries(value).sort()) : value;
}
