import { Worker } from 'node:worker_threads';
import type {
  ComposerAnswers,
  ComposerReply,
  ComposerRequest,
  ComposerSetup,
  ComposerTask,
} from '#host/letters/composer-messages.ts';
import type { Composed, Composition } from '#host/letters/composition.ts';
import type { Logger } from '#host/platform/logger.ts';
import { type Result, refused } from '#shared/base/result.ts';
import { type Refusal, refusal } from '#shared/contract/refusals.ts';

/** Composes papers and draws their pages in a thread of its own. */
export type Composer = {
  /** `copy` 1 is the first print; later ones are marked 补打. */
  compose(composition: Composition, copy: number): Promise<Result<Composed, Refusal>>;
  /** One page (from 1) as PNG. */
  pageImage(pdf: Uint8Array, page: number, dpi: number): Promise<Result<Uint8Array, Refusal>>;
  /** A refusal naming the first character that no font has. */
  checkCharacters(text: string): Promise<Result<null, Refusal>>;
  /** Resolves when the thread is warm. */
  ready(): Promise<void>;
  stop(): Promise<void>;
};

type Waiting = {
  request: ComposerRequest;
  tries: number;
  resolve(answer: Result<ComposerAnswers[keyof ComposerAnswers], Refusal>): void;
};

/** A task that makes the thread die twice is given up: it would stop all papers behind it. */
const maxTries = 2;
const hungAfterMs = 30_000;

/** How the thread is started; tests hold on to it to end it. */
export function spawnComposerWorker(setup: ComposerSetup): Worker {
  return new Worker(new URL('./composer-worker.ts', import.meta.url), {
    workerData: setup,
    // A runaway layout ends its own thread, not the hall; a small nursery spares 30 MB for no loss of speed.
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 6 },
  });
}

/** Starts the composing thread. `hallFonts` is the folder of the hall's own font files. */
export function startComposer(deps: {
  hallFonts: string;
  logger: Logger;
  spawn?: (setup: ComposerSetup) => Worker;
  hungAfterMs?: number;
}): Composer {
  const spawn = deps.spawn ?? spawnComposerWorker;
  const waiting = new Map<number, Waiting>();
  const readyListeners: (() => void)[] = [];
  let lastId = 0;
  let stopped = false;
  let warm = false;
  let deaths = 0;
  let watchdog: NodeJS.Timeout | undefined;
  let worker = start();

  function start(): Worker {
    const made = spawn({ hallFonts: deps.hallFonts });
    warm = false;
    made.on('message', (reply: ComposerReply) => receive(reply));
    made.on('error', (error) => deps.logger.error({ kind: error.name }, 'the composing thread broke'));
    made.once('exit', () => {
      if (!stopped && made === worker) restart();
    });
    return made;
  }

  function receive(reply: ComposerReply): void {
    if (reply.say === 'ready') {
      warm = true;
      deaths = 0;
      for (const file of reply.unreadableFonts)
        deps.logger.warn({ file }, 'a font of the hall is unreadable');
      for (const listener of readyListeners.splice(0)) listener();
      watch();
      return;
    }
    if (reply.say === 'broke') deps.logger.error({ where: reply.message }, 'a paper could not be composed');
    settle(reply.id, reply.say === 'answer' ? reply.answer : refused(refusal('something-broke')));
    watch();
  }

  function settle(id: number, answer: Result<ComposerAnswers[keyof ComposerAnswers], Refusal>): void {
    waiting.get(id)?.resolve(answer);
    waiting.delete(id);
  }

  /** The oldest task was in hand when the thread died: it counts a try; the rest go again unharmed. */
  function restart(): void {
    clearTimeout(watchdog);
    const [inHand] = waiting.values();
    if (inHand && warm) inHand.tries += 1;
    if (inHand && inHand.tries >= maxTries) settle(inHand.request.id, refused(refusal('something-broke')));
    deaths += 1;
    // A thread that can't even start (a broken font file) is tried again ever more seldom.
    const pauseMs = deaths < 3 ? 0 : Math.min(60_000, 1000 * 2 ** (deaths - 3));
    deps.logger.warn({ waiting: waiting.size, pauseMs }, 'the composing thread is started again');
    setTimeout(() => {
      if (stopped) return;
      worker = start();
      for (const { request } of waiting.values()) worker.postMessage(request);
    }, pauseMs).unref();
  }

  /** Ends a thread that has had its oldest task in hand for too long. */
  function watch(): void {
    clearTimeout(watchdog);
    if (waiting.size === 0) worker.unref();
    else worker.ref();
    if (waiting.size === 0 || !warm) return;
    watchdog = setTimeout(() => void worker.terminate(), deps.hungAfterMs ?? hungAfterMs);
    watchdog.unref();
  }

  function ask<Task extends ComposerTask>(
    asked: Task,
  ): Promise<Result<ComposerAnswers[Task['task']], Refusal>> {
    return new Promise((resolve) => {
      lastId += 1;
      const request: ComposerRequest = { id: lastId, asked };
      waiting.set(lastId, { request, tries: 0, resolve: resolve as Waiting['resolve'] });
      worker.postMessage(request);
      if (waiting.size === 1) watch();
    });
  }

  return {
    compose: (composition, copy) => ask({ task: 'compose', composition, copy }),
    pageImage: (pdf, page, dpi) => ask({ task: 'page-image', pdf, page, dpi }),
    checkCharacters: (text) => ask({ task: 'check-characters', text }),
    ready: () => (warm ? Promise.resolve() : new Promise((resolve) => readyListeners.push(resolve))),
    async stop() {
      stopped = true;
      clearTimeout(watchdog);
      await worker.terminate();
      for (const id of [...waiting.keys()]) settle(id, refused(refusal('something-broke')));
    },
  };
}
