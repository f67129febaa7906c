export function SetupScreen() {
  return <main><h1>SetupScreen</h1></main>;
}
