/** An error that a feature service tells inside a 200. */
export class ServiceError extends Error {
  /**
   * @param {number} code
   * @param {string} message
   * @param {string[]} [details]
   */
  constructor(code, message, details = []) {
    super(message);
    this.code = code;
    this.details = details;
  }

  toJSON() {
    return { error: { code: this.code, message: this.message, details: this.details } };
  }
}

/** @param {string} parameter what the hosted service would call invalid */
export function invalidQuery(parameter) {
  return new ServiceError(400, 'Cannot perform query. Invalid query parameters.', [
    `'${parameter}' parameter is invalid`,
  ]);
}

/** @param {string} name */
export function invalidField(name) {
  return invalidQuery(`Invalid field: ${name}`);
}

export function invalidUrl() {
  return new ServiceError(400, 'Invalid URL', ['Invalid URL']);
}
