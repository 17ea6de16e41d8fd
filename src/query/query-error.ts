/** What a page's author wrote cannot be understood; the message is `problem: value`. */
export class QueryError extends Error {
  override readonly name: string = 'QueryError';
}

/** A column that the source does not have. */
export class MissingColumnError extends QueryError {
  override readonly name = 'MissingColumnError';

  constructor(column: string, available: readonly string[]) {
    super(`missing column: ${column} (there are: ${available.slice(0, 100).join(', ')})`);
  }
}
