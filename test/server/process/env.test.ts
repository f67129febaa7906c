import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EnvError, readEnv } from '../../../src/server/process/env.ts';
import { StartError } from '../../../src/server/process/start-error.ts';

function refusal(env: Record<string, string>): string {
  try {
    readEnv(env);
  } catch (error) {
    if (error instanceof EnvError && error instanceof StartError) return error.message;
  }
  return 'accepted, or another error';
}

describe('readEnv', () => {
  test('an empty environment gives the defaults', () => {
    expect(readEnv({})).toEqual({
      port: 8080,
      host: '127.0.0.1',
      dataDir: resolve('data'),
      databaseUrl: null,
      publicOrigin: null,
      trustProxy: ['loopback'],
      loadSample: null,
      exposeEngine: false,
      evidenceQuotaBytes: 1_000_000_000,
      evidenceS3: null,
    });
  });

  test('a variable set to nothing counts as left out', () => {
    expect(readEnv({ PORT: '', HOST: '', DATABASE_URL: '', JEJAK_SAMPLE: '', JEJAK_ODD: '' })).toEqual(readEnv({}));
  });

  test('every variable is read', () => {
    const url = 'postgresql://u:p%40ss@db.example:6543/jejak?sslmode=require';
    const env = {
      PORT: '0',
      HOST: '::',
      DATA_DIR: '/srv/jejak',
      DATABASE_URL: url,
      PUBLIC_ORIGIN: 'https://Jejak.go.id/',
      TRUST_PROXY: 'loopback, 10.0.0.0/8,2001:db8::1',
    };
    expect(readEnv({ ...env, JEJAK_SAMPLE: '1' })).toEqual({
      port: 0,
      host: '::',
      dataDir: '/srv/jejak',
      databaseUrl: url,
      publicOrigin: 'https://jejak.go.id',
      trustProxy: ['loopback', '10.0.0.0/8', '2001:db8::1'],
      loadSample: true,
      exposeEngine: false,
      evidenceQuotaBytes: 1_000_000_000,
      evidenceS3: null,
    });
    expect(readEnv({ JEJAK_SAMPLE: '0' }).loadSample).toBe(false);
    expect(readEnv({ JEJAK_EXPOSE_ENGINE: '1' }).exposeEngine).toBe(true);
  });

  test('a database on a unix socket is taken', () => {
    const url = 'postgres://jejak@localhost/jejak?host=%2Fsrv%2Fsocket&port=5432';
    expect(readEnv({ DATABASE_URL: url }).databaseUrl).toBe(url);
  });

  test.each([
    ['PORT', '80a'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '8080.5'],
    ['HOST', 'a host'],
    ['DATA_DIR', 'a\0b'],
    ['DATABASE_URL', 'mysql://u:geheim@h/d'],
    ['DATABASE_URL', 'postgres://u:geheim@h:port/d'],
    ['PUBLIC_ORIGIN', 'jejak.go.id'],
    ['PUBLIC_ORIGIN', 'https://jejak.go.id/app'],
    ['PUBLIC_ORIGIN', 'https://jejak.go.id/?a'],
    ['PUBLIC_ORIGIN', 'https://u@jejak.go.id'],
    ['PUBLIC_ORIGIN', 'ftp://jejak.go.id'],
    ['JEJAK_SAMPLE', 'yes'],
  ])('%s=%j is refused with a sentence that names it and says what is expected', (name, value) => {
    expect(refusal({ [name]: value })).toMatch(new RegExp(`^${name} must .*\\.$`));
  });

  test('the refusal of DATABASE_URL does not show its password', () => {
    expect(refusal({ DATABASE_URL: 'mysql://u:geheim@h/d' })).not.toContain('geheim');
  });

  test("an unknown JEJAK_ variable is refused by name; other programs' variables are not", () => {
    expect(refusal({ JEJAK_SAMPEL: '1' })).toMatch(/^JEJAK_SAMPEL is not a variable Jejak knows.*JEJAK_SAMPLE, .*\.$/);
    expect(readEnv({ LANG: 'id_ID', PGHOST: 'x' })).toEqual(readEnv({}));
  });

  test('all problems are told at once, one sentence each', () => {
    const lines = refusal({ PORT: 'x', HOST: ' ', JEJAK_X: '1', JEJAK_SAMPLE: '2' }).split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['PORT', 'HOST', 'JEJAK_SAMPLE', 'JEJAK_X']);
  });
});
