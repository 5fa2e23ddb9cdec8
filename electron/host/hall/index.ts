export { findHallProfile, getHallProfile, hallProjection } from '#host/hall/hall-store.ts';
export { hallProcedures } from '#host/hall/procedures.ts';
export { setUpHall } from '#host/hall/set-up-hall.ts';
