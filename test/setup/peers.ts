import { spawnSync } from 'node:child_process';

/** Puts packages that are no dependencies into a folder; throws where npm cannot get them. */
export function installPeers(folder: string, packages: readonly string[]): void {
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const call = ['install', '--no-save', '--prefix', folder, ...quiet, ...packages];
  const { status, stderr } = spawnSync('npm', call, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm cannot get ${packages.join(', ')}: ${stderr}`);
}
