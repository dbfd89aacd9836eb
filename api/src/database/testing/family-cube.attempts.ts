const K = "'32.71.02.1006'";
const DAY = "'2024-01-01'";

/** Rows of cubes of families, which nothing but a bug in their views could break. */
const participation = (basis: string, families = 1, enteredHow = 'ON_AID') =>
  `(${K}, '${basis}', 'X', ${DAY}, null, null, '${enteredHow}', 'MALE', 'UNDER_30', ${families})`;
const episode = (basis: string, months: number | null, outcome: string, families = 1) =>
  `(${K}, '${basis}', 'X', ${DAY}, ${months}, '${outcome}', ${families}, 0, 0, 0, 0)`;
const journey = (basis: string, months: number | null, outcome: string, families = 1) =>
  `(${K}, '${basis}', 'X', ${DAY}, ${months}, '${outcome}', ${families})`;
const followUp = (basis: string, families = 1) => `(${K}, '${basis}', 'X', ${DAY}, 3, ${DAY}, 'OPEN', ${families})`;
const disbursement = (basis: string, timeliness = 'LATE', payments = 1) =>
  `(${K}, '${basis}', 'X', ${DAY}, '${timeliness}', 0, ${payments}, 1, 1)`;

const into = (cube: string, ...rows: string[]) => [`insert into ${cube} values ${rows.join(', ')}`];

/** Rules of the cubes of families, with statements that try to break them. */
export const familyCubeAttempts: Record<string, string[]> = {
  participation_basis_closed: into('cube_participation', participation('LATER')),
  participation_cell_not_empty: into('cube_participation', participation('NOW', 0)),
  participation_cell_entered_how_closed: into('cube_participation', participation('NOW', 1, 'BORN')),
  one_participation_cell: into('cube_participation', participation('NOW'), participation('NOW', 2)),
  episode_cell_basis_closed: into('cube_episode', episode('LATER', null, 'OPEN')),
  episode_cell_not_empty: into('cube_episode', episode('NOW', null, 'OPEN', 0)),
  episode_cell_ended_has_months: [
    ...into('cube_episode', episode('NOW', null, 'DECEASED')),
    ...into('cube_episode', episode('NOW', 1, 'OPEN')),
  ],
  one_episode_cell: into('cube_episode', episode('NOW', null, 'OPEN'), episode('NOW', null, 'OPEN', 2)),
  episode_journey_cell_basis_closed: into('cube_episode_journey', journey('LATER', null, 'OPEN')),
  episode_journey_cell_not_empty: into('cube_episode_journey', journey('NOW', null, 'OPEN', 0)),
  episode_journey_cell_ended_has_months: [
    ...into('cube_episode_journey', journey('NOW', null, 'DECEASED')),
    ...into('cube_episode_journey', journey('NOW', 1, 'OPEN')),
  ],
  one_episode_journey_cell: into('cube_episode_journey', journey('NOW', null, 'OPEN'), journey('NOW', null, 'OPEN', 2)),
  follow_up_cell_basis_closed: into('cube_follow_up', followUp('LATER')),
  follow_up_cell_not_empty: into('cube_follow_up', followUp('NOW', 0)),
  disbursement_cell_basis_closed: into('cube_disbursement', disbursement('LATER')),
  disbursement_cell_timeliness_closed: into('cube_disbursement', disbursement('NOW', 'SOON')),
  disbursement_cell_not_empty: into('cube_disbursement', disbursement('NOW', 'LATE', 0)),
};
