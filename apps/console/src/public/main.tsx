import '../polyfills.ts';
import { createRoot } from 'react-dom/client';
import { PublicApp } from './public-app.tsx';
import './public.css';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no place for what it shows');
createRoot(root).render(<PublicApp />);
