/** How far the title of a frame is from its left edge. */
const indent = 14;

/** Titles of frames start at the left, where few arrows come in, and cover those that do. */
export function liftFrames(picture: SVGSVGElement): void {
  for (const frames of picture.querySelectorAll('g.clusters')) {
    frames.parentElement?.querySelector(':scope > .edgePaths')?.after(frames);
  }
  for (const frame of picture.querySelectorAll('g.cluster')) {
    const rect = frame.querySelector('rect');
    const label = frame.querySelector<SVGGElement>('.cluster-label');
    const top = label?.transform.baseVal.consolidate()?.matrix.f;
    if (!rect || !label || top === undefined) continue;
    label.setAttribute('transform', `translate(${rect.x.baseVal.value + indent}, ${top})`);
  }
}
