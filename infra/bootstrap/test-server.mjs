import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isExecutable, onPath, sharedCache } from './places.mjs';
import { announce, run, Unprepared } from './steps.mjs';
import { downloadedBefore, sdkDownload } from './temporal-cli.mjs';

const version = '1.31.0';

const project = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>qingxin</groupId><artifactId>test-server</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>io.temporal</groupId><artifactId>temporal-test-server</artifactId><version>${version}</version></dependency>
  </dependencies>
</project>
`;

const launcher = `#!/bin/sh
exec java -XX:+UseSerialGC -Xmx512m -cp "$(dirname "$0")/lib/*" io.temporal.testserver.TestServer "$@"
`;

const choices = `流程测试需要可快进时间的 Temporal 测试服务器，本机无法下载，也没有 Java 17 与 Maven。任选其一后重试：
  1. 安装 Java 17 或更新版本和 Maven（Debian/Ubuntu：apt-get install default-jre-headless maven）；
  2. 使本机能够访问 Temporal 的下载站点。
The workflow tests need Temporal's time-skipping test server. It could not be downloaded, and Java 17 and Maven are not there. Choose one and try again:
  1. install Java 17 or newer and Maven (Debian/Ubuntu: apt-get install default-jre-headless maven);
  2. let this machine reach Temporal's download site.`;

const hasJava = () => onPath('java') !== undefined && onPath('mvn') !== undefined;

async function installJava() {
  if (process.getuid?.() !== 0 || onPath('apt-get') === undefined) return;
  announce('用 apt-get 安装 Java 与 Maven installing default-jre-headless and maven with apt-get');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env, timeoutMs: 180_000 });
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'default-jre-headless', 'maven'], { env });
}

async function collectWithMaven(folder) {
  mkdirSync(sharedCache(), { recursive: true });
  const workplace = mkdtempSync(join(sharedCache(), 'test-server-build-'));
  try {
    writeFileSync(join(workplace, 'pom.xml'), project);
    const goal = ['-q', '-B', 'dependency:copy-dependencies', `-DoutputDirectory=${join(workplace, 'lib')}`];
    const { code } = await run('mvn', goal, { cwd: workplace, timeoutMs: 300_000 });
    if (code !== 0) return false;
    writeFileSync(join(workplace, 'temporal-test-server'), launcher, { mode: 0o755 });
    rmSync(folder, { recursive: true, force: true });
    renameSync(workplace, folder);
    return true;
  } finally {
    rmSync(workplace, { recursive: true, force: true });
  }
}

/**
 * Finds or makes the time-skipping server of the workflow tests: the SDK's native one, else the Java one.
 * @returns {Promise<{ path: string, from: string }>}
 */
export async function acquireTestServer() {
  const native = join(sharedCache(), 'temporal-test-server-native');
  const earlier = downloadedBefore('temporal-test-server', native);
  if (earlier !== undefined) return { path: earlier, from: '缓存 cache' };
  const folder = join(sharedCache(), `temporal-test-server-${version}`);
  const script = join(folder, 'temporal-test-server');
  if (isExecutable(script) && existsSync(join(folder, 'lib')) && onPath('java') !== undefined) {
    return { path: script, from: '缓存 cache' };
  }

  announce('下载 Temporal 测试服务器 downloading the Temporal test server');
  const downloaded = await sdkDownload('time-skipping', 'temporal-test-server', native);
  if (downloaded !== undefined) return { path: downloaded, from: '下载 downloaded' };

  if (!hasJava()) await installJava();
  if (hasJava()) {
    announce('无法下载，改用 Maven 收集 not downloadable, collecting it with Maven');
    if (await collectWithMaven(folder)) return { path: script, from: 'Maven' };
  }
  throw new Unprepared(choices);
}
