import { createServer } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8' };

/** A file that is sent as it is, of a content type. */
export class PlainFile {
  constructor(bytes, type) {
    this.bytes = bytes;
    this.type = type;
  }
}

/**
 * Serves the files of a map: a `PlainFile` as it is, bytes packed beforehand, so that packing is in nobody's time. A function answers by itself.
 * Resolves to { origin, takeBytes, close }; `takeBytes` tells the packed bytes of the bodies sent since it was last asked.
 */
export async function serve(files) {
  const packed = new Map(
    [...files].map(([name, file]) => [name, ArrayBuffer.isView(file) ? gzipSync(file, { level: 9 }) : file]),
  );
  let sent = 0;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const body = packed.get(pathname);
    if (!body) return response.writeHead(404).end();
    if (typeof body === 'function') return body(request, response);
    if (body instanceof PlainFile) {
      const headers = { 'Content-Type': body.type, 'Content-Length': body.bytes.length, 'Cache-Control': 'no-store' };
      return response.writeHead(200, headers).end(body.bytes);
    }
    sent += body.length;
    response.writeHead(200, {
      'Content-Type': TYPES[path.extname(pathname)],
      'Content-Encoding': 'gzip',
      'Content-Length': body.length,
      'Cache-Control': 'no-store',
    });
    response.end(body);
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    takeBytes() {
      const taken = sent;
      sent = 0;
      return taken;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
