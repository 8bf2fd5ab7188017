import { useEffect, useRef, useState } from 'react';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

/** Takes what is dropped anywhere on the page, before Univer sees it; true while one is held over it. */
export function useDrop(onDrop: (held: DataTransfer) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(onDrop);
  useEffect(() => { latest.current = onDrop; });
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(event.type !== 'dragleave' || event.relatedTarget !== null);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(false);
      if (event.dataTransfer !== null) latest.current(event.dataTransfer);
    };
    for (const name of ['dragenter', 'dragover', 'dragleave'] as const) document.addEventListener(name, over, true);
    document.addEventListener('drop', drop, true);
    return () => {
      for (const name of ['dragenter', 'dragover', 'dragleave'] as const) document.removeEventListener(name, over, true);
      document.removeEventListener('drop', drop, true);
    };
  }, []);
  return isOver;
}
