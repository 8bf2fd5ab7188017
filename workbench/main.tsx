import { createRoot } from 'react-dom/client';
import { Workbench } from './workbench.tsx';
import './workbench.css';

const root = document.getElementById('workbench');
if (root !== null) createRoot(root).render(<Workbench />);
