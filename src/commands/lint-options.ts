import type { Format } from './formats.js';

/** What `lint` was asked for. */
export interface LintOptions {
  readonly format: Format<'lint'>;
  readonly rule?: readonly string[];
  readonly ignoreRule?: readonly string[];
  readonly maxWarnings?: number;
  readonly quiet?: boolean;
  readonly fix?: boolean;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly stdinFilename?: string;
  readonly watch?: boolean;
}
