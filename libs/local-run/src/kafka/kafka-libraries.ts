import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify, stripVTControlCharacters } from 'node:util';
import { stateFolder } from '../state-folder.js';

const run = promisify(execFile);
const pomFile = join(dirname(fileURLToPath(import.meta.url)), 'pom.xml');
const fetchTimeoutMs = 300_000;
const javaMajorMin = 17;

/** Why no broker can be had here, as one line for people. */
export class KafkaUnavailable extends Error {
  override name = 'KafkaUnavailable';
}

/** The folder with the broker's jars: fetched by Maven once for this clone, kept until pom.xml changes. */
export async function kafkaLibraries(say: (line: string) => unknown): Promise<string> {
  await checkJava();
  const dir = join(stateFolder, 'kafka');
  const libs = join(dir, 'libs');
  const pom = readFileSync(pomFile, 'utf8');
  const mark = join(libs, 'pom.xml');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === pom) return libs;

  const fresh = join(dir, `libs.${process.pid}`);
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  say('Fetching Apache Kafka with Maven (about 43 MB, once) …');
  try {
    await run('mvn', ['-q', '-B', '-f', pomFile, 'dependency:copy-dependencies', `-DoutputDirectory=${fresh}`], {
      timeout: fetchTimeoutMs,
    });
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw new KafkaUnavailable(mavenFault(error as Error & { code?: unknown; stdout?: string }));
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

function mavenFault({ code, stdout, message }: Error & { code?: unknown; stdout?: string }): string {
  if (code === 'ENOENT') return 'Maven (mvn) is not installed, so no Kafka broker can be fetched';
  const fault = /ERROR\]?\s*(.+)/.exec(stripVTControlCharacters(stdout ?? ''))?.[1];
  return `Maven could not fetch the Kafka broker: ${fault ?? message.split('\n')[0]}`;
}

async function checkJava(): Promise<void> {
  const said = await run('java', ['-version']).then(
    ({ stderr }) => stderr,
    () => undefined,
  );
  if (said === undefined) throw new KafkaUnavailable(`Java is not installed (Kafka needs ${javaMajorMin} or newer)`);
  const major = Number(/version "(\d+)/.exec(said)?.[1] ?? 0);
  if (major < javaMajorMin) throw new KafkaUnavailable(`Java ${major} is too old for Kafka (it needs ${javaMajorMin} or newer)`);
}
