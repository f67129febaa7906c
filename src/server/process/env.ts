import { isIP } from 'node:net';
import { resolve } from 'node:path';
import * as z from 'zod/mini';
import type { S3Place } from '../evidence/s3-evidence-store.ts';
import { StartError } from './start-error.ts';

/** One or more environment variables are wrong; the message has one sentence for each. */
export class EnvError extends StartError {
  override name = 'EnvError';
}

export type Env = {
  port: number;
  host: string;
  /** Absolute. */
  dataDir: string;
  /** Null: the embedded engine. May carry a password: never log it. */
  databaseUrl: string | null;
  publicOrigin: string | null;
  /** Whose word counts for where a request comes from: names and addresses of proxies; false trusts nobody's. */
  trustProxy: string[] | false;
  /** Whether an empty database gets the sample district at start; null when the variable does not say. */
  loadSample: boolean | null;
  /** Whether to serve the build that exposes the engine for measurement. */
  exposeEngine: boolean;
  /** How many bytes of evidence one person may store. */
  evidenceQuotaBytes: number;
  /** Null: evidence lies in DATA_DIR. May carry a secret: never log it. */
  evidenceS3: S3Place | null;
};

// One sentence per variable, and never its value: DATABASE_URL carries a password.
const sentences = {
  PORT: 'PORT must be a whole number from 0 to 65535 (0 lets the system choose), for example PORT=8080.',
  HOST: 'HOST must be a host name or an IP address to listen on, for example HOST=127.0.0.1 or HOST=0.0.0.0.',
  DATA_DIR: 'DATA_DIR must be the path of a directory, for example DATA_DIR=./data.',
  DATABASE_URL:
    'DATABASE_URL must look like postgres://user:password@host:5432/database; leave it out to use the embedded PostgreSQL.',
  PUBLIC_ORIGIN:
    'PUBLIC_ORIGIN must be an http or https origin without a path, for example PUBLIC_ORIGIN=https://jejak.example.go.id.',
  TRUST_PROXY:
    'TRUST_PROXY must be none, or addresses, networks or the names loopback, linklocal, uniquelocal of the proxies in front, separated by commas, for example TRUST_PROXY=loopback,10.0.0.0/8.',
  JEJAK_SAMPLE: 'JEJAK_SAMPLE must be 1 (load the sample district into an empty database) or 0 (do not).',
  JEJAK_EXPOSE_ENGINE: 'JEJAK_EXPOSE_ENGINE must be 1 (serve the build for measurement) or 0 (do not).',
  JEJAK_EVIDENCE_QUOTA_MB: 'JEJAK_EVIDENCE_QUOTA_MB must be a whole number of megabytes from 10 to 1000000.',
  JEJAK_S3_ENDPOINT:
    'JEJAK_S3_ENDPOINT must be the http or https address of an S3-compatible store; leave it out to keep evidence in DATA_DIR.',
  JEJAK_S3_REGION: 'JEJAK_S3_REGION must be the name of a region, for example us-east-1.',
  JEJAK_S3_BUCKET: 'JEJAK_S3_BUCKET must be the name of a bucket; with JEJAK_S3_ENDPOINT it is needed.',
  JEJAK_S3_ACCESS_KEY: 'JEJAK_S3_ACCESS_KEY must be set together with JEJAK_S3_ENDPOINT.',
  JEJAK_S3_SECRET_KEY: 'JEJAK_S3_SECRET_KEY must be set together with JEJAK_S3_ENDPOINT.',
} as const;

type Name = keyof typeof sentences;

const schema = z.object({
  PORT: z._default(
    z.string().check(
      z.regex(/^\d{1,5}$/),
      z.refine((port) => Number(port) <= 65_535),
    ),
    '8080',
  ),
  HOST: z._default(z.string().check(z.regex(/^[\w.:%-]+$/)), '127.0.0.1'),
  DATA_DIR: z._default(z.string().check(z.refine((path) => !path.includes('\0'))), './data'),
  DATABASE_URL: z.optional(z.string().check(z.refine(isPostgresUrl))),
  PUBLIC_ORIGIN: z.optional(z.string().check(z.refine((origin) => toOrigin(origin) !== null))),
  TRUST_PROXY: z._default(z.string().check(z.refine((list) => toProxies(list) !== null)), 'loopback'),
  JEJAK_SAMPLE: z.optional(z.enum(['0', '1'])),
  JEJAK_EXPOSE_ENGINE: z.optional(z.enum(['0', '1'])),
  JEJAK_EVIDENCE_QUOTA_MB: z._default(
    z.string().check(
      z.regex(/^\d{2,7}$/),
      z.refine((megabytes) => Number(megabytes) >= 10 && Number(megabytes) <= 1_000_000),
    ),
    '1000',
  ),
  JEJAK_S3_ENDPOINT: z.optional(z.string().check(z.refine((url) => URL.canParse(url) && /^https?:/.test(url)))),
  JEJAK_S3_REGION: z._default(z.string(), 'us-east-1'),
  JEJAK_S3_BUCKET: z.optional(z.string()),
  JEJAK_S3_ACCESS_KEY: z.optional(z.string()),
  JEJAK_S3_SECRET_KEY: z.optional(z.string()),
});

/**
 * Gives the server's configuration out of environment variables; an empty variable counts as left out.
 * Throws `EnvError` naming every variable that is unknown or has a bad value, and what is expected.
 */
export function readEnv(env: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(given);
  const wrong = parsed.success ? [] : parsed.error.issues.map((issue) => sentences[issue.path[0] as Name]);
  const problems = [...new Set(wrong), ...unknownVariables(given), ...missingForS3(given)];
  if (!parsed.success || problems.length > 0) throw new EnvError(problems.join('\n'));

  const { PORT, HOST, DATA_DIR, DATABASE_URL, PUBLIC_ORIGIN, JEJAK_SAMPLE, JEJAK_EXPOSE_ENGINE } = parsed.data;
  const { JEJAK_S3_ENDPOINT, JEJAK_S3_REGION, JEJAK_S3_BUCKET, JEJAK_S3_ACCESS_KEY, JEJAK_S3_SECRET_KEY } = parsed.data;
  return {
    port: Number(PORT),
    host: HOST,
    dataDir: resolve(DATA_DIR),
    databaseUrl: DATABASE_URL ?? null,
    publicOrigin: PUBLIC_ORIGIN === undefined ? null : toOrigin(PUBLIC_ORIGIN),
    trustProxy: toProxies(parsed.data.TRUST_PROXY)!,
    loadSample: JEJAK_SAMPLE === undefined ? null : JEJAK_SAMPLE === '1',
    exposeEngine: JEJAK_EXPOSE_ENGINE === '1',
    evidenceQuotaBytes: Number(parsed.data.JEJAK_EVIDENCE_QUOTA_MB) * 1_000_000,
    evidenceS3:
      JEJAK_S3_ENDPOINT === undefined
        ? null
        : {
            endpoint: JEJAK_S3_ENDPOINT,
            region: JEJAK_S3_REGION,
            bucket: JEJAK_S3_BUCKET ?? '',
            accessKeyId: JEJAK_S3_ACCESS_KEY ?? '',
            secretAccessKey: JEJAK_S3_SECRET_KEY ?? '',
          },
  };
}

/** The parts of an S3 store come all together or not at all. */
function missingForS3(given: object): string[] {
  const parts = ['JEJAK_S3_ENDPOINT', 'JEJAK_S3_BUCKET', 'JEJAK_S3_ACCESS_KEY', 'JEJAK_S3_SECRET_KEY'] as const;
  if (!parts.some((name) => name in given)) return [];
  return parts.filter((name) => !(name in given)).map((name) => sentences[name]);
}

function unknownVariables(given: object): string[] {
  const known = Object.keys(sentences).filter((name) => name.startsWith('JEJAK_'));
  return Object.keys(given)
    .filter((name) => name.startsWith('JEJAK_') && !known.includes(name))
    .map((name) => `${name} is not a variable Jejak knows; those that begin with JEJAK_ are ${known.join(', ')}.`);
}

/** The proxies of the list; false for none, null where it is no such list. */
function toProxies(list: string): string[] | false | null {
  if (list === 'none') return false;
  const proxies = list.split(',').map((one) => one.trim());
  return proxies.every(isProxy) ? proxies : null;
}

function isProxy(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [address = '', bits, ...rest] = text.split('/');
  const most = isIP(address) === 4 ? 32 : 128;
  return (
    isIP(address) !== 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
  );
}

function isPostgresUrl(value: string): boolean {
  return /^postgres(ql)?:\/\//.test(value) && URL.canParse(value);
}

/** The origin in its canonical spelling, or null when `value` is more or less than an origin. */
function toOrigin(value: string): string | null {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return null;
  return url.pathname === '/' && !/[?#]/.test(value) ? url.origin : null;
}
