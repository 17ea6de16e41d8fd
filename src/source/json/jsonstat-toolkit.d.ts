// The package has no types of its own; these are those of what is used (https://github.com/jsonstat/toolkit/blob/main/docs/API.md).
declare module 'jsonstat-toolkit' {
  export interface JsonStatCategory {
    readonly label: unknown;
    readonly unit: unknown;
  }

  export interface JsonStatDimension {
    readonly id: readonly string[];
    readonly label: unknown;
    readonly role: 'time' | 'geo' | 'metric' | 'classification' | null;
    /** Of all categories; null for one that it lost. */
    Category(): readonly (JsonStatCategory | null)[];
  }

  export interface JsonStatDataset {
    readonly id: readonly string[];
    /** Cells in row-major order, those that are not there as null; null when there is none. */
    readonly value: readonly unknown[] | null;
    readonly status: readonly unknown[] | null;
    Dimension(): readonly JsonStatDimension[];
  }

  /** Wraps a parsed document. It writes into what it is given. */
  export default function JSONstat(dataset: object): JsonStatDataset;
}
