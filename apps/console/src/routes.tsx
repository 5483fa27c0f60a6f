import { createBrowserRouter, type RouteObject } from 'react-router';
import { PAGES } from './pages/pages.tsx';
import { Broken, NotFound } from './shell/endings.tsx';
import { Gate } from './shell/gate.tsx';
import type { PageEntry } from './shell/registry.ts';
import { Starting } from './shell/starting.tsx';

const routeOf = ({ path, load }: PageEntry): RouteObject => ({
  ...(path === '' ? { index: true } : { path }),
  lazy: async () => ({ Component: (await load()).Page }),
  handle: path,
});

const open = PAGES.filter(({ isPublic }) => isPublic === true);
const closed = PAGES.filter(({ isPublic }) => isPublic !== true);

export const router = createBrowserRouter([
  {
    errorElement: <Broken />,
    hydrateFallbackElement: <Starting />,
    children: [
      { path: 'sign-in', lazy: async () => ({ Component: (await import('./pages/sign-in/sign-in-page.tsx')).Page }) },
      {
        path: 'sign-in/identity',
        lazy: async () => ({ Component: (await import('./pages/sign-in/identity-page.tsx')).Page }),
      },
      ...open.map(routeOf),
      {
        element: <Gate />,
        children: [
          {
            errorElement: <Broken />,
            children: [
              ...closed.map(routeOf),
              {
                path: 'password',
                lazy: async () => ({ Component: (await import('./pages/sign-in/password-page.tsx')).Page }),
              },
              {
                path: 'sessions',
                lazy: async () => ({ Component: (await import('./pages/sign-in/sessions-page.tsx')).Page }),
              },
              { path: '*', element: <NotFound /> },
            ],
          },
        ],
      },
    ],
  },
]);
