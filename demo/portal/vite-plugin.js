import { createPortal } from './portal.js';

/**
 * Mounts the portal in Vite's development and preview servers, before Vite's own pages.
 *
 * @param {Parameters<typeof createPortal>[0]} [options]
 */
export function portalPlugin(options) {
  const mount = (server) => {
    server.middlewares.use(createPortal(options));
  };
  return { name: 'lk-portal', configureServer: mount, configurePreviewServer: mount };
}
