/**
 * SQL that makes a UUIDv7, for rows that a statement makes by itself: 48 bits of the time in milliseconds, the version,
 * 74 random bits. PostgreSQL has a function for it only from 18 on.
 */
export const NEW_ID = /* sql */ `encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
  placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid`;
