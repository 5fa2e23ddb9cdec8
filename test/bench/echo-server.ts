import { parentPort } from 'node:worker_threads';
import { WebSocketServer } from 'ws';

// A thread that sends every message back, as plain as `ws` makes it: what a socket alone costs.
const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
server.on('connection', (socket) => {
  socket.on('message', (data) => socket.send(data));
});
server.on('listening', () => parentPort?.postMessage(server.address()));
