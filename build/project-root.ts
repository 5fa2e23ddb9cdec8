import { fileURLToPath } from 'node:url';

/** The project's folder, absolute, without a slash at the end. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
