import { describe, expect, it } from 'vitest';
import { createGate } from '../../src/graph/gate.ts';
import { failureOf } from './kit.ts';

const never = new AbortController().signal;

function held() {
  const stop = new AbortController();
  const work = new Promise<void>((resolve) => stop.signal.addEventListener('abort', () => resolve()));
  return { work: async () => work, release: () => stop.abort() };
}

describe('createGate', () => {
  it('runs as many as it is wide, then the next in line', async () => {
    const gate = createGate(2);
    const started: string[] = [];
    const a = held();
    const b = held();
    const run = async (name: string, work: () => Promise<void>) =>
      gate.pass(never, async () => {
        started.push(name);
        await work();
      });
    const all = [run('a', a.work), run('b', b.work), run('c', async () => {}), run('d', async () => {})];
    await Promise.resolve();
    expect(started).toEqual(['a', 'b']);
    b.release();
    await Promise.all([all[1], all[2], all[3]]);
    expect(started).toEqual(['a', 'b', 'c', 'd']);
    a.release();
    await Promise.all(all);
  });

  it('frees the place of work that failed', async () => {
    const gate = createGate(1);
    const fault = new Error('fault');
    expect(await failureOf(gate.pass(never, async () => Promise.reject(fault)))).toBe(fault);
    expect(await gate.pass(never, async () => 'next')).toBe('next');
  });

  it('lets one who aborts leave the line, without running and without losing a place', async () => {
    const gate = createGate(1);
    const first = held();
    const running = gate.pass(never, first.work);
    const stop = new AbortController();
    let ran = false;
    const waiting = failureOf(gate.pass(stop.signal, async () => (ran = true)));
    const behind = gate.pass(never, async () => 'behind');
    stop.abort(new Error('enough'));
    expect(await waiting).toEqual(new Error('enough'));
    first.release();
    await running;
    expect(await behind).toBe('behind');
    expect(ran).toBe(false);
  });

  it('refuses one who comes aborted', async () => {
    const gate = createGate(1);
    expect(await failureOf(gate.pass(AbortSignal.abort(new Error('late')), async () => 1))).toEqual(
      new Error('late'),
    );
  });
});
