// Lint rules that only this project has.
import { analyse } from 'scslre';

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

/**
 * Whoever writes the text chooses how long a pattern takes that goes back over it: on a phone, in a file of a few hundred
 * bytes, at the server's door. What is built while running cannot be looked at here. scslre looks at repetitions alone: it
 * sees neither alternatives that match the same, `(a|a)*`, nor long literals that begin anew, `ab.*c`.
 */
const linearPattern = {
  meta: {
    type: 'problem',
    messages: {
      slow: 'This pattern takes more than linear time on some texts ({{how}}): leave one of both ways to match, bound a repetition, or read the text by hand.',
      built: 'A pattern that is built while running is not checked: write it as a literal.',
    },
  },
  create(context) {
    const look = (node, source, flags) => {
      // scslre reads no `v`; classes that only it knows are not used here.
      const { reports } = analyse({ source, flags: flags.replace('v', 'u') });
      if (reports.length === 0) return;
      const how = [...new Set(reports.map(({ type, exponential }) => (exponential ? 'exponential' : ways[type])))];
      context.report({ node, messageId: 'slow', data: { how: how.join(', ') } });
    };
    const lookAtCall = (node) => {
      if (node.callee.type !== 'Identifier' || node.callee.name !== 'RegExp') return;
      const [source, flags] = node.arguments.map(({ value }) => value);
      if (typeof source === 'string' && (flags === undefined || typeof flags === 'string'))
        look(node, source, flags ?? '');
      else context.report({ node, messageId: 'built' });
    };
    return {
      Literal(node) {
        if (node.regex) look(node, node.regex.pattern, node.regex.flags);
      },
      NewExpression: lookAtCall,
      CallExpression: lookAtCall,
    };
  },
};

const ways = {
  Trade: 'two repetitions share what they match',
  Self: 'a repetition matches the same in two ways',
  Move: 'it starts over at every place of a long run',
};

export default {
  meta: { name: 'jejak' },
  rules: { 'linear-pattern': linearPattern, 'no-clock-or-chance': noClockOrChance },
};
