// Where a table is asked with a text that could be anybody's: what is not in it is found all the same when it is called
// `constructor` or `__proto__`. A compiler that knows the types sees it; a union of known names and a number are no such text.
import { join, relative } from 'node:path';
import { API, TypeFlags } from 'typescript/unstable/sync';
import { isBinaryExpression, isElementAccessExpression, SyntaxKind } from 'typescript/unstable/ast';

/** It looks before it asks. */
const helper = 'src/std/own-value.ts';

/**
 * Gives back a line for each `table[text]` and `text in table` of the projects, `path:line: what to do`, where `text` is any
 * string. A table without a prototype, a Map, or `ownValue(table, text)` is right there.
 */
export function findForeignLookups(root, configs) {
  const api = new API({ cwd: root });
  try {
    const snapshot = api.updateSnapshot({ openProjects: configs.map((config) => join(root, config)) });
    const found = new Map();
    for (const project of snapshot.getProjects()) {
      for (const name of project.program.getSourceFileNames()) {
        const path = relative(root, name);
        if (!path.startsWith('src/') || found.has(path)) continue;
        found.set(path, path === helper ? [] : lookupsIn(project, project.program.getSourceFile(name), path));
      }
    }
    return { files: found.size, found: [...found.values()].flat() };
  } finally {
    api.close();
  }
}

function lookupsIn({ checker }, file, path) {
  const asked = [];
  const walk = (node) => {
    if (isElementAccessExpression(node) && !isWritten(node))
      asked.push([node, node.expression, node.argumentExpression]);
    if (isBinaryExpression(node) && node.operatorToken.kind === SyntaxKind.InKeyword)
      asked.push([node, node.right, node.left]);
    node.forEachChild(walk);
  };
  walk(file);
  if (asked.length === 0) return [];
  const types = checker.getTypeAtLocation(asked.map(([, , key]) => key));
  return asked.flatMap(([node, table], at) => {
    if (!isAnyText(types[at])) return [];
    const line = file.text.slice(0, node.getStart()).split('\n').length;
    return [`${path}:${line}: ${node.getText()} asks ${table.getText()} with a text that could be anybody's`];
  });
}

/** `table[text] = value`: who fills a table names its keys; what is asked of it later is looked at there. */
function isWritten(node) {
  const { parent } = node;
  return isBinaryExpression(parent) && parent.operatorToken.kind === SyntaxKind.EqualsToken && parent.left === node;
}

/** A branded text, an id or a day, has been parsed: it has a form that no such name has. */
function isAnyText(type) {
  if (type === undefined) return false;
  if (type.flags & TypeFlags.Union) return type.getTypes().some(isAnyText);
  return (type.flags & (TypeFlags.String | TypeFlags.Any)) !== 0;
}
