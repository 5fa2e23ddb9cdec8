/** Where the city is and how this hall shows itself there. */
export type CityAccess = { url: string; token: string; hallCode: string };
