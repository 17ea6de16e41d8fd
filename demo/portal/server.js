import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { createPortal } from './portal.js';

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });

// Loopback only: the portal is for this machine.
const server = createServer(createPortal());
server.listen(Number(values.port), '127.0.0.1', () => {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  console.log(`http://127.0.0.1:${port}/arcgis/rest/services`);
});
