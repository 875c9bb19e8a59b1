/** Whether code can stand in a file, by its name: prose and data may name what is gone. */
export function isCode(path: string): boolean {
  return endings.has(path.slice(path.lastIndexOf('.') + 1).toLowerCase());
}

const endings: ReadonlySet<string> = new Set(
  [
    'ts tsx mts cts js jsx mjs cjs vue svelte astro html htm cshtml razor erb hbs twig liquid',
    'py rb php pl pm lua r jl sh bash zsh ps1 sql go rs java kt kts scala groovy gradle clj cljs',
    'cs fs vb c h cc cpp cxx hh hpp hxx m mm swift dart ex exs erl hs elm ml zig nim proto tf',
  ].flatMap(line => line.split(' ')),
);
