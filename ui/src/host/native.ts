/** The window's own shell: the commands of `src-tauri/src`. */
import { Channel, invoke } from '@tauri-apps/api/core';
import type { Answer, ChosenFile, Host, RecentBook } from './index';

export const native: Host = {
  call: (name, request, number, tell) => invoke<Answer>('call', { name, request, number, progress: new Channel(tell) }),
  cancel: (number) => invoke<void>('cancel', { number }),
  bytes: (token) => invoke<ArrayBuffer>('bytes', { token }),
  openFile: (filters) => invoke<ChosenFile | null>('open_file', { filters }),
  saveFile: (suggested, filters) => invoke<ChosenFile | null>('save_file', { suggested, filters }),
  openFolder: () => invoke<ChosenFile | null>('open_folder'),
  saveBytes: (token, suggested) => invoke<ChosenFile | null>('save_bytes', { token, suggested }),
  openBytes: (token, name) => invoke<void>('open_bytes', { token, name }),
  takeFile: (name, bytes) => invoke<ChosenFile>('take_file', bytes, { headers: { name: encodeURIComponent(name) } }),
  bookAtStart: () => invoke<ChosenFile | null>('book_at_start'),
  recentBooks: () => invoke<RecentBook[]>('recent_books'),
  setTitle: (title) => invoke<void>('set_title', { title }),
  still: () => invoke<boolean>('still'),
};
