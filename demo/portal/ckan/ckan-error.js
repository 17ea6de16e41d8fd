/** What an action answers when it fails: a status, and the reason in the envelope. */
export class CkanError extends Error {
  /** @param {number} status @param {string} type @param {Record<string, unknown>} details */
  constructor(status, type, details) {
    super(type);
    this.status = status;
    this.body = { ...details, __type: type };
  }
}
