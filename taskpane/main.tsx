import { createRoot } from 'react-dom/client';
import { Start } from './excel/start.tsx';

const root = document.getElementById('pane');
if (root !== null) createRoot(root).render(<Start />);
