/** The process's exit codes, the only place that names them. */
export const exit = {
  /** Done, nothing to report. */
  ok: 0,
  /** Something was found: lint errors, differences asked for with `--exit-code`, a search without a hit. */
  found: 1,
  /** Wrong usage. */
  usage: 2,
  /** Could not run: unreadable file, broken record or configuration. */
  failed: 3,
} as const;

export type ExitCode = (typeof exit)[keyof typeof exit];
