/** A share from 0 to 1 as people write it: `21 %`. What is not whole is never rounded up to 100 %. */
export function percentText(share: number): string {
  const percent = Math.round(share * 100);
  return `${percent === 100 && share < 1 ? 99 : percent} %`;
}
