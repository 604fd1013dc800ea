import type {} from '@motcua/widgets/react';
import type { LoadEvent, SelectEvent } from '@motcua/widgets';
import '@motcua/widgets/define';
import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

const endpoint = 'http://127.0.0.1:4321';
const ward = '11411';

const App = () => {
  const [chosen, setChosen] = useState('');
  const [period, setPeriod] = useState('2025-07');
  const search = useRef<HTMLElementTagNameMap['motcua-procedures']>(null);
  const [received, setReceived] = useState<number | null>(null);

  useEffect(() => {
    const element = search.current;
    const choose = (event: SelectEvent) => {
      event.preventDefault();
      if ('code' in event.detail) setChosen(event.detail.code);
    };
    element?.addEventListener('motcua-select', choose);
    return () => element?.removeEventListener('motcua-select', choose);
  }, []);

  return (
    <main>
      <h1>React</h1>
      <motcua-procedures ref={search} endpoint={endpoint} ward={ward} query="khai sinh" limit={3}>
        <a href={`${endpoint}/thu-tuc`}>Tìm thủ tục</a>
      </motcua-procedures>
      {chosen && <motcua-procedure endpoint={endpoint} ward={ward} code={chosen} />}
      <label>
        Tháng <input value={period} onChange={(event) => setPeriod(event.target.value)} />
      </label>
      <motcua-statistics
        endpoint={endpoint}
        ward={ward}
        period={period}
        onmotcua-load={(event: LoadEvent<'statistics'>) =>
          setReceived(event.detail.data?.figures?.received ?? null)
        }
      />
      <p id="received">{received}</p>
    </main>
  );
};

createRoot(document.getElementById('root')!).render(<App />);
