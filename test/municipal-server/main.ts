import { parseArgs } from 'node:util';
import { startCity } from '#test/municipal-server/start-city.ts';

/**
 * node test/municipal-server/main.ts --hall 440199:TOKEN:NAME [--port N] [--data DIR] [--clerk ACCOUNT:PASSWORD]
 * Stores in DATABASE_URL (PostgreSQL) if set, else in DIR, else in memory. Prints one JSON line when ready.
 */
const values = readArguments();

const halls = values.hall.map((words) => {
  const [code = '', token = '', ...name] = words.split(':');
  return { code, token, name: name.join(':') || code };
});
const [account = '', ...password] = values.clerk.split(':');

if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535) {
  stopWith('--port is a number from 0 to 65535');
}
if (halls.length === 0 || halls.some((hall) => hall.code === '' || hall.token === '')) {
  stopWith('Name at least one hall: --hall CODE:TOKEN:NAME');
}

try {
  const city = await startCity({
    port: Number(values.port),
    dataDir: values.data,
    databaseUrl: process.env.DATABASE_URL,
    halls,
    clerk: { account, password: password.join(':') },
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void city.stop());
  console.log(JSON.stringify({ ready: true, url: city.url, publicKey: city.publicKey, store: city.store }));
} catch (error) {
  stopWith(error instanceof Error ? error.message : String(error));
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string', default: '0' },
        data: { type: 'string' },
        hall: { type: 'string', multiple: true, default: [] },
        clerk: { type: 'string', default: 'city:yingfang-demo' },
      },
    }).values;
  } catch (error) {
    return stopWith(error instanceof Error ? error.message : String(error));
  }
}

function stopWith(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
