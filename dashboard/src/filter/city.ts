/** The city this dashboard is of: Kota Bogor, by its Kemendagri code. A database may hold others beside it. */
export const CITY = '32.71';
