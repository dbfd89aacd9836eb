import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ROOT } from './project.mjs';

const PRODUCED = new Set(['node_modules', 'dist', 'coverage']);

/**
 * Digest of the names and contents of files, and of all files below folders, in the project. Paths that do not exist
 * count as absent.
 *
 * @param {readonly string[]} paths relative to the project
 * @returns {string} hexadecimal
 */
export function fingerprint(paths) {
  const digest = createHash('sha256');
  for (const file of paths.flatMap((path) => filesAt(join(ROOT, path))).sort()) {
    digest
      .update(`${relative(ROOT, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return digest.digest('hex');
}

/**
 * All files at or below a path, without dependencies and products.
 *
 * @param {string} path
 * @returns {string[]}
 */
export function filesAt(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !PRODUCED.has(name))
    .flatMap((entry) => (entry.isDirectory() ? filesAt(join(path, entry.name)) : [join(path, entry.name)]));
}

/** A file that remembers from what something was made. It is removed before making it and written after. */
export class Stamp {
  /** @param {string} file relative to the project */
  constructor(file) {
    this.file = join(ROOT, file);
  }

  /** @param {string} value */
  matches(value) {
    return existsSync(this.file) && readFileSync(this.file, 'utf8') === value;
  }

  clear() {
    rmSync(this.file, { force: true });
  }

  /** @param {string} value */
  write(value) {
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(this.file, value);
  }
}
