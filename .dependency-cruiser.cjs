// The picture in src/README.md as rules. Each `comment` is the rule's sentence; test/architecture plants a violation of each.

const builtin = { dependencyTypes: ['core'] };

/** What files under `folder` may import of this tree; everything else under src/ is forbidden to them. */
function mayImport(folder, comment, allowed) {
  const own = `^src/${folder}/`;
  return {
    name: `${folder.replaceAll('/', '-')}-imports`,
    severity: 'error',
    comment,
    from: { path: own },
    to: { path: '^src/', pathNot: [own, ...allowed.map((path) => `^src/${path}`)] },
  };
}

function never(name, comment, from, to) {
  return { name, severity: 'error', comment, from, to };
}

const pure = ['domain/', 'std/'];

module.exports = {
  forbidden: [
    mayImport('std', 'std imports nothing of the project.', []),
    mayImport('domain', 'domain imports std only.', ['std/']),
    mayImport('protocol', 'protocol imports domain and std.', pure),
    mayImport('device/store', 'device/store imports protocol, domain and std.', ['protocol/', ...pure]),
    mayImport('device', 'device imports protocol, domain and std: it knows neither HTTP nor screens nor the server.', [
      'protocol/',
      ...pure,
    ]),
    mayImport('transport', 'transport imports protocol, domain and std.', ['protocol/', ...pure]),
    mayImport(
      'app',
      'app imports device, transport, protocol, domain and std, never the server or the service worker.',
      ['device/', 'transport/', 'protocol/', ...pure],
    ),
    never(
      'nouns-know-no-list',
      'domain/kinds.ts names every kind; no noun knows the list.',
      { path: '^src/domain/[^/]+/' },
      { path: '^src/domain/kinds\\.ts$' },
    ),
    never(
      'engine-knows-no-view',
      'app/engine knows neither view state, screens nor how the app starts.',
      { path: '^src/app/engine/' },
      { path: '^src/app/(state|ui|shell|queries|subjects|survey)/' },
    ),
    never(
      'state-knows-no-shell',
      'app/state and app/queries do not know how the app starts.',
      { path: '^src/app/(state|queries)/' },
      { path: '^src/app/shell/' },
    ),
    never(
      'app-state-knows-no-screen',
      'app/state knows no screen.',
      { path: '^src/app/state/' },
      { path: '^src/app/ui/' },
    ),
    never(
      'survey-knows-no-screen',
      'The survey is a small app of its own: it takes the engine and words about time from app, no screen and no state.',
      { path: '^src/app/survey/' },
      { path: '^src/app/(ui|words|queries|state)/', pathNot: '^src/app/state/format\\.ts$' },
    ),
    never(
      'app-knows-no-survey',
      'The app of people does not carry the survey.',
      { path: '^src/app/', pathNot: '^src/app/survey/' },
      { path: '^src/app/survey/' },
    ),
    mayImport('app/ui/kit', 'app/ui/kit knows no domain noun: it imports nothing but std.', ['std/']),
    mayImport('sw', 'The service worker imports device, transport, protocol, domain and std.', [
      'device/',
      'transport/',
      'protocol/',
      ...pure,
    ]),
    mayImport('server', 'server imports protocol, domain and std, never device, app or the service worker.', [
      'protocol/',
      ...pure,
    ]),
    mayImport('server/db', 'server/db is the ground: it knows neither sync nor HTTP.', [
      'server/process/',
      'protocol/',
      ...pure,
    ]),
    never(
      'server-sync-knows-no-http',
      'server/sync knows neither HTTP nor reports.',
      { path: '^src/server/sync/' },
      { path: '^src/server/(http|reports)/' },
    ),
    never(
      'server-reports-know-no-http',
      'server/reports does not know HTTP.',
      { path: '^src/server/reports/' },
      { path: '^src/server/http/' },
    ),
    never(
      'server-records-know-no-follower',
      'server/records reads and names what is written; it knows nobody who writes or follows it.',
      { path: '^src/server/records/' },
      { path: '^src/server/', pathNot: '^src/server/(records|db|faults|process|audit)/' },
    ),
    never(
      'screen-not-to-screen',
      'A screen never imports another screen; what two share lives in ui/kit, ui/form or ui/shared.',
      { path: '^src/app/ui/([^/]+)/', pathNot: '^src/app/ui/(kit|form|shared)/' },
      { path: '^src/app/ui/[^/]+/', pathNot: ['^src/app/ui/(kit|form|shared)/', '^src/app/ui/$1/'] },
    ),
    never(
      'shared-not-to-screen',
      'What screens share knows no screen.',
      { path: '^src/app/ui/shared/' },
      { path: '^src/app/ui/[^/]+/', pathNot: '^src/app/ui/(kit|form|shared)/' },
    ),
    never(
      'form-not-to-screen',
      'The form machine knows no screen, and nothing of what screens share.',
      { path: '^src/app/ui/form/' },
      { path: '^src/app/ui/[^/]+/', pathNot: '^src/app/ui/(kit|form)/' },
    ),
    never(
      'std-packages',
      'std uses the language alone: no package, nothing of Node.',
      { path: '^src/std/' },
      { pathNot: '^src/' },
    ),
    never(
      'domain-packages',
      'domain uses zod/mini and canonicalize, no other package and nothing of Node.',
      { path: '^src/domain/' },
      {
        pathNot: [
          '^src/',
          '^node_modules/zod/(v4/)?mini/',
          '^node_modules/canonicalize/',
          '^zod/mini$',
          '^canonicalize$',
        ],
      },
    ),
    never(
      'protocol-packages',
      'protocol uses zod/mini and canonicalize, no other package and nothing of Node.',
      { path: '^src/protocol/' },
      {
        pathNot: [
          '^src/',
          '^node_modules/zod/(v4/)?mini/',
          '^node_modules/canonicalize/',
          '^zod/mini$',
          '^canonicalize$',
        ],
      },
    ),
    never(
      'no-zod-classic-on-devices',
      'What a phone downloads uses zod/mini: the classic zod is three times as large.',
      { path: '^src/(device|transport|app|sw)/' },
      { path: '^node_modules/zod/', pathNot: '^node_modules/zod/(v4/)?mini/' },
    ),
    never(
      'no-node-on-devices',
      'device, transport, app and sw run in browsers: nothing of Node.',
      { path: '^src/(device|transport|app|sw)/' },
      builtin,
    ),
    never('nothing-imports-main', 'Main files wire; nothing imports them.', {}, { path: '(^|/)main\\.tsx?$' }),
    never(
      'no-test-code',
      'src never imports tests, benchmarks or scripts.',
      { path: '^src/' },
      { path: '^(test|bench|scripts)/' },
    ),
    never('no-cycle', 'No module imports itself, by whatever way round.', {}, { circular: true }),
    never(
      'no-orphan',
      'Every module is used by another, except the main files.',
      { orphan: true, pathNot: ['(^|/)main\\.tsx?$', '\\.d\\.ts$'] },
      {},
    ),
    never('not-unresolvable', 'Every import leads to a file.', {}, { couldNotResolve: true }),
  ],
  options: {
    // typescript@7 has no compiler API: with the default parser this would read 0 modules and be content.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: '^node_modules' },
    exclude: { path: '\\.css$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'module', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
