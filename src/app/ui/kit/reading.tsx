/** Stands in the place of what is being read on the device; until then its neighbours are not shown either. */
export function Reading() {
  return <div class="k-reading" aria-busy="true" />;
}
