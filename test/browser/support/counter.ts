import { expect, type Page, type Route } from '@playwright/test';
import { counterBoardSchema, type CounterBoard, type CounterSettings } from '../../../src/protocol/counters.ts';
import { officerWords } from '../../../src/app/survey/kiosk/officer-words.ts';
import { words as asked } from '../../../src/app/survey/words/id.ts';
import type { Uuid } from '../../../src/std/uuid.ts';
import { uuidFromBytes } from '../../../src/std/uuid.ts';
import { randomBytes } from 'node:crypto';
import { nipOf, samplePassword } from './logins.ts';
import type { OwnServer } from './own-server.ts';

export const pin = '482913';

/** What an admin does, without the screens. */
export class CounterAdmin {
  readonly #server: OwnServer;
  readonly #cookie: string;

  private constructor(server: OwnServer, cookie: string) {
    this.#server = server;
    this.#cookie = cookie;
  }

  static async signIn(server: OwnServer): Promise<CounterAdmin> {
    const device = uuidFromBytes(randomBytes(16), 4);
    const response = await fetch(`${server.origin}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ nip: nipOf('Admin'), password: samplePassword, device }),
    });
    return new CounterAdmin(server, response.headers.getSetCookie()[0]!.split(';')[0]!);
  }

  async board(): Promise<CounterBoard> {
    return counterBoardSchema.parse(await (await this.#ask('GET', '')).json());
  }

  async newCode(unitId: Uuid): Promise<string> {
    const response = await this.#ask('POST', '', { unitId, label: 'Loket uji' });
    return ((await response.json()) as { code: string }).code;
  }

  async settings(unitId: Uuid, settings: CounterSettings): Promise<void> {
    await this.#ask('PUT', `/settings/${unitId}`, settings);
  }

  async poster(serviceId: Uuid): Promise<string> {
    return ((await (await this.#ask('POST', '/posters', { serviceId })).json()) as { code: string }).code;
  }

  async revoke(deviceId: Uuid): Promise<void> {
    await this.#ask('DELETE', `/${deviceId}`);
  }

  async #ask(method: string, path: string, body?: unknown): Promise<Response> {
    const response = await fetch(`${this.#server.origin}/api/counters${path}`, {
      method,
      headers: { cookie: this.#cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response;
  }
}

/** Enrols the tablet that `page` is, sets the officer's PIN and waits for the first screen. */
export async function enrolTablet(page: Page, code: string): Promise<void> {
  const { enrol, newPin } = officerWords;
  await page.goto('/survei');
  await page.getByLabel(enrol.code).fill(code);
  await page.getByRole('button', { name: enrol.submit }).click();
  await page.getByLabel(newPin.pin).fill(pin);
  await page.getByLabel(newPin.repeat).fill(pin);
  await page.getByRole('button', { name: newPin.submit }).click();
  await expectFirstScreen(page);
}

export async function expectFirstScreen(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: asked.start.title })).toBeVisible();
}

/** The officer's corner: how many wait, and whether the server answers. */
export async function expectCorner(page: Page, waiting: number, online: boolean): Promise<void> {
  await expect(page.getByRole('button', { name: asked.corner.label(waiting, online) })).toBeVisible();
}

/** Answers everything by keyboard, as with a switch, up to the thanks. */
export async function answerAll(page: Page, suggestion = ''): Promise<void> {
  await page.getByRole('button', { name: asked.start.begin }).click();
  await page.locator('.services button').first().click();
  for (let question = 1; question <= 9; question++) {
    await expect(page.getByText(asked.question.progress(question, 9))).toBeVisible();
    await page.keyboard.press(String((question % 4) + 1));
  }
  await page.getByRole('button', { name: asked.respondent.skip }).click();
  if (suggestion !== '') await page.getByLabel(asked.suggestion.label).fill(suggestion);
  await page.getByRole('button', { name: asked.suggestion.send }).click();
  await expect(page.getByRole('heading', { name: asked.thanks.title })).toBeVisible();
}

/** Types the officer's PIN into the screen that asks for it. */
export async function enterPin(page: Page, typed: string): Promise<void> {
  const { askPin } = officerWords;
  await page.getByLabel(askPin.pin, { exact: true }).fill(typed);
  await page.getByRole('button', { name: askPin.submit, exact: true }).click();
}

/** Lets a citizen's page arrive without the questions that the server wrote into it. */
export async function sendWithoutQuestions(route: Route): Promise<void> {
  const response = await route.fetch();
  await route.fulfill({ response, body: (await response.text()).replace('"opening":', '"pembukaan":') });
}
