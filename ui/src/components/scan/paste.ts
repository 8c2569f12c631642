import { onBeforeUnmount, onMounted } from 'vue';

/** The places that take files, the one that was opened last at the end. */
const open: symbol[] = [];

/** Takes pasted files while this place was opened last: a picture that is pasted belongs to one place. */
export function usePaste(take: (files: FileList) => void): void {
  const me = Symbol('place');
  function onPaste(event: ClipboardEvent) {
    const files = event.clipboardData?.files;
    if (!files?.length || open.at(-1) !== me) return;
    event.preventDefault();
    take(files);
  }
  onMounted(() => {
    open.push(me);
    window.addEventListener('paste', onPaste);
  });
  onBeforeUnmount(() => {
    open.splice(open.indexOf(me), 1);
    window.removeEventListener('paste', onPaste);
  });
}
