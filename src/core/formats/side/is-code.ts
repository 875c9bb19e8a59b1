/** Whether code can stand in a file, by its name: prose and data may name what is gone. */
export function isCode(path: string): boolean {
  return endings.has(endingOf(path));
}

/** Whether a file may hold comments that cite a decision: code, and what a system is configured by. */
export function mayCite(path: string): boolean {
  if (isCode(path) || configured.has(endingOf(path))) return true;
  const [name = ''] = path.slice(path.lastIndexOf('/') + 1).split('.', 1);
  return names.has(name.toLowerCase());
}

function endingOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).toLowerCase();
}

const endings = wordsOf(
  'ts tsx mts cts js jsx mjs cjs vue svelte astro html htm cshtml razor erb hbs twig liquid',
  'py rb php pl pm lua r jl sh bash zsh ps1 sql go rs java kt kts scala groovy gradle clj cljs',
  'cs fs vb c h cc cpp cxx hh hpp hxx m mm swift dart ex exs erl hs elm ml zig nim proto tf',
);

const configured = wordsOf(
  'yaml yml toml ini conf cfg properties env css scss sass less jsonc json5 xml graphql gql',
  'rego bicep hcl nix cmake mk service dockerfile containerfile makefile',
);

/** `Dockerfile`, `Dockerfile.prod`. */
const names = wordsOf(
  'dockerfile containerfile makefile rakefile gemfile jenkinsfile vagrantfile procfile caddyfile',
  'justfile brewfile codeowners',
);

function wordsOf(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap(line => line.split(' ')));
}
