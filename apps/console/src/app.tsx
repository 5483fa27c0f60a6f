import { legacyLogicalPropertiesTransformer, StyleProvider } from '@ant-design/cssinjs';
import { QueryClientProvider } from '@tanstack/react-query';
import { App as Messages, ConfigProvider } from 'antd';
import locale from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from './api/query-client.ts';
import { NONCE } from './page.ts';
import { router } from './routes.tsx';
import { THEME } from './theme.ts';

dayjs.locale('zh-cn');

/** Chromium 86 knows neither `:where()` nor all logical properties; the library writes its styles for it all the same. */
const TRANSFORMERS = [legacyLogicalPropertiesTransformer];

export function App() {
  return (
    <StyleProvider hashPriority="high" transformers={TRANSFORMERS}>
      <ConfigProvider locale={locale} theme={THEME} csp={{ nonce: NONCE }} button={{ autoInsertSpace: false }}>
        <Messages>
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </Messages>
      </ConfigProvider>
    </StyleProvider>
  );
}
