import { createPortal, isPortalPath } from './portal.js';

/**
 * The portal as a middleware for Koa, on which @web/dev-server and @web/test-runner stand. Koa must not touch the
 * response of a request that is ours, and its status (404 until somebody answers) must stay for all the others.
 *
 * @param {Parameters<typeof createPortal>[0]} [options]
 */
export function koaPortal(options) {
  const portal = createPortal(options);
  return async (context, next) => {
    if (!isPortalPath(context.url)) return next();
    context.respond = false;
    await new Promise((resolve, reject) => {
      context.res.on('close', resolve);
      // A fault prefix before somebody else's path: nobody to pass it on to, as the URL still holds the prefix.
      portal(context.req, context.res, (error) => {
        if (error) return reject(error);
        context.res.writeHead(404).end();
      });
    });
  };
}
