/**
 * SQL of a new UUIDv7, for rows that a statement makes by the thousand. PostgreSQL has a function of its own from 18 on.
 *
 * @param milliseconds SQL of the moment, in milliseconds since 1970
 */
export function newUuidAt(milliseconds: string): string {
  const bytes = `overlay(uuid_send(gen_random_uuid()) placing substring(int8send(${milliseconds}::bigint) from 3) from 1 for 6)`;
  // gen_random_uuid() makes version 4 (0100); two bits more make it 7 (0111)
  return `encode(set_bit(set_bit(${bytes}, 52, 1), 53, 1), 'hex')::uuid`;
}
