/** Short words that come and go: what an act did. What went wrong with a form stays in the form instead. */
import { ElMessage } from 'element-plus';
import type { Failure } from '../host';

/** Says that something was done. Not grouped: said again while the first one closes, the words would count up on it unseen. */
export function say(text: string): void {
  ElMessage({ message: text, duration: 3000, showClose: false });
}

/** Says what went wrong where no form can show it; stays until it is closed. */
export function sayFailure(failure: Failure): void {
  ElMessage({ message: `${failure.says}${failure.remedy}`, type: 'warning', duration: 0, showClose: true, grouping: true });
}
