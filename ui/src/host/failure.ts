/** How every error of the product arrives: one Chinese sentence, what to do, and where. */
import type { Failure } from '../generated/api';

export type { Failure };

/** Turns whatever was thrown into a failure; what is not one of ours is our fault. */
export function failureOf(thrown: unknown): Failure {
  return isFailure(thrown) ? thrown : { code: 'bug', kind: 'bug', says: '程序没有料到这个情况。', remedy: '请再试一次；仍不行，请重新打开惠民簿。', place: null };
}

function isFailure(thrown: unknown): thrown is Failure {
  return typeof thrown === 'object' && thrown !== null && 'says' in thrown && 'code' in thrown && 'remedy' in thrown;
}
