import { expect } from '@open-wc/testing';
import { diagnosis } from '../../src/source/diagnosis.js';
import { defaultSettings } from '../../src/source/request.js';
import { SourceError } from '../../src/source/source-error.js';
import { fakeFetch, jsonResponse } from '../helper/fake-fetch.js';
import type { SeenRequest } from '../helper/fake-fetch.js';
import { online } from '../helper/page-state.js';

const URL_A = 'https://data.example/a?x=1';
const lost = (url: string | null): SourceError => new SourceError('network', 'no connection', { url, cause: 'lost' });

async function diagnosed(
  answer: (request: SeenRequest) => unknown,
  url: string | null = URL_A,
): Promise<{ error: SourceError; seen: SeenRequest[] }> {
  const { fetch, seen } = fakeFetch(answer);
  const settings = { ...defaultSettings, fetch, sleep: () => Promise.resolve(), freshness: { maxAgeMs: null } };
  return { error: await diagnosis(lost(url), new AbortController().signal, settings), seen };
}

const refused = (): never => {
  throw new TypeError('Failed to fetch');
};
const opaque = (): Response => Object.defineProperty(new Response(), 'type', { value: 'opaque' });

/** What a browser reports to the page when its policy stops a request. */
const violation = (blockedURI: string, effectiveDirective = 'connect-src'): boolean =>
  document.dispatchEvent(
    new SecurityPolicyViolationEvent('securitypolicyviolation', {
      blockedURI,
      effectiveDirective,
      violatedDirective: effectiveDirective,
      documentURI: location.href,
      originalPolicy: '',
      disposition: 'enforce',
      statusCode: 200,
      bubbles: true,
      composed: true,
    }),
  );

describe('diagnosis', () => {
  it('leaves a failure as it is when nothing more can be found out', async () => {
    const { error, seen } = await diagnosed(refused);
    expect([error.code, error.reason, error.message]).to.deep.equal(['network', undefined, 'no connection']);
    expect(seen).to.have.length(1);
    expect((await diagnosed(refused, null)).seen).to.have.length(0);
  });

  it('is CORS when the server answers whoever does not read the answer', async () => {
    const { error, seen } = await diagnosed(opaque);
    expect([error.code, error.url, error.cause]).to.deep.equal(['cors', URL_A, 'lost']);
    expect(seen[0]?.method).to.equal('HEAD');
  });

  it('names the host to allow when the policy of the page stops the request', async () => {
    const { error } = await diagnosed(() => {
      violation('https://data.example/a');
      return refused();
    });
    expect([error.code, error.reason]).to.deep.equal(['network', 'csp']);
    expect(error.message).to.contain('lacks https://data.example in connect-src');
  });

  it('does not blame the policy for what it does to others', async () => {
    const { error } = await diagnosed(() => {
      violation('https://elsewhere.example/a');
      violation('https://data.example/a.png', 'img-src');
      violation('inline');
      return refused();
    });
    expect(error.reason).to.equal(undefined);
    violation('https://data.example/a');
    expect((await diagnosed(refused)).error.reason).to.equal(undefined);
  });

  it('says that the device is offline without asking', async () => {
    online(false);
    try {
      const { error, seen } = await diagnosed(opaque);
      expect([error.code, error.reason, seen.length]).to.deep.equal(['network', 'offline', 0]);
    } finally {
      online(null);
    }
  });

  it("does not ask the page's own server again, but looks whether the policy lets it", async () => {
    const modes: (RequestInit | undefined)[] = [];
    const settings = {
      ...defaultSettings,
      fetch: (_url: RequestInfo | URL, init?: RequestInit) => {
        modes.push(init);
        return Promise.resolve(jsonResponse({}));
      },
      sleep: () => Promise.resolve(),
      freshness: { maxAgeMs: null },
    };
    const error = await diagnosis(lost(`${location.origin}/a`), new AbortController().signal, settings);
    expect(error.code).to.equal('network');
    expect(modes.map((init) => [init?.mode, init?.cache])).to.deep.equal([['same-origin', 'only-if-cached']]);
  });

  it('stops when nobody waits any more', async () => {
    const abort = new AbortController();
    const { fetch } = fakeFetch(() => {
      abort.abort('gone');
      return refused();
    });
    const settings = { ...defaultSettings, fetch, freshness: { maxAgeMs: null } };
    expect(await diagnosis(lost(URL_A), abort.signal, settings).catch((reason: unknown) => reason)).to.equal('gone');
  });

  it('finds the policy of a real page', async () => {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = `connect-src 'self'`;
    const frame = document.createElement('iframe');
    const script = `
      const { createClient } = await import('${new URL('../../src/source/client.ts', import.meta.url).href}');
      const client = createClient({ sleep: (ms) => new Promise((done) => setTimeout(done, Math.min(ms, 50))) });
      const failed = await client.json('https://data.example/a').catch((error) => error);
      parent.postMessage({ code: failed.code, reason: failed.reason, message: failed.message }, '*');`;
    frame.srcdoc = `${policy.outerHTML}<script type="module">${script}</script>`;
    const told = new Promise<{ code: string; reason: string; message: string }>((resolve) => {
      addEventListener('message', ({ data }) => resolve(data as never), { once: true });
    });
    document.body.append(frame);
    const { code, reason, message } = await told;
    frame.remove();
    expect([code, reason]).to.deep.equal(['network', 'csp']);
    expect(message).to.contain('https://data.example');
  });
});
