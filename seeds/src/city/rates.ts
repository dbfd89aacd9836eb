/**
 * The rates and shares behind the synthetic city: chances per family and quarter unless said otherwise. Where each comes
 * from is told in seeds/README.md.
 */
export const rates = {
  /** Families a city of full size has on the first day after its history. */
  pkhFamilies: 30_199,
  sembakoFamilies: 60_793,
  /** PKH families that are not in Sembako, as a share of PKH. */
  pkhOnlyShare: 0.04,

  /** Seats at the start of the history as a share of those at its end; full after this share of the quarters. */
  seatsAtStart: 0.965,
  seatsFullAfter: 0.7,
  /** Share of free seats filled in a quarter: lists are renewed in some quarters more than in others. */
  seatsFilled: { low: 0.45, high: 1 },
  /** Share of new families that start in both programmes, where they have an eligible component. */
  entersWithPkh: 0.35,

  /** Graduations by rising class in a city of full size, in the second quarter of the history and in its last. */
  graduationsAtStart: 60,
  graduationsAtEnd: 300,
  /** Share of families on the rise whose rise does not last. */
  fallsBack: 0.25,
  /** Spread between kelurahan of the chance to rise, as the standard deviation of its logarithm. */
  kelurahanSpread: 0.25,

  noLongerPoor: 0.002,
  /** Exits that no assessment announces: moved away, not found at their place, aid declined, recorded twice. */
  suddenExit: { MOVED_AWAY: 0.005, NOT_FOUND: 0.0004, DECLINED: 0.0002, DUPLICATE: 0.0002 },
  movedWithinCity: 0.004,
  /** Share of moves within the city that stay within the kecamatan. */
  movesWithinKecamatan: 0.6,
  /** Chance that a PKH family without an eligible component is found by the review of a quarter. */
  componentReview: 0.8,

  /** Share of families that come back on aid, by how they left, and after how many quarters at the earliest and latest. */
  returns: {
    RISING_CLASS: { share: 0.08, earliest: 3, latest: 10 },
    NO_LONGER_POOR: { share: 0.12, earliest: 2, latest: 8 },
    MOVED_AWAY: { share: 0.03, earliest: 4, latest: 10 },
    NOT_FOUND: { share: 0.15, earliest: 1, latest: 4 },
    DECLINED: { share: 0.1, earliest: 3, latest: 8 },
    NO_ELIGIBLE_COMPONENT: { share: 0.05, earliest: 2, latest: 8 },
    DUPLICATE: { share: 0, earliest: 1, latest: 1 },
  },
  /** Share of families in PKH alone that leave aid when nobody is left for whose sake PKH is given; the others go on in Sembako. */
  componentExit: 0.5,

  /** Share of families that the quarterly ranking puts one decile higher or lower. */
  decileDrift: 0.03,
  /** First decile of a family, 1 to 4. */
  decileAtEntry: [0.32, 0.3, 0.24, 0.14],
  incomeUnknown: 0.1,
  /** How an assessment came about: national register, visit of the companion, the family's own report. */
  assessmentSource: { DTSEN: 0.86, FIELD_VISIT: 0.11, SELF_REPORT: 0.03 },

  /** Days from the first day of a journey to graduation. */
  journeyDays: { low: 270, high: 480 },
  /** Share of episodes without a rise in which a journey is begun that does not lead to one, some time. */
  journeyWithoutRise: 0.035,
  /** Share of families on aid at the end that have begun a journey in the last eleven months and are under way. */
  journeyAtEnd: 0.018,
  /** One journey under way at the end in so many is paused. */
  pausedEvery: 10,
  /** Chance that counselling, coaching or training has to be repeated, where there is time for it. */
  stageRepeated: 0.06,
  /** Share of sessions that a participant misses. */
  absence: 0.07,
  /** Share of visits, due about each month, that do not take place. */
  visitMissed: 0.12,
  /** Share of journeys with an intervention. */
  intervention: 0.33,
  /** Share of first proposals refused, where a third assessment MANDIRI follows. */
  graduationRefused: 0.3,
  /** Share of families MANDIRI twice with a completed journey whose graduation is proposed at the end. */
  graduationProposed: 0.7,
  /** What follow-ups find, of a hundred; a family that came back has relapsed. */
  followUp: { SUSTAINED: 88, NOT_SUSTAINED: 8, NOT_FOUND: 4 },
  /** Share of follow-ups due in the last quarter that are not done yet. */
  followUpLate: 0.25,
  /** Share of families that object to their exit. */
  exitObjected: 0.12,
  /** Chances of a family on aid that an exit is proposed wrongly: dismissed; confirmed and annulled. */
  exitDismissed: 0.0013,
  exitReinstated: 0.0002,
  /** One family in so many has an open case in the last review: in these states by turns, one in so many of them late. */
  exitOpenEvery: 143,
  exitOpenStates: ['NOTIFIED', 'PROPOSED', 'OBJECTED', 'NOTIFIED', 'HEARD', 'PROPOSED', 'NOTIFIED'],
  exitLateEvery: 6,
  /** One family in so many of which a report has come that the next review will propose. */
  exitReportedEvery: 500,
  /** Share of dismissed cases that two reviews saw. */
  exitCarriedOver: 0.12,
  /** What such cases rest on. */
  exitReports: { NOT_FOUND: 0.4, MOVED_AWAY: 0.3, DECLINED: 0.15, DUPLICATE: 0.15 },

  /** Lines of a feed that told nothing of the families, for each one that did. */
  feedLines: {
    DUKCAPIL: { notConcerned: 0.5, refused: 0.02, dismissed: 0.006 },
    DTSEN: { notConcerned: 0.02, refused: 0.003, dismissed: 0.0002 },
    FIELD_REPORT: { notConcerned: 0.05, refused: 0.04, dismissed: 0.01 },
  },
  /** Share of lines told once more, and of deaths that a person had to match. */
  feedRepeated: 0.02,
  feedMatched: 0.03,
  /** Share of families visited in the last quarter that a supplement to its ranking names. */
  feedSupplement: 0.06,
  /** One family on aid in so many has a line that waits for a person; at least six families have. */
  feedWaitingEvery: 700,

  latePayment: 0.05,
  severeDisability: 0.02,
  /** Share of persons whose NIK was issued in another region. */
  bornElsewhere: 0.12,
  /** Share of people who leave school after primary, lower secondary and upper secondary school. */
  schoolLeaving: [0.12, 0.43, 0.45],
} as const;
