// Lint rules that only this project has.

const clockAndChance = {
  Date: ['now'],
  Math: ['random'],
  performance: ['now'],
  crypto: ['getRandomValues', 'randomUUID'],
};

/** Layers that decide must give the same answer for the same question: time and chance are passed in. */
const noClockOrChance = {
  meta: {
    type: 'problem',
    messages: { ambient: '{{name}} makes the answer depend on when it is asked: take time and chance as an argument.' },
  },
  create(context) {
    const report = (node, name) => context.report({ node, messageId: 'ambient', data: { name } });
    return {
      MemberExpression(node) {
        const { object, property, computed } = node;
        if (computed || object.type !== 'Identifier' || !Object.hasOwn(clockAndChance, object.name)) return;
        if (clockAndChance[object.name].includes(property.name)) report(node, `${object.name}.${property.name}`);
      },
      NewExpression(node) {
        if (isDate(node) && node.arguments.length === 0) report(node, 'new Date()');
      },
      CallExpression(node) {
        if (isDate(node)) report(node, 'Date()');
      },
    };
  },
};

function isDate(node) {
  return node.callee.type === 'Identifier' && node.callee.name === 'Date';
}

export default {
  meta: { name: 'jejak' },
  rules: { 'no-clock-or-chance': noClockOrChance },
};
