/** decap-server ships no types. */
declare module 'decap-server/dist/middlewares.js' {
  import type { Express } from 'express';

  const middlewares: {
    /** Adds `POST /api/v1`, which reads and writes files below `GIT_REPO_DIRECTORY`. */
    registerLocalFs(app: Express, options: { readonly logLevel?: string }): Promise<void>;
  };
  export default middlewares;
}
