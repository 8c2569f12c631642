import { config, enableAutoUnmount } from '@vue/test-utils';
import zhCn from 'element-plus/es/locale/lang/zh-cn';
import { provideGlobalConfig } from 'element-plus';
import { afterEach } from 'vitest';

config.global.plugins.push({ install: (app) => provideGlobalConfig({ locale: zhCn }, app, true) });

enableAutoUnmount(afterEach);
afterEach(() => {
  document.body.innerHTML = '';
});
