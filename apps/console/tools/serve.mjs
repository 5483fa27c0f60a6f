// The console from its sources, against a service that runs: `npm run console`, with `QINGXIN_API` where that is not port 3000.
import { createServer } from 'vite';
import { settings } from './settings.mjs';

const target = process.env.QINGXIN_API ?? 'http://127.0.0.1:3000';
const own = ['/api', '/health', '/mailbox', '/metrics'];
const server = await createServer({
  ...settings,
  logLevel: 'info',
  server: { host: '127.0.0.1', proxy: Object.fromEntries(own.map((path) => [path, { target, changeOrigin: false }])) },
  plugins: [
    {
      name: 'page-as-served',
      configureServer: ({ middlewares }) =>
        void middlewares.use((request, _response, next) => {
          if (/^\/public(\/|\?|$)/.test(request.url ?? '') && !/\.\w+$/.test(request.url)) request.url = '/public.html';
          next();
        }),
      transformIndexHtml: (html) => html.replaceAll('__MODE__', 'demo').replaceAll('__NONCE__', ''),
    },
  ],
});
await server.listen();
server.printUrls();
