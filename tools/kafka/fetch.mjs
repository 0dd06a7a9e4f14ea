import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify, stripVTControlCharacters } from 'node:util';

const run = promisify(execFile);
const here = dirname(fileURLToPath(import.meta.url));
const fetchTimeoutMs = 300_000;
const javaMajorMin = 17;

/** Why no broker can be had here, as one line for people. */
export class KafkaUnavailable extends Error {
  name = 'KafkaUnavailable';
}

/**
 * The folder with the broker's jars: fetched by Maven once, kept until pom.xml changes.
 * @param {{ dir?: string, say?: (line: string) => void }} [options]
 * @returns {Promise<string>}
 */
export async function kafkaLibraries({ dir = join(here, '../../.linli/kafka'), say = () => {} } = {}) {
  await checkJava();
  const libs = join(dir, 'libs');
  const pom = readFileSync(join(here, 'pom.xml'), 'utf8');
  const mark = join(libs, 'pom.xml');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === pom) return libs;

  const fresh = join(dir, `libs.${process.pid}`);
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  say('Fetching Apache Kafka with Maven (about 43 MB, once) …');
  try {
    await run('mvn', ['-q', '-B', '-f', join(here, 'pom.xml'), 'dependency:copy-dependencies', `-DoutputDirectory=${fresh}`], {
      timeout: fetchTimeoutMs,
    });
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (error.code === 'ENOENT') throw new KafkaUnavailable('Maven (mvn) is not installed, so no Kafka broker can be fetched');
    const fault = /ERROR\]?\s*(.+)/.exec(stripVTControlCharacters(String(error.stdout ?? '')))?.[1];
    throw new KafkaUnavailable(`Maven could not fetch the Kafka broker: ${fault ?? error.message.split('\n')[0]}`);
  }
  writeFileSync(join(fresh, 'pom.xml'), pom);
  rmSync(libs, { recursive: true, force: true });
  try {
    renameSync(fresh, libs);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(mark)) throw error; // else another run fetched them at the same time
  }
  return libs;
}

async function checkJava() {
  let said;
  try {
    said = (await run('java', ['-version'])).stderr;
  } catch {
    throw new KafkaUnavailable(`Java is not installed (Kafka needs ${javaMajorMin} or newer)`);
  }
  const major = Number(/version "(\d+)/.exec(said)?.[1] ?? 0);
  if (major < javaMajorMin) throw new KafkaUnavailable(`Java ${major} is too old for Kafka (it needs ${javaMajorMin} or newer)`);
}
