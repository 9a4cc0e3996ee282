/**
 * The one store of the page. `view` is what the reader asked for and is mirrored in the address; `domain` is what the
 * service answered. Parts of the page read both, change only through the store, and redraw when told.
 */
export function createStore(view, domain) {
  let state = { view, domain };
  const listeners = new Set();

  function publish(next) {
    const before = state;
    state = next;
    for (const listener of listeners) listener(state, before);
  }

  return {
    get: () => state,
    /** Merges into the view; equal values change nothing and tell nobody. */
    show(patch) {
      const changed = Object.entries(patch).some(([name, value]) => !same(state.view[name], value));
      if (changed) publish({ ...state, view: { ...state.view, ...patch } });
    },
    /** Merges into the domain. */
    learn(patch) {
      publish({ ...state, domain: { ...state.domain, ...patch } });
    },
    /** Calls `listener(state, before)` after every change; answers the function that ends it. */
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function same(a, b) {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Calls `draw(state)` when one of the values that `pick` reads is another object than before, and once at the start. */
export function watch(store, pick, draw) {
  let last = pick(store.get());
  draw(store.get());
  return store.subscribe((state) => {
    const next = pick(state);
    if (next.every((value, index) => value === last[index])) return;
    last = next;
    draw(state);
  });
}
