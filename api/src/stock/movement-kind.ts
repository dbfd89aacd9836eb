/** Why stock changes, or what of it is promised. */
export enum StockMovementKind {
  RECEIPT = 'RECEIPT',
  RESERVATION = 'RESERVATION',
  RELEASE = 'RELEASE',
  DISPATCH = 'DISPATCH',
  RETURN = 'RETURN',
  LOSS = 'LOSS',
  COUNT = 'COUNT',
}
