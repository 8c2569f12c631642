/** The headless program on a sample book of its own: what it replies feeds the fake host. */
import { execFileSync, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface, type Interface } from 'node:readline';

/** `cargo xtask test` builds it first. */
const PROGRAM = resolve(import.meta.dirname, '../../..', process.env.CARGO_TARGET_DIR ?? 'target', 'debug/huiminbu');
/** Replies that name bytes; they are put aside under the token. */
const WITH_BYTES = ['paper_preview'];

export interface Answer {
  reply: unknown;
  failure: unknown;
}

/** Asks the program line by line and remembers what it said. */
export class Program {
  private readonly folder = mkdtempSync(join(tmpdir(), 'huiminbu-'));
  private readonly book = join(this.folder, 'demo/book.hmb');
  private readonly said = new Map<string, Promise<Answer>>();
  private readonly kept = new Map<string, string>();
  private turn: Promise<unknown> = Promise.resolve();
  /** How many questions there were. */
  asked = 0;
  private running: { child: ChildProcessWithoutNullStreams; lines: Interface; errors: string } | null = null;

  constructor() {
    execFileSync(PROGRAM, ['demo', join(this.folder, 'demo')], { env: this.env() });
  }

  /** One question at a time; the same question is asked once. */
  ask(name: string, request: unknown): Promise<Answer> {
    this.asked += 1;
    const key = `${name} ${JSON.stringify(request)}`;
    const known = this.said.get(key) ?? this.inTurn(name, request);
    this.said.set(key, known);
    return known;
  }

  /** When every question so far has its answer. */
  async settled(): Promise<void> {
    await this.turn;
  }

  bytesOf(token: string): string {
    return readFileSync(this.kept.get(token) ?? '').toString('base64');
  }

  async close(): Promise<void> {
    this.running?.child.stdin.end();
    await this.turn;
    rmSync(this.folder, { recursive: true, force: true });
  }

  private inTurn(name: string, request: unknown): Promise<Answer> {
    const answer = this.turn.then(() => (name === 'book_open' ? this.line('book_info', {}) : this.line(name, request)));
    this.turn = answer;
    return answer;
  }

  private async line(name: string, request: unknown): Promise<Answer> {
    const { child, lines } = (this.running ??= this.start());
    const to = WITH_BYTES.includes(name) ? join(this.folder, `${this.said.size}.pdf`) : undefined;
    const ended = new Promise<null>((done) => child.once('close', () => done(null)));
    const heard = new Promise<string>((done) => lines.once('line', done));
    child.stdin.write(`${JSON.stringify({ call: name, with: request, to })}\n`);
    const said = await Promise.race([heard, ended]);
    if (said === null) return this.refused();
    const { reply } = JSON.parse(said) as { reply: { pdf?: string } };
    if (to && reply.pdf) this.kept.set(reply.pdf, to);
    return { reply, failure: null };
  }

  /** A refusal ends the run; the next question starts another. */
  private refused(): Answer {
    const failure: unknown = JSON.parse(this.running?.errors ?? '');
    this.running = null;
    return { reply: null, failure };
  }

  private start() {
    const child = spawn(PROGRAM, ['run', this.book, '-'], { env: this.env(), cwd: this.folder });
    const running = { child, lines: createInterface(child.stdout), errors: '' };
    child.stderr.on('data', (chunk: Buffer) => (running.errors += chunk.toString()));
    return running;
  }

  private env() {
    return { ...process.env, HUIMINBU_HOME: join(this.folder, 'profile'), USER: 'secretary' };
  }
}
