import { Bench, type Setting } from './bench.ts';
import { Http, type Version } from './http.ts';
import { Scratch } from './scratch.ts';

export interface Benches extends Readonly<Record<Version, Bench>> {
  /** Takes away whatever the audits made. */
  tidy(): Promise<void>;
}

export function benches(setting: Setting): Benches {
  const samples = new Map();
  const of = (version: Version): Bench => {
    const scratch = new Scratch(new Http(setting.endpoint, version, setting.token));
    return new Bench(setting, version, scratch, samples);
  };
  const [v1, beta] = [of('v1.0'), of('beta')];
  return {
    'v1.0': v1,
    beta,
    async tidy() {
      await v1.scratch.dispose(setting.pause);
      await beta.scratch.dispose(setting.pause);
    },
  };
}
