import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { architectureRules, cruiseArchitecture } from './cruise-architecture.mjs';
import { root } from './root.mjs';

/** How many pairs of folders may import each other; the number only falls. */
const mutualAllowed = 1;

const { modules, violations, mutualFolders } = await cruiseArchitecture(root);
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
if (mutualFolders.length !== mutualAllowed) {
  const way = mutualFolders.length > mutualAllowed ? 'more' : 'fewer: write the new number into this script';
  console.error(`Folders that import each other, ${way} than ${mutualAllowed}:\n    ${mutualFolders.join('\n    ')}`);
}
console.log(
  `${modules.length} modules, ${violations.length} violations, ${mutualFolders.length} pairs of folders import each other`,
);
const isWell = violations.length === 0 && modules.length === present.length && mutualFolders.length === mutualAllowed;
process.exitCode = isWell ? 0 : 1;
