import { useEffect, useRef, useState } from 'react';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

/** Takes a file that is dropped anywhere on the page, before Univer sees it; true while one is held over it. */
export function useDrop(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(onFile);
  useEffect(() => { latest.current = onFile; });
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
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) latest.current(file);
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
