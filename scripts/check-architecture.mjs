import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { architectureRules, cruiseArchitecture } from './cruise-architecture.mjs';
import { root } from './root.mjs';

const { modules, violations } = await cruiseArchitecture(root);
const present = readdirSync(join(root, 'src'), { recursive: true }).filter((name) => /\.tsx?$/.test(name));

for (const { rule, from, to, cycle } of violations) {
  const { comment } = architectureRules.find(({ name }) => name === rule.name);
  const way = cycle ? [from, ...cycle.map(({ name }) => name)].join(' → ') : from === to ? from : `${from} → ${to}`;
  console.error(`${way}\n    ${comment} (${rule.name})`);
}
// A checker that reads nothing is content with everything.
if (modules.length !== present.length) {
  console.error(`Read ${modules.length} modules of the ${present.length} under src: the check itself is broken.`);
}
console.log(`${modules.length} modules, ${violations.length} violations`);
process.exitCode = violations.length === 0 && modules.length === present.length ? 0 : 1;
