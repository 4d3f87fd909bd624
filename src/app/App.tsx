// What does the app show first? A placeholder until the screens are here.
export function App() {
  return (
    <main>
      <h1>Sister City Check</h1>
    </main>
  );
}
