import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findForeignLookups } from './find-foreign-lookups.mjs';
import { root } from './root.mjs';

const inSource = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
const configs = inSource.filter((name) => /(^|\/)tsconfig\.json$/.test(name)).map((name) => `src/${name}`);
const present = inSource.filter((name) => /\.tsx?$/.test(name));
const { files, found } = findForeignLookups(root, configs);

if (found.length > 0) console.error(`${found.join('\n')}\n    ask with ownValue(table, text), or keep a Map`);
// A checker that reads nothing is content with everything.
if (files !== present.length) {
  console.error(`Read ${files} modules of the ${present.length} under src: the check itself is broken.`);
}
console.log(`${files} modules, ${found.length} look-ups by a text that could be anybody's`);
process.exitCode = found.length === 0 && files === present.length ? 0 : 1;
