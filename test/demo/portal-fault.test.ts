import { expect } from '@open-wc/testing';

const COUNT = '/arcgis/rest/services/obyvatelstvo-orp/FeatureServer/0/query?where=1%3D1&returnCountOnly=true&f=json';

interface Hit {
  time: string;
  method: string;
  url: string;
  fault: string | null;
}

let keys = 0;
/** Keys are remembered by the server for as long as it runs. */
const newKey = (): string => `portal-fault-${Date.now()}-${keys++}`;

const faulty = (spec: string): string => `/fault/${encodeURIComponent(spec)}${COUNT}`;

async function hits(key: string): Promise<Hit[]> {
  return (await (await fetch(`/fault-log?key=${key}`)).json()) as Hit[];
}

async function rejected(promise: Promise<unknown>): Promise<boolean> {
  return promise.then(
    () => false,
    () => true,
  );
}

describe('the portal’s fault switch', () => {
  it('fails as often as told and then works, whatever a client adds to the URL', async () => {
    const url = faulty(`503,2;key=${newKey()}`);
    const statuses = [await fetch(url), await fetch(`${url}&a=1`), await fetch(`${url}&b=2`)].map(
      ({ status }) => status,
    );
    expect(statuses).to.deep.equal([503, 503, 200]);
  });

  it('is as well a parameter of the URL, which is then the key', async () => {
    const url = `${COUNT}&x=${newKey()}&fault=503,1`;
    expect((await fetch(url)).status).to.equal(503);
    expect(await (await fetch(url)).json()).to.deep.equal({ count: 50 });
  });

  it('counts under the key given beside the fault', async () => {
    const key = newKey();
    await fetch(`${COUNT}&fault=429,1;retry-after=7&faultKey=${key}`);
    expect((await fetch(`${COUNT}&y=1&fault=429,1&faultKey=${key}`)).status).to.equal(200);
  });

  it('uses up faults with a count one after another', async () => {
    const url = faulty(`503,1;error=498,1;html,1;key=${newKey()}`);
    expect((await fetch(url)).status).to.equal(503);
    expect(await (await fetch(url)).json()).to.deep.equal({
      error: { code: 498, message: 'Invalid token.', details: [] },
    });
    expect((await fetch(url)).headers.get('content-type')).to.contain('text/html');
    expect(await (await fetch(url)).json()).to.deep.equal({ count: 50 });
  });

  it('asks for patience', async () => {
    const response = await fetch(faulty(`429;retry-after=7;key=${newKey()}`));
    expect(response.status).to.equal(429);
    expect(response.headers.get('retry-after')).to.equal('7');
  });

  it('answers late', async () => {
    const started = performance.now();
    expect(await (await fetch(faulty(`delay=300;key=${newKey()}`))).json()).to.deep.equal({ count: 50 });
    expect(performance.now() - started).to.be.at.least(290);
  });

  it('breaks the connection before and within an answer', async () => {
    expect(await rejected(fetch(faulty(`reset;key=${newKey()}`)))).to.equal(true);
    const cut = fetch(faulty(`cut;key=${newKey()}`)).then((response) => response.text());
    expect(await rejected(cut)).to.equal(true);
  });

  it('sends half a body', async () => {
    const text = await (await fetch(faulty(`truncate;key=${newKey()}`))).text();
    expect(text).to.equal('{"coun');
  });

  it('hangs until the client gives up', async () => {
    const key = newKey();
    const signal = AbortSignal.timeout(200);
    expect(await rejected(fetch(faulty(`hang;key=${key}`), { signal }))).to.equal(true);
    expect(await hits(key)).to.have.length(1);
  });

  it('withholds the CORS headers', async () => {
    const plain = await fetch(COUNT);
    expect(plain.headers.get('access-control-allow-origin')).to.equal('*');
    const withheld = await fetch(faulty(`nocors;key=${newKey()}`));
    expect(withheld.headers.get('access-control-allow-origin')).to.equal(null);
    expect(await withheld.json()).to.deep.equal({ count: 50 });
  });

  it('covers search and feed too', async () => {
    expect((await fetch('/fault/500/data.json')).status).to.equal(500);
    expect((await fetch('/api/search/v1/collections/all/items?fault=502')).status).to.equal(502);
  });

  it('logs the requests of a key, and forgets them when told', async () => {
    const key = newKey();
    await fetch(faulty(`key=${key}`));
    await fetch(faulty(`503;key=${key}`));
    const log = await hits(key);
    expect(log.map(({ method, fault }) => [method, fault])).to.deep.equal([
      ['GET', null],
      ['GET', 'status=503'],
    ]);
    expect(log[0]?.url).to.contain('returnCountOnly=true');
    expect(Date.parse(log[0]?.time ?? '')).to.be.closeTo(Date.now(), 60_000);
    await fetch(`/fault-log?key=${key}`, { method: 'DELETE' });
    expect(await hits(key)).to.deep.equal([]);
  });

  it('says what it does not understand', async () => {
    const response = await fetch('/fault/nesmysl/data.json');
    expect(response.status).to.equal(400);
    expect(await response.text()).to.equal('unknown fault: nesmysl');
  });
});
