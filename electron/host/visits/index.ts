export { visitProcedures } from '#host/visits/procedures.ts';
export type { Matter, VisitDeps } from '#host/visits/visit-deps.ts';
export { findVisitByQueryCode, findVisitOfTicket, visitProjection } from '#host/visits/visit-store.ts';
