/** Asks the service. @adr 0002 */
export const count = (item: string) => fetch(`/stock/${item}`);
