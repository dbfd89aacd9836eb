/** What a relief item is for. */
export enum ReliefItemCategory {
  FOOD = 'FOOD',
  CLOTHING = 'CLOTHING',
  SHELTER = 'SHELTER',
  MATERIAL = 'MATERIAL',
  OTHER = 'OTHER',
}
