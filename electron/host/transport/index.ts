export {
  type Actor,
  atAnyScreen,
  atKiosk,
  type CallContext,
  orRefuse,
  port,
  refuse,
  signedIn,
} from '#host/transport/call-context.ts';
export { refuseTakenPort, startHttpServer } from '#host/transport/http-server.ts';
export { createLive, type Live } from '#host/transport/live.ts';
export { forgetRequestsBefore } from '#host/transport/request-store.ts';
export { screenFiles } from '#host/transport/screen-files.ts';
