export function DatabaseFaultScreen({ reason }: { reason: string }) {
  return (
    <main>
      <h1>{reason}</h1>
    </main>
  );
}
