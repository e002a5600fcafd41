import { accessSync, constants } from 'node:fs';
import { chromium as driver, type Browser } from 'playwright-core';

const places = ['chromium', 'chromium-browser', 'google-chrome'].map((name) => `/usr/bin/${name}`);

/** The browser of the machine: we download none. */
export function findChromium(): string | undefined {
  return [process.env['CHROMIUM_PATH'], ...places].find((path) => path !== undefined && isExecutable(path));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Headless, and without what Chromium asks of the internet for itself. */
export function launchChromium(executablePath: string): Promise<Browser> {
  return driver.launch({
    executablePath,
    args: flags,
  });
}
