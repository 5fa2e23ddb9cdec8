import { parentPort, workerData } from 'node:worker_threads';
import { composePaper } from '#host/letters/compose-paper.ts';
import type {
  ComposerAnswers,
  ComposerReply,
  ComposerRequest,
  ComposerSetup,
  ComposerTask,
} from '#host/letters/composer-messages.ts';
import { CharacterWithoutFont, openFontLibrary } from '#host/letters/fonts/font-library.ts';
import { startPageImager } from '#host/letters/page-image.ts';
import { warmUp } from '#host/letters/warm-up.ts';
import { assertNever, invariant } from '#shared/base/invariant.ts';
import { ok, type Result, refused } from '#shared/base/result.ts';
import { type Refusal, refusal } from '#shared/contract/refusals.ts';

/**
 * The composing thread: fonts and PDFium are opened once and kept warm. One task after another, so
 * that papers come out in the order they were asked for.
 */
const port = parentPort;
invariant(port, 'composer-worker.ts runs in a worker thread');
const { hallFonts } = workerData as ComposerSetup;
const library = openFontLibrary(hallFonts);
const imager = await startPageImager();
await warmUp(library, imager);

let queue = Promise.resolve();
port.on('message', (request: ComposerRequest) => {
  queue = queue.then(() => answer(request));
});
say({ say: 'ready', unreadableFonts: library.unreadable });

async function answer({ id, asked }: ComposerRequest): Promise<void> {
  try {
    say({ say: 'answer', id, answer: await work(asked) });
  } catch (error) {
    // A message may quote the paper: only the kind of error and its place leave this thread.
    const stack = error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 4) : [];
    say({
      say: 'broke',
      id,
      message: `${error instanceof Error ? error.name : typeof error} ${stack.join(' ').trim()}`,
    });
  }
}

async function work(asked: ComposerTask): Promise<Result<ComposerAnswers[keyof ComposerAnswers], Refusal>> {
  switch (asked.task) {
    case 'compose':
      return composeOrRefuse(() => composePaper(asked.composition, library, asked.copy));
    case 'page-image':
      return ok(await imager.imageOf(asked.pdf, asked.page, asked.dpi));
    case 'check-characters': {
      const missing = library.findMissing(asked.text);
      return missing === undefined ? ok(null) : refused(withoutFont(missing));
    }
    default:
      return assertNever(asked);
  }
}

async function composeOrRefuse<T>(compose: () => Promise<T>): Promise<Result<T, Refusal>> {
  try {
    return ok(await compose());
  } catch (error) {
    if (error instanceof CharacterWithoutFont) return refused(withoutFont(error.character));
    throw error;
  }
}

function withoutFont(character: string): Refusal {
  const codePoint = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return refusal('character-without-font', { character, codePoint: `U+${codePoint}` });
}

function say(reply: ComposerReply): void {
  port?.postMessage(reply);
}
