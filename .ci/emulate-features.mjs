/** Emulates media features that the runner's own command does not know (`forced-colors`), through the browser's debugger. */
export function emulateFeaturesPlugin() {
  return {
    name: 'emulate-features',
    async executeCommand({ command, payload, session }) {
      if (command !== 'emulate-features') return undefined;
      const page = session.browser.getPage(session.id);
      const debuggee = await page.createCDPSession();
      await debuggee.send('Emulation.setEmulatedMedia', { features: payload });
      return true;
    },
  };
}
