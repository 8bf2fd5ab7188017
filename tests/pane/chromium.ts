import { existsSync } from 'node:fs';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The system's own browser; undefined where there is none. */
export const CHROMIUM = BROWSERS.find((path) => existsSync(path));
