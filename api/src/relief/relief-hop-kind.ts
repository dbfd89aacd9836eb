/** Part of the way of an order that has a promised time. */
export enum ReliefHopKind {
  VERIFICATION = 'VERIFICATION',
  APPROVAL = 'APPROVAL',
  DISPATCH = 'DISPATCH',
  DELIVERY = 'DELIVERY',
  WHOLE = 'WHOLE',
}
