export function SignInScreen() {
  return <main><h1>SignInScreen</h1></main>;
}
