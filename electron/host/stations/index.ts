export { stationProcedures } from '#host/stations/procedures.ts';
export { findStationByToken } from '#host/stations/station-store.ts';
