/** Emulates media features that the runner's own command does not know (`forced-colors`), through the browser's debugger. */
export function emulateFeaturesPlugin() {
  // What one debugging session emulates only the same one can take back.
  const debuggees = new Map();
  return {
    name: 'emulate-features',
    async executeCommand({ command, payload, session }) {
      if (command !== 'emulate-features') return undefined;
      const debuggee = debuggees.get(session.id) ?? (await session.browser.getPage(session.id).createCDPSession());
      debuggees.set(session.id, debuggee);
      await debuggee.send('Emulation.setEmulatedMedia', { features: payload });
      return true;
    },
  };
}
