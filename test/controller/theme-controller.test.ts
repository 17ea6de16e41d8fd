import { expect, fixture } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { spy } from 'sinon';
import { luminance, ThemeController } from '../../src/controller/theme-controller.js';
import { until } from '../helper/mount.js';

class Host extends LitElement {
  readonly themes = new ThemeController(this);

  override render(): unknown {
    return this.themes.theme;
  }
}
customElements.define('theme-host', Host);

describe('ThemeController', () => {
  it('looks once in a frame, and again when the page says that something is another', async () => {
    const wrapper = await fixture<HTMLElement>(html`<div style="background: white"><theme-host></theme-host></div>`);
    const { themes } = wrapper.querySelector('theme-host') as Host;
    const look = spy(window, 'getComputedStyle');
    try {
      await new Promise(requestAnimationFrame);
      expect(themes.theme).to.equal('light');
      const { callCount } = look;
      expect(callCount).to.be.above(0);
      expect(themes.theme).to.equal('light');
      expect(look.callCount).to.equal(callCount);
      wrapper.style.background = 'black';
      // An observer hears of it before anybody can draw.
      await Promise.resolve();
      expect(themes.theme).to.equal('dark');
    } finally {
      look.restore();
    }
  });

  it('looks again where a script puts its host before another background, within the frame as well', async () => {
    const page = await fixture<HTMLElement>(html`<div style="background: white"><theme-host></theme-host></div>`);
    const night = document.createElement('div');
    night.style.background = 'black';
    page.append(night);
    const host = page.querySelector('theme-host') as Host;
    await new Promise(requestAnimationFrame);
    expect(host.themes.theme).to.equal('light');
    night.append(host);
    await host.updateComplete;
    expect(host.renderRoot.textContent).to.equal('dark');
  });
});

describe('luminance', () => {
  it('is 0 for black, 1 for white, and by the formula of WCAG in between', () => {
    expect(luminance('rgb(0, 0, 0)')).to.equal(0);
    expect(luminance('rgb(255, 255, 255)')).to.be.closeTo(1, 1e-12);
    // 0.2126 · 1 for pure red.
    expect(luminance('rgb(255, 0, 0)')).to.be.closeTo(0.2126, 1e-12);
    expect(luminance('rgb(119, 119, 119)')).to.be.closeTo(0.1845, 1e-4);
  });

  it('reads other notations than rgb() as soon as what reads them is there', async () => {
    expect(luminance('oklch(0.2 0.02 260)')).to.equal(null);
    await until(() => luminance('oklch(0.2 0.02 260)') !== null, 'the colour is read');
    expect(luminance('oklch(0.2 0.02 260)')).to.be.below(0.05);
    expect(luminance('color(srgb 1 1 1)')).to.be.closeTo(1, 1e-6);
  });

  it('knows nothing of a colour that is see-through, or none', () => {
    for (const colour of [
      'rgba(0, 0, 0, 0)',
      'rgba(0, 0, 0, 0.5)',
      'transparent',
      'color(srgb 0 0 0 / 0.2)',
      'x',
      '',
    ]) {
      expect(luminance(colour), colour).to.equal(null);
    }
    expect(luminance('rgba(0, 0, 0, 0.9)')).to.equal(0);
  });
});
