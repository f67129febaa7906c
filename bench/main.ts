import type { Figure } from './figure.ts';
import { measureColdStart } from './figures/cold-start.ts';
import { measureFirstQuestion } from './figures/first-question.ts';
import { measureIngest } from './figures/ingest.ts';
import { measurePush } from './figures/push.ts';
import { measureReport } from './figures/report.ts';
import { measureSaves } from './figures/save.ts';
import { CleanUp } from './lab/clean-up.ts';
import { countTraffic } from './lab/count-traffic.ts';
import { sampleWorkers } from './lab/draw-changes.ts';
import { firstPage, makeProfile, openBrowser, type ChromiumPlace } from './lab/open-browser.ts';
import { signIn } from './lab/sign-in.ts';
import { startFloor } from './lab/start-floor.ts';
import { startServer, type BenchServer } from './lab/start-server.ts';
import type { BenchOptions, FigureName } from './options.ts';
import { makeFloorStore } from './page/push-raw.ts';
import { chromiumVersion, tableOf, writeResults } from './report.ts';

export { readOptions } from './options.ts';

export interface BenchCall {
  readonly options: BenchOptions;
  readonly chromium: ChromiumPlace;
  /** Where the figures of this run are kept. */
  readonly results: string;
}

/** Measures what was asked for on real parts, prints the table and keeps it. */
export async function runBench({ options, chromium, results }: BenchCall): Promise<void> {
  const cleanUp = new CleanUp();
  const stop = () => void cleanUp.run().then(() => process.exit(1));
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    const figures = await measure(options, chromium, cleanUp);
    process.stdout.write(`\n${tableOf(figures)}\n\n`);
    writeResults(results, figures, chromiumVersion(chromium.executablePath));
  } finally {
    await cleanUp.run();
  }
}

interface Lab {
  readonly server: BenchServer;
  readonly chromium: ChromiumPlace;
  readonly cleanUp: CleanUp;
}

async function measure({ only, quick }: BenchOptions, chromium: ChromiumPlace, cleanUp: CleanUp): Promise<Figure[]> {
  const lab = { server: await startServer(cleanUp), chromium, cleanUp };
  const figures: Figure[] = [];
  for (const name of only) {
    process.stdout.write(`Measuring ${name} …\n`);
    figures.push(...(await steps[name](lab, quick)));
  }
  return figures;
}

// Each step has people of its own, so that no step's rows weigh on another's device.
const people = sampleWorkers(24);
const peopleOf = {
  save: people.slice(0, 1),
  cold: people.slice(1, 2),
  ingest: people.slice(2, 6),
  push: people.slice(6, 16),
  bigPush: people.slice(16),
};

const steps: Record<FigureName, (lab: Lab, quick: boolean) => Promise<Figure[]>> = {
  async save({ server, chromium, cleanUp }, quick) {
    const browser = await openBrowser(chromium, await makeProfile(cleanUp), cleanUp);
    const [worker] = peopleOf.save;
    const page = firstPage(browser);
    await signIn(page, server.origin, worker!.person);
    const figures = await measureSaves(page, worker!, { count: quick ? 100 : 300 });
    await browser.close();
    return figures;
  },
  async push({ server, chromium, cleanUp }, quick) {
    const browser = await openBrowser(chromium, await makeProfile(cleanUp), cleanUp);
    const app = { page: firstPage(browser), link: await countTraffic(server.origin, cleanUp) };
    const link = await countTraffic(await startFloor(server.pool, cleanUp), cleanUp);
    const floor = { page: await browser.newPage(), link };
    await floor.page.goto(link.origin);
    await floor.page.evaluate(makeFloorStore);
    const figures = [
      ...(await measurePush({ app, floor }, { count: 1_000, workers: peopleOf.push.slice(0, quick ? 3 : 9) })),
      ...(await measurePush({ app, floor }, { count: 10_000, workers: peopleOf.bigPush.slice(0, quick ? 1 : 3) })),
    ];
    await browser.close();
    return figures;
  },
  cold({ server: { origin }, chromium, cleanUp }, quick) {
    const lab = { chromium, origin, worker: peopleOf.cold[0]!, cleanUp };
    return measureColdStart(lab, { count: 100_000, rounds: quick ? 3 : 7 });
  },
  ingest({ server }, quick) {
    const work = quick ? { requests: 4, rounds: 3 } : { requests: 10, rounds: 5 };
    return measureIngest({ server, workers: peopleOf.ingest }, work);
  },
  question({ server: { origin }, chromium, cleanUp }, quick) {
    return measureFirstQuestion({ chromium, origin, cleanUp }, { rounds: quick ? 3 : 7 });
  },
  report({ server }, quick) {
    return measureReport(
      server,
      quick ? { written: 50_000, times: 200, rounds: 5 } : { written: 1_000_000, times: 10, rounds: 15 },
    );
  },
};
